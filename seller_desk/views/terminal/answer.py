"""The answer of a command, printed for people or for programs."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper

from seller_desk.errors import DeskError, Problem
from seller_desk.views import wording
from seller_desk.views.wording import translate

DONE, FAILED = 0, 1
_MOST_TROUBLES = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found or did: for programs, for people, and what went wrong beside it."""

    data: Mapping[str, object]
    lines: Sequence[str] = ()
    troubles: Sequence[str] = ()
    status: int = DONE


def refusal(error: DeskError) -> Answer:
    """The answer when a command could not be carried out."""
    return Answer({"error": named(error.first)}, (), sentences(error.problems), FAILED)


def named(problem: Problem) -> Mapping[str, object]:
    """A problem for programs."""
    return {"code": problem.code.value, "facts": dict(problem.facts)}


def sentences(problems: Sequence[Problem]) -> list[str]:
    """Problems for people."""
    return [wording.say(problem) for problem in problems]


def say(answer: Answer, *, as_json: bool) -> None:
    """Results go to standard output, troubles to standard error; as JSON, one object says all."""
    if as_json:
        sys.stdout.write(json.dumps(answer.data, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in answer.lines)
        sys.stderr.writelines(f"{line}\n" for line in _few(answer.troubles))
    sys.stdout.flush()


def _few(troubles: Sequence[str]) -> Sequence[str]:
    """So few lines that they are read, the last one saying how many more there are."""
    if len(troubles) <= _MOST_TROUBLES:
        return troubles
    shown = troubles[: _MOST_TROUBLES - 1]
    more = len(troubles) - len(shown)
    return [*shown, translate("cli", "… and %n more", "", more)]


def speak_utf8() -> None:
    """Answers are UTF-8 whatever the console's code page; half a character ends nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

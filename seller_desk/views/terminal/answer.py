"""The answer of a command, printed for people or for programs."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper

DONE, FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found or did: for programs, for people, and what went wrong beside it."""

    data: Mapping[str, object]
    lines: Sequence[str] = ()
    troubles: Sequence[str] = ()
    status: int = DONE


def say(answer: Answer, *, as_json: bool) -> None:
    """Results go to standard output, troubles to standard error; as JSON, one object says all."""
    if as_json:
        sys.stdout.write(json.dumps(answer.data, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in answer.lines)
        sys.stderr.writelines(f"{line}\n" for line in answer.troubles)
    sys.stdout.flush()


def speak_utf8() -> None:
    """Answers are UTF-8 whatever the console's code page; half a character ends nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

"""argparse in the language in force: its own few words are said anew, since it knows only English.

What it says without being asked is known by its form; a form that a later Python writes otherwise
stays English and is still understood.
"""

import argparse
import re
from collections.abc import Mapping
from typing import NoReturn

from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

PROGRAM = "seller-desk"
_HEADINGS: Mapping[str, str] = {
    "usage: ": QT_TRANSLATE_NOOP("cli", "usage: "),
    "positional arguments:\n": QT_TRANSLATE_NOOP("cli", "arguments:"),
    "options:\n": QT_TRANSLATE_NOOP("cli", "options:"),
}
_FAULTS: Mapping[str, str] = {
    r"the following arguments are required: (?P<names>.+)": QT_TRANSLATE_NOOP(
        "cli", "this is missing: {names}"
    ),
    r"unrecognized arguments: (?P<names>.+)": QT_TRANSLATE_NOOP("cli", "not understood: {names}"),
    r"argument (?P<name>[^:]+): invalid choice: ['\"](?P<said>.*)['\"] "
    r"\(choose from (?P<words>.+)\)": QT_TRANSLATE_NOOP(
        "cli", "{name}: there is no “{said}”; choose from {words}"
    ),
    r"argument (?P<name>[^:]+): expected .+": QT_TRANSLATE_NOOP(
        "cli", "{name}: something must follow"
    ),
    r"argument (?P<name>[^:]+): ignored explicit argument ['\"](?P<said>.*)['\"]": (
        QT_TRANSLATE_NOOP("cli", "{name}: nothing may follow, but here stands “{said}”")
    ),
    r"argument (?P<name>[^:]+): (?P<reason>.+)": QT_TRANSLATE_NOOP("cli", "{name}: {reason}"),
}
"""The first form that fits counts."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and where to read on."""

    def __init__(self, *, prog: str, description: str, allow_abbrev: bool = False) -> None:
        """Understand whole options only, so that a new option never changes an old script."""
        super().__init__(
            prog=prog, description=description, allow_abbrev=allow_abbrev, add_help=False
        )
        self.add_argument(
            "-h", "--help", action="help", help=translate("cli", "explain this and leave")
        )

    def format_help(self) -> str:
        """The explanation, its headings translated."""
        said = super().format_help()
        for heading, own in _HEADINGS.items():
            end = "\n" if heading.endswith("\n") else ""
            begin = re.compile(rf"^{re.escape(heading)}", re.MULTILINE)
            said = begin.sub(translate("cli", own) + end, said, count=1)
        return said

    def error(self, message: str) -> NoReturn:
        """End with exit status 2."""
        told = f"{PROGRAM}: {_said_anew(' '.join(message.split()))}\n"
        more = translate("cli", "Read on: {command}").format(command=f"{self.prog} --help")
        self.exit(2, told + more + "\n")


def _said_anew(message: str) -> str:
    for form, own in _FAULTS.items():
        found = re.fullmatch(form, message)
        if found is not None:
            facts = found.groupdict()
            if "words" in facts:
                facts["words"] = facts["words"].replace("'", "")
            return translate("cli", own).format_map(facts)
    return message

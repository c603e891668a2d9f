"""What can be said on the command line."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from seller_desk import __version__
from seller_desk.services.data.weeks import Week
from seller_desk.services.limits import FindingCode
from seller_desk.views.pseudo import LANGUAGE as PSEUDO
from seller_desk.views.terminal.parser import PROGRAM, Parser
from seller_desk.views.wording import translate
from seller_desk.words import ExportTable, SheetKind

SHEET_SUFFIXES = (".xlsx", ".csv")
PAPER_SUFFIXES = (".pdf", ".png", ".xlsx")
REVIEW_SUFFIXES = (".pdf", ".xlsx")
FINDINGS = "findings"
COURIER_SHEET = "courier-sheet"
"""What the diagnosis says is a table, too, though it is made anew each time."""
_NOW = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
_URL = re.compile(r"(\w+)://")
_SQLITE = "sqlite:///"
_SIZE = re.compile(r"(\d{3,5})[x×](\d{3,5})")
_MOST_ORDERS = 1_000_000


def parser(languages: Sequence[str]) -> Parser:
    """Every command with its options, explained in the language in force."""
    main = Parser(
        prog=PROGRAM,
        description=translate("cli", "The desk of a 1688 wholesale shop. Without a command, the "
                              "window opens."),
    )  # fmt: skip
    _say_everywhere(main, languages)
    commands = main.add_subparsers(dest="command", metavar=translate("cli", "COMMAND"))
    for add in (_import, _export, _undo, _redo, _history, _settings, _radar, _backup, _restore):
        add(commands)
    for add in (_check, _check_title, _figures, _findings, _review, _quote, _demo, _shots):
        add(commands)
    return main


def language_of(words: Sequence[str], languages: Sequence[str]) -> str | None:
    """The language asked for, known before the parser is built, since help speaks it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--lang")
    try:
        said = early.parse_known_args(words)[0].lang
    except argparse.ArgumentError:
        return None
    return said if said in {*languages, PSEUDO} else None


def _say_everywhere(main: Parser, languages: Sequence[str]) -> None:
    main.add_argument(
        "--version",
        action="version",
        version=f"Seller Desk {__version__}",
        help=translate("cli", "say which version this is and leave"),
    )
    main.add_argument(
        "--store",
        type=_store,
        metavar="PATH",
        help=translate("cli", "another shop than the one of this machine; sqlite:///PATH, too"),
    )
    main.add_argument(
        "--lang",
        choices=(*languages, PSEUDO),
        metavar="{" + ",".join(languages) + "}",
        help=translate("cli", "the language of answers"),
    )
    main.add_argument(
        "--now",
        type=_now,
        metavar='"YYYY-MM-DD HH:MM[:SS]"',
        help=translate("cli", "another moment than now, in Beijing time"),
    )
    main.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=translate("cli", "a file with the password of a locked shop"),
    )


_Commands = argparse._SubParsersAction  # noqa: SLF001  (argparse has no public name for it)
Adding = Callable[["_Commands[Parser]"], None]


def _command(commands: "_Commands[Parser]", name: str, help_text: str) -> Parser:
    found: Parser = commands.add_parser(name, help=help_text, description=help_text)
    return found


def _json(command: Parser) -> None:
    command.add_argument(
        "--json", action="store_true", help=translate("cli", "answer as one JSON object")
    )


def _import(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "import", translate("cli", "take in sheets of orders"))
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--kind",
        choices=("auto", *(kind.value for kind in SheetKind)),
        default="auto",
        help=translate("cli", "what the sheets hold; found out by itself"),
    )
    command.add_argument(
        "--dry-run", action="store_true", help=translate("cli", "only look, write nothing")
    )
    command.add_argument(
        "--refused",
        type=_sheet,
        metavar="FILE.xlsx",
        help=translate("cli", "save the rows that could not go in, each with its reason"),
    )
    _json(command)


def _export(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "export", translate("cli", "write a table as a sheet"))
    tables = [*(table.value for table in ExportTable), COURIER_SHEET, FINDINGS]
    command.add_argument(
        "what",
        choices=tables,
        metavar=translate("cli", "TABLE"),
        help=translate("cli", "one of: {words}").format(words=", ".join(tables)),
    )
    command.add_argument(
        "--to",
        type=_sheet,
        required=True,
        metavar="FILE",
        help=translate("cli", "the .xlsx or .csv to write"),
    )
    command.add_argument(
        "--status",
        action="append",
        default=[],
        metavar="STATUS",
        help=translate("cli", "only those in this stage; may be said several times"),
    )
    _say_days(command)
    command.add_argument(
        "--full", action="store_true", help=translate("cli", "phones and addresses unmasked")
    )
    command.add_argument(
        "--courier",
        metavar="CODE",
        help=translate("cli", "whose form the courier-sheet has, such as SF; else a common one"),
    )
    _json(command)


def _say_days(command: Parser) -> None:
    for name, help_text in (
        ("--since", translate("cli", "from this day on")),
        ("--until", translate("cli", "up to this day, the day included")),
    ):
        command.add_argument(name, type=_day, metavar="YYYY-MM-DD", help=help_text)


def _undo(commands: "_Commands[Parser]") -> None:
    _json(_command(commands, "undo", translate("cli", "take back the last step")))


def _redo(commands: "_Commands[Parser]") -> None:
    _json(_command(commands, "redo", translate("cli", "take back the last undo")))


def _history(commands: "_Commands[Parser]") -> None:
    _json(_command(commands, "history", translate("cli", "what was done, newest first")))


def _settings(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "settings", translate("cli", "show or change the shop's rules"))
    command.add_argument("key", nargs="?", metavar="KEY")
    command.add_argument("value", nargs="?", metavar="VALUE")
    _json(command)


def _radar(commands: "_Commands[Parser]") -> None:
    _json(_command(commands, "radar", translate("cli", "what is waiting to be done")))


def _figures(commands: "_Commands[Parser]") -> None:
    command = _command(
        commands, "figures", translate("cli", "what the shop took in, and from whom")
    )
    _say_days(command)
    _json(command)


def _findings(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "findings", translate("cli", "what the figures advise to do"))
    command.add_argument(
        "--code",
        choices=[code.value for code in FindingCode],
        metavar="CODE",
        help=translate("cli", "only this finding"),
    )
    command.add_argument(
        "--rows",
        type=_sheet,
        metavar="FILE",
        help=translate("cli", "save the rows behind it as an .xlsx or .csv"),
    )
    _json(command)


def _review(commands: "_Commands[Parser]") -> None:
    command = _command(
        commands, "review", translate("cli", "what a week brought, why, and what to do about it")
    )
    command.add_argument(
        "--week",
        type=_week,
        metavar="YYYY-Www",
        help=translate("cli", "which week; the last one that is over unless said"),
    )
    command.add_argument(
        "--to",
        type=_review_file,
        required=True,
        metavar="FILE",
        help=translate("cli", "the .pdf or .xlsx to write"),
    )
    _json(command)


def _backup(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "backup", translate("cli", "copy the whole shop"))
    command.add_argument(
        "--to", type=Path, metavar="FILE", help=translate("cli", "where the copy goes")
    )
    _json(command)


def _restore(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "restore", translate("cli", "go back to a copy"))
    command.add_argument("file", type=Path, metavar="FILE")
    _json(command)


def _check(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "check", translate("cli", "look whether the store is sound"))
    command.add_argument(
        "--rebuild",
        action="store_true",
        help=translate("cli", "make the sums behind the figures anew from the orders"),
    )
    _json(command)


def _check_title(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "check-title", translate("cli", "look what is wrong with a title"))
    command.add_argument(
        "text",
        metavar=translate("cli", "TEXT"),
        help=translate("cli", "the title; behind -- if it begins with a dash"),
    )
    _json(command)


def _quote(commands: "_Commands[Parser]") -> None:
    command = _command(
        commands, "quote", translate("cli", "write a quote as a PDF, a picture or a workbook")
    )
    command.add_argument(
        "number",
        metavar=translate("cli", "NUMBER"),
        help=translate("cli", "the number of the quote"),
    )
    command.add_argument(
        "--to",
        type=_paper,
        required=True,
        metavar="FILE",
        help=translate("cli", "the .pdf, .png or .xlsx to write"),
    )
    command.add_argument(
        "--version",
        type=_version,
        dest="quote_version",
        metavar="N",
        help=translate("cli", "this version instead of the newest"),
    )
    _json(command)


def _demo(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "demo", translate("cli", "fill a new store with an invented shop"))
    command.add_argument("--orders", type=_orders, default=2000, metavar="N")
    command.add_argument("--seed", type=_seed, default=1688, metavar="N")
    told = translate("cli", "with pictures of its goods")
    command.add_argument("--pictures", action="store_true", help=told)
    _json(command)


def _shots(commands: "_Commands[Parser]") -> None:
    command = _command(commands, "shots", translate("cli", "draw every screen as a picture"))
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH")
    _json(command)


def _store(said: str) -> str:
    """A path, or the URL of one."""
    if said.startswith(_SQLITE):
        return said.removeprefix(_SQLITE)
    if _URL.match(said):
        raise argparse.ArgumentTypeError(
            translate("cli", "only files and sqlite:/// can be opened: {said}").format(said=said)
        )
    return said


def _now(said: str) -> datetime:
    for form in _NOW:
        try:
            return datetime.strptime(said.replace("T", " "), form)
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(translate("cli", "no such moment: {said}").format(said=said))


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("cli", "no such day: {said}").format(said=said)
        ) from None


def _sheet(said: str) -> Path:
    path = Path(said)
    if path.suffix.lower() not in SHEET_SUFFIXES:
        raise argparse.ArgumentTypeError(
            translate("cli", "name an .xlsx or .csv: {said}").format(said=said)
        )
    return path


def _paper(said: str) -> Path:
    path = Path(said)
    if path.suffix.lower() not in PAPER_SUFFIXES:
        raise argparse.ArgumentTypeError(
            translate("cli", "name a .pdf, .png or .xlsx: {said}").format(said=said)
        )
    return path


def _version(said: str) -> int:
    if not said.isdecimal():
        raise argparse.ArgumentTypeError(
            translate("cli", "no whole number: {said}").format(said=said)
        )
    return int(said)


def _review_file(said: str) -> Path:
    path = Path(said)
    if path.suffix.lower() not in REVIEW_SUFFIXES:
        raise argparse.ArgumentTypeError(
            translate("cli", "name a .pdf or .xlsx: {said}").format(said=said)
        )
    return path


def _week(said: str) -> Week:
    try:
        return Week.read(said)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("cli", "no such week, say 2026-W47: {said}").format(said=said)
        ) from None


def _size(said: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(said)
    if found is None:
        raise argparse.ArgumentTypeError(
            translate("cli", "say a size as 1440x900: {said}").format(said=said)
        )
    return int(found[1]), int(found[2])


def _orders(said: str) -> int:
    if not said.isdecimal() or not 1 <= int(said) <= _MOST_ORDERS:
        raise argparse.ArgumentTypeError(
            translate("cli", "between 1 and {most} orders: {said}").format(
                most=f"{_MOST_ORDERS:,}", said=said
            )
        )
    return int(said)


def _seed(said: str) -> int:
    try:
        return int(said)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("cli", "no whole number: {said}").format(said=said)
        ) from None

"""Rules of the command line that concern several options; what breaks one is wrong usage."""

import argparse
from datetime import date

from seller_desk.services import couriers
from seller_desk.views.terminal.arguments import COURIER_SHEET, FINDINGS
from seller_desk.views.terminal.parser import Parser
from seller_desk.views.wording import translate
from seller_desk.words import ExportTable


def checked(options: argparse.Namespace, main: Parser) -> argparse.Namespace:
    """The options once more, after rules that concern several of them; else exit status 2."""
    if options.command == "findings" and options.rows is not None and options.code is None:
        main.error(translate("cli", "--rows needs --code: the rows of which finding?"))
    if options.command == "figures" and _ends_first(options.since, options.until):
        main.error(translate("cli", "--until is before --since"))
    return _checked_export(options, main) if options.command == "export" else options


def _checked_export(options: argparse.Namespace, main: Parser) -> argparse.Namespace:
    if options.courier and options.what != COURIER_SHEET:
        main.error(translate("cli", "--courier belongs to {what}").format(what=COURIER_SHEET))
    if options.courier and options.courier not in couriers.couriers():
        told = translate("cli", "no such courier: {said} (choose from {words})")
        main.error(told.format(said=options.courier, words=", ".join(couriers.couriers())))
    if options.what == FINDINGS:
        return _checked_findings(options, main)
    if options.what == COURIER_SHEET:
        return _without_status(options, main)
    table = ExportTable(options.what)
    if not table.is_dated and (options.since or options.until):
        main.error(translate("cli", "{what} cannot be chosen by day").format(what=table))
    words = [member.value for member in table.statuses]
    if options.status and not words:
        main.error(translate("cli", "{what} cannot be chosen by status").format(what=table))
    for said in set(options.status) - set(words):
        told = translate("cli", "no such status: {said} (choose from {words})")
        main.error(told.format(said=said, words=", ".join(words)))
    return options


def _checked_findings(options: argparse.Namespace, main: Parser) -> argparse.Namespace:
    """Findings are those of now: neither days nor stages choose among them."""
    if options.since or options.until:
        main.error(translate("cli", "{what} cannot be chosen by day").format(what=FINDINGS))
    return _without_status(options, main)


def _without_status(options: argparse.Namespace, main: Parser) -> argparse.Namespace:
    if options.status:
        told = translate("cli", "{what} cannot be chosen by status")
        main.error(told.format(what=options.what))
    return options


def _ends_first(since: date | None, until: date | None) -> bool:
    return since is not None and until is not None and until < since

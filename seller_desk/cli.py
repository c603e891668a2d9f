"""The program without its window: the same services, told and answered on a terminal."""

import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from seller_desk import clock, logs
from seller_desk import config as configuration
from seller_desk.config import LANGUAGES, Config
from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.views import wording
from seller_desk.views.terminal.answer import (
    DONE,
    FAILED,
    Answer,
    named,
    refusal,
    say,
    sentences,
    speak_utf8,
)
from seller_desk.views.terminal.arguments import (
    COURIER_SHEET,
    FINDINGS,
    language_of,
    parser,
)
from seller_desk.views.terminal.checking import checked
from seller_desk.views.terminal.password import password_of, unlock
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from seller_desk.models.store import Store
    from seller_desk.services.customer.quote_sheet import QuoteSheet
    from seller_desk.services.demo.pictures import Draw

_STOPPED = 130
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """One command as it was given, on this machine, at this moment."""

    options: Namespace
    config: Config
    now: datetime


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line says; the exit status."""
    speak_utf8()
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(words)
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # Whoever read has had enough; Python must not complain of it once more at its end.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(words: Sequence[str]) -> int:
    env_config = configuration.load(os.environ, language=language_of(words, LANGUAGES))
    wording.install(env_config.language)
    known = parser(LANGUAGES)
    try:
        options = checked(known.parse_args(words), known)
    except SystemExit as stop:
        return int(stop.code or DONE)
    config = configuration.load(os.environ, store=options.store, language=options.lang)
    if options.command is None:
        return _open_window(config, options)
    configuration.make_private()
    return _answer(options, config)


def _open_window(config: Config, options: Namespace) -> int:
    from seller_desk import app

    moment = options.now
    try:
        password = password_of(options.password_file)
    except DeskError as error:
        answer = refusal(error)
        say(answer, as_json=False)
        return answer.status
    return app.run(config, None if moment is None else lambda: moment, password)


def _answer(options: Namespace, config: Config) -> int:
    call = Call(options, config, (options.now or clock.now()).replace(microsecond=0))
    try:
        unlock(options, config.store)
        answer = _COMMANDS[options.command](call)
    except DeskError as error:
        answer = refusal(error)
    except Exception:  # noqa: BLE001  (the top: nothing may end in a traceback)
        answer = _bug(config)
    say(answer, as_json=options.json)
    return answer.status


def _import(call: Call) -> Answer:
    from seller_desk.views.terminal import importing

    return importing.take_in(call.options, call.config.store, call.now)


def _export(call: Call) -> Answer:
    from seller_desk.services import exports, settings

    options = call.options
    if options.what == FINDINGS:
        return _export_findings(call)
    if options.what == COURIER_SHEET:
        return _export_courier(call)
    chosen = exports.ExportFilter(frozenset(options.status), options.since, options.until)
    from seller_desk.views.terminal.progress import progress_line

    with _shop(call) as store, progress_line() as progress:
        with store.read() as session:
            rules = settings.load(session)
        rows = exports.export(
            store,
            options.what,
            options.to,
            chosen=chosen,
            full=options.full,
            language=call.config.language,
            settings=rules,
            now=call.now,
            progress=progress,
        )
    told = translate("cli", "{file}: %Ln row(s)", "", rows).format(file=options.to)
    return Answer({"file": str(options.to), "rows": rows}, [told])


def _export_courier(call: Call) -> Answer:
    from seller_desk.services import settings
    from seller_desk.services.exports import courier

    options = call.options
    with _shop(call) as store:
        with store.read() as session:
            rules = settings.load(session)
        ids = courier.waiting(store, options.since, options.until, call.now.date())
        form = options.courier or courier.ANY
        rows = courier.export_courier(store, ids, form, options.to, settings=rules, now=call.now)
    told = translate("cli", "{file}: %Ln row(s)", "", rows).format(file=options.to)
    return Answer({"file": str(options.to), "rows": rows}, [told])


def _export_findings(call: Call) -> Answer:
    from seller_desk.services import findings, findings_sheet, settings
    from seller_desk.views import advice

    target = call.options.to
    with _shop(call) as store, store.read() as session:
        found = findings.findings(session, settings.load(session), call.now)
        rows = findings_sheet.write_findings(
            session, found, target, call.config.language, advice.in_cells
        )
    told = translate("cli", "{file}: %Ln row(s)", "", rows).format(file=target)
    return Answer({"file": str(target), "rows": rows}, [told])


def _undo(call: Call) -> Answer:
    from seller_desk.services import history
    from seller_desk.views.terminal import telling

    with _shop(call) as store:
        report = history.undo(store, now=call.now)
    return Answer(report, telling.taken_back(report, again=False))


def _redo(call: Call) -> Answer:
    from seller_desk.services import history
    from seller_desk.views.terminal import telling

    with _shop(call) as store:
        report = history.redo(store, now=call.now)
    return Answer(report, telling.taken_back(report, again=True))


def _history(call: Call) -> Answer:
    from seller_desk.services import history
    from seller_desk.views.terminal import telling

    with _shop(call) as store, store.read() as session:
        rows = history.listing(session)
    operations = [
        {
            "id": row.id,
            "name": row.name,
            "at": row.at.isoformat(" "),
            "facts": row.facts,
            "undone": row.undone,
            "undoes": row.undoes,
        }
        for row in rows
    ]
    return Answer({"operations": operations}, telling.history(rows))


def _settings(call: Call) -> Answer:
    from seller_desk.services import settings
    from seller_desk.views.terminal import telling

    key, value = call.options.key, call.options.value
    with _shop(call) as store:
        if value is not None:
            with store.write("change_setting", now=call.now) as session:
                settings.change_setting(session, key, value)
        with store.read() as session:
            rules = settings.load(session)
    if key is not None:
        found = settings.shown(rules, key)
        return Answer({"key": key, "value": found}, telling.settings(rules, [key]))
    every = {spec.key: settings.shown(rules, spec.key) for spec in settings.EVERY}
    return Answer({"settings": every}, telling.settings(rules))


def _radar(call: Call) -> Answer:
    from seller_desk.services import reminders, settings
    from seller_desk.views.terminal import telling

    with _shop(call) as store, store.read() as session:
        found = reminders.radar(session, settings.load(session), call.now)
    counts = {key: getattr(found, key) for key in telling.RADAR}
    return Answer(counts, telling.radar(counts))


def _figures(call: Call) -> Answer:
    from seller_desk.services import figures, settings
    from seller_desk.views.terminal import figures as telling

    options = call.options
    with _shop(call) as store, store.read() as session:
        rules = settings.load(session)
        found = figures.figures(session, options.since, options.until, call.now, rules)
    return Answer(telling.as_json(found), telling.lines(found))


def _findings(call: Call) -> Answer:
    from seller_desk.services import evidence, findings, settings
    from seller_desk.views.terminal import findings as telling

    code, target = call.options.code, call.options.rows
    with _shop(call) as store, store.read() as session:
        every = findings.findings(session, settings.load(session), call.now)
        found = [one for one in every if code in {None, one.code.value}]
        written = [
            evidence.write_rows(session, one, target, call.config.language)
            for one in found
            if target is not None
        ]
    data: dict[str, object] = {"findings": telling.as_json(found)}
    if target is None:
        return Answer(data, telling.lines(found))
    data |= {"file": str(target) if written else None, "rows": sum(written)}
    return Answer(data, [*telling.lines(found), *telling.saved(target, written)])


def _review(call: Call) -> Answer:
    from seller_desk.services import review

    options = call.options
    with _shop(call) as store:
        with store.write("keep_review", now=call.now) as session:
            made = review.keep_review(session, options.week, call.now)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from seller_desk import app
        from seller_desk.views.paper import review_out

        app.start_application(call.config.language)
        review_out.save(made, options.to)
    answer = {"file": str(options.to), "week": str(made.week), "actions": len(made.actions)}
    return Answer(answer, [str(options.to)])


def _backup(call: Call) -> Answer:
    from seller_desk.services import backup

    target = call.options.to
    with _shop(call) as store:
        made = backup.make(store, call.now, target=target)
    return Answer({"file": str(made)}, [str(made)])


def _restore(call: Call) -> Answer:
    from seller_desk.services import backup

    store = call.config.store
    kept = backup.restore(store, call.options.file, call.now)
    if kept is None:
        return Answer({"file": str(store), "kept": None}, [str(store)])
    return Answer({"file": str(store), "kept": str(kept)}, [str(kept)])


def _check(call: Call) -> Answer:
    from seller_desk.services import backup

    with _shop(call) as store:
        problems = backup.check(store)
        if not problems and call.options.rebuild:
            return _rebuilt(store.rebuild_sums())
    if problems:
        found = [named(problem) for problem in problems]
        return Answer({"ok": False, "problems": found}, (), sentences(problems), FAILED)
    return Answer({"ok": True, "problems": []}, [translate("cli", "The store is sound.")])


def _rebuilt(wrong: int) -> Answer:
    said = translate("cli", "%n sum(s) were wrong and are right now.", "", wrong)
    if not wrong:
        said = translate("cli", "The sums were right.")
    told = [translate("cli", "The store is sound."), said]
    return Answer({"ok": True, "problems": [], "sums_corrected": wrong}, told)


def _check_title(call: Call) -> Answer:
    from seller_desk.services import settings
    from seller_desk.services.product import titles as linter
    from seller_desk.views.terminal import titles

    rules = settings.ShopSettings()
    if call.config.store.exists():
        with _shop(call) as store, store.read() as session:
            rules = settings.load(session)
    held_to = linter.rules_of(rules)
    found = linter.check_title(call.options.text, held_to, call.now.date())
    return Answer(titles.as_json(found), titles.told(found, held_to))


def _quote(call: Call) -> Answer:
    from seller_desk.services import settings
    from seller_desk.services.customer import quote_queries

    options, target = call.options, call.options.to
    with _shop(call) as store, store.read() as session:
        sheet = quote_queries.sheet_by_number(
            session, options.number, settings.load(session), options.quote_version
        )
    if target.suffix.lower() == ".xlsx":
        from seller_desk.views.paper.pictures import pictures_of
        from seller_desk.views.paper.quote_book import save_book

        save_book(sheet, target, pictures_of(Path(call.config.store)))
    else:
        _draw_quote(call, sheet, target)
    told = translate("cli", "{file}: quote {number}, version {version}")
    facts = {"file": str(target), "number": sheet.number, "version": sheet.version}
    return Answer(facts, [told.format(**facts)])


def _draw_quote(call: Call, sheet: "QuoteSheet", target: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from seller_desk import app

    app.save_quote(call.config, sheet, target)


def _demo(call: Call) -> Answer:
    from seller_desk.services import demo
    from seller_desk.views.terminal.progress import progress_line

    orders, seed = call.options.orders, call.options.seed
    draw = _drawer() if call.options.pictures else None
    with _shop(call, create=True) as store, progress_line() as progress:
        operation = demo.fill(
            store, orders=orders, seed=seed, now=call.now, progress=progress, draw=draw
        )
    told = translate("cli", "An invented shop with %Ln order(s) is ready.", "", orders)
    return Answer({"operation": operation, "orders": orders}, [told])


def _drawer() -> "Draw":
    """Whoever draws the pictures of the goods: only then is Qt's paint box opened."""
    from seller_desk.views.pictures.goods import draw

    return draw


def _shots(call: Call) -> Answer:
    options = call.options
    if not call.config.store.exists():
        raise refuse(StoreCode.NO_STORE, path=str(call.config.store))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from seller_desk import app
    from seller_desk.views.shots import faults_of

    drawn = app.shots(
        call.config, options.folder, theme=options.theme, size=options.size, now=call.now
    )
    count = len(drawn)
    told = translate("cli", "{folder}: %Ln picture(s)", "", count)
    facts = {"folder": str(options.folder), "pictures": count, **faults_of(drawn)}
    return Answer(facts, [told.format(folder=options.folder)])


_COMMANDS: Mapping[str, Callable[[Call], Answer]] = {
    "import": _import,
    "export": _export,
    "undo": _undo,
    "redo": _redo,
    "history": _history,
    "settings": _settings,
    "radar": _radar,
    "figures": _figures,
    "findings": _findings,
    "review": _review,
    "backup": _backup,
    "restore": _restore,
    "check": _check,
    "check-title": _check_title,
    "quote": _quote,
    "demo": _demo,
    "shots": _shots,
}


@contextmanager
def _shop(call: Call, *, create: bool = False) -> Iterator["Store"]:
    from seller_desk.models.store import Store

    with closing(Store.open(call.config.store, create=create)) as store:
        yield store


def _bug(config: Config) -> Answer:
    """What nobody foresaw: in the log with its traceback, here in one line."""
    file = logs.start(config.logs)
    _log.critical("the command line", exc_info=True)
    told = translate("cli", "Something unexpected happened; it is written down in {file}")
    error = {"code": "unexpected", "facts": {"log": str(file)}}
    return Answer({"error": error}, (), [told.format(file=file)], FAILED)

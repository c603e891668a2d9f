"""P25 and P28: buyers nowhere in the data folder of a sealed shop, and never in a log."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from seller_desk.models.cipher import Cost
from seller_desk.models.store import Store
from seller_desk.services import backup, exports, imports, passwords, settings
from tests.makers import NOW
from tests.services.paper import first, write

ROOT = Path(__file__).parents[2]
CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)
BUYERS = (
    ("司徒金丝雀", "13912340001"),
    ("欧阳知更鸟", "15812340002"),
    ("Canary Whitlock", "18612340003"),
)
KILLED = """
import logging, os, signal, sys
from datetime import datetime
from pathlib import Path
from seller_desk import logs
from seller_desk.models.cipher import Cost
from seller_desk.models.store import Store
from seller_desk.services import imports, passwords

path, sheet = map(Path, sys.argv[1:3])
logs.start(path.parent / "logs")
for said in sys.argv[3:]:
    logging.error("an accident with %s", said)
passwords.open_with(path, "correct horse", Cost(rounds=1, memory_kib=8, lanes=1))
store = Store.open(path)
now = datetime(2026, 11, 23, 9, 30)
plan = imports.plan_file(store, sheet, now=now)


def progress(*_told):
    os.kill(os.getpid(), signal.SIGKILL)


imports.carry_out(store, plan, now=now, progress=progress)
"""


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "plain"])
def test_three_buyers_are_looked_for_in_the_whole_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, sealed: bool
) -> None:
    data, outside = tmp_path / "data", tmp_path / "outside"
    outside.mkdir()
    (data / "temp").mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(data / "temp"))
    path = data / "shop.db"
    Store.open(path, create=True).close()
    if sealed:
        passwords.change_lock(path, passwords.new_key("correct horse", CHEAP), NOW)
    work_a_day(path, outside)
    crash(path, outside)
    restore_newest(path)

    hits = found_in(data)
    assert (data / "logs" / "seller-desk.log").read_text("utf-8").count("an accident with") > 2
    assert not [hit for hit in hits if "log" in hit], hits
    assert found_in(outside)  # they are looked for in the right way
    if sealed:
        assert hits == []
    else:
        assert "shop.db" in hits


def work_a_day(path: Path, outside: Path) -> None:
    """Import, export in full to another place, and a backup."""
    with closing(Store.open(path)) as store:
        plan = imports.plan_file(store, the_sheet(outside, "2611883644820000"), now=NOW)
        imports.carry_out(store, plan, now=NOW)
        with store.read() as session:
            rules = settings.load(session)
        exports.export(
            store, "orders", outside / "o.csv", chosen=exports.ExportFilter(), full=True,
            language="zh_CN", settings=rules, now=NOW,
        )  # fmt: skip
        backup.make(store, NOW)


def crash(path: Path, outside: Path) -> None:
    """Killed in the middle of an import, with a log of what should not be told."""
    said = [text for buyer in BUYERS for text in buyer if not text.isascii() or text.isdigit()]
    sheet = the_sheet(outside, "2611883644830000")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(sheet), *said],
        cwd=ROOT,
        env=dict(os.environ),
        check=False,
        timeout=120,
    )
    assert done.returncode == -signal.SIGKILL


def restore_newest(path: Path) -> None:
    newest = backup.found_in(path.parent / "backups")[0]
    backup.restore(path, newest.path, NOW)


def the_sheet(folder: Path, number: str) -> Path:
    rows = [
        first(f"{number}{place:03}", receiver_name=name, buyer_login=name, mobile=phone)
        for place, (name, phone) in enumerate(BUYERS)
    ]
    return write(folder / f"{number}.xlsx", *rows)


def found_in(folder: Path) -> list[str]:
    """Every file that holds a name or a phone, in whatever way it may be written."""
    wanted = [text for buyer in BUYERS for text in buyer]
    forms = {
        form
        for text in wanted
        for form in (
            text.encode(),
            text.encode("utf-16-le"),
            text.encode("utf-16-be"),
            text.encode("ascii", "backslashreplace"),
        )
    }
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]

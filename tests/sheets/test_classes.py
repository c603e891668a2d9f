"""Each class of broken sheets has an answer the shop understands, from the file to the report."""

import errno
import os
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, FileCode
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import ImportReport
from seller_desk.sheets.child import OpenedFile
from seller_desk.sheets.reader import open_sheet
from tests.files.make_sheets import FOLDER
from tests.makers import NOW
from tests.sheets import books, cases
from tests.sheets.books import orders, package, row, sheet, text, written

Look = Callable[[bytes], ImportReport]


@pytest.fixture
def look(store: Store, tmp_path: Path) -> Look:
    """What importing such a file would report."""

    def report(content: bytes) -> ImportReport:
        path = written(tmp_path / "a.xlsx", content)
        return imports.plan_file(store, path, now=NOW).report

    return report


def refusal(look: Callable[[], object]) -> FileCode:
    with pytest.raises(DeskError) as caught:
        look()
    return FileCode(caught.value.first.code)


@pytest.mark.parametrize("what", cases.REFUSED)
def test_what_cannot_be_read_is_refused_with_its_reason(look: Look, what: str) -> None:
    make, code = cases.REFUSED[what]

    assert refusal(lambda: look(make())) is code


@pytest.mark.parametrize("what", cases.IMPORTED)
def test_what_is_only_odd_is_imported_rightly(look: Look, what: str) -> None:
    report = look(cases.IMPORTED[what]())

    assert report.problems == ()
    assert (report.records.new, report.sums) == (1, (12_800, 12_800))


@pytest.mark.parametrize("what", cases.TOLD)
def test_what_is_doubtful_is_told_cell_by_cell(look: Look, what: str) -> None:
    make, code, imported = cases.TOLD[what]
    report = look(make())

    assert [problem.code for problem in report.problems] == [code]
    assert (report.records.new, report.records.refused) == (imported, 1 - imported)


def test_a_sheet_of_too_many_sheets_to_look_through_is_quick(look: Look) -> None:
    begun = time.monotonic()
    look(cases.of_very_many_sheets())

    assert time.monotonic() - begun < 10


def test_goods_below_a_merged_order_are_its_goods(store: Store, tmp_path: Path) -> None:
    plan = imports.plan_file(store, written(tmp_path / "a.xlsx", cases.merged(0)), now=NOW)

    assert (plan.report.rows, plan.report.lines) == (2, 2)


def test_a_sheet_is_looked_for_behind_others(look: Look) -> None:
    """Notes before the orders, one of them hidden, and a heading that stands twice."""
    table = orders().replace("买家会员名", "联系手机")
    report = look(package(sheet(row(1, text("A1", "说明"))), table))

    assert [problem.code.value for problem in report.problems] == ["duplicate_heading", "no_buyer"]
    assert report.records.new == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.xlsx"])
def test_texts_are_imported_in_every_encoding_under_every_name(
    store: Store, tmp_path: Path, encoding: str, name: str
) -> None:
    lines = ("\t".join(map(str, line.values())) for line in (books.HEADINGS, books.ORDER))
    content = "\r\n".join(lines).encode(encoding)
    report = imports.plan_file(store, written(tmp_path / name, content), now=NOW).report

    assert (report.problems, report.records.new, report.sums) == ((), 1, (12_800, 12_800))


@pytest.mark.parametrize("marked", ["=1+1", "+86 138", "-", "@你", "\t2026", "\r\n甲"])
def test_what_looks_like_a_formula_is_text(look: Look, marked: str) -> None:
    report = look(package(orders({"title": marked})))

    assert (report.problems, report.records.new) == ((), 1)


def test_what_is_no_file_is_refused_at_once(store: Store, tmp_path: Path) -> None:
    begun = time.monotonic()
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert refusal(lambda: plan(store, tmp_path / "pipe")) is FileCode.NOT_A_SHEET
    assert refusal(lambda: plan(store, tmp_path)) is FileCode.NOT_A_SHEET
    assert refusal(lambda: plan(store, tmp_path / "gone.xlsx")) is FileCode.NOT_FOUND

    assert time.monotonic() - begun < 10


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_link_leads_to_the_file(store: Store, tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx", package(orders()))
    (tmp_path / "link.xlsx").symlink_to(tmp_path / "a.xlsx")
    (tmp_path / "broken.xlsx").symlink_to(tmp_path / "gone.xlsx")

    assert plan(store, tmp_path / "link.xlsx").report.records.new == 1
    assert refusal(lambda: plan(store, tmp_path / "broken.xlsx")) is FileCode.NOT_FOUND


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, FileCode.NOT_READABLE),
        (errno.EPERM, FileCode.NOT_READABLE),
        (errno.EIO, FileCode.DISK_ERROR),
        (errno.ENOENT, FileCode.NOT_FOUND),
    ],
)
def test_why_a_file_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: FileCode
) -> None:
    """As when another program holds it open for itself alone."""
    path = written(tmp_path / "a.xlsx", package(orders()))

    def denied(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", denied)

    assert refusal(lambda: OpenedFile(str(path), denied, careful=False)) is code


@pytest.mark.parametrize("name", ["old.xls", "platform.xlsx"])
def test_rot_anywhere_in_a_file_is_survived(tmp_path: Path, name: str) -> None:
    """It is read, or refused with a code; the program goes on."""
    content = (FOLDER / name).read_bytes()
    chance = random.Random(name)  # noqa: S311  (the same files every time)
    for _ in range(12):
        rotten = bytearray(content)
        for place in chance.sample(range(len(rotten)), 5):
            rotten[place] ^= 1 << chance.randrange(8)
        path = written(tmp_path / name, bytes(rotten)[: chance.choice([None, len(content) // 2])])
        with suppress(DeskError), open_sheet(path) as opened:
            assert all(opened.rows(0, [0]))


def plan(store: Store, path: Path) -> imports.FilePlan:
    return imports.plan_file(store, path, now=NOW)

"""What counts as a new sheet in a folder."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from seller_desk.clock import BEIJING
from seller_desk.models.history import ImportedFile
from seller_desk.models.store import Store
from seller_desk.services import history, inbox
from seller_desk.services.inbox import Memory, Survey
from seller_desk.sheets.reader import sha256_of
from tests.makers import NOW
from tests.services.paper import first, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "downloads"
    made.mkdir()
    return made


def look(
    store: Store,
    folder: Path,
    memory: Memory | None = None,
    *,
    told: frozenset[str] = frozenset(),
    stopped: bool = False,
) -> Survey:
    with store.read() as session:
        return inbox.survey(session, folder, memory, told=told, cancelled=lambda: stopped)


def look_until_settled(store: Store, folder: Path, memory: Memory | None) -> Survey:
    found: list[inbox.NewSheet] = []
    survey = look(store, folder, memory)
    for _ in range(10):
        found += survey.new
        if not survey.is_unsettled:
            break
        survey = look(store, folder, survey.memory)
    return Survey(survey.is_there, survey.memory, tuple(found), survey.is_unsettled)


def date(path: Path, at: datetime) -> Path:
    seconds = at.replace(tzinfo=BEIJING).timestamp()
    os.utime(path, (seconds, seconds))
    return path


def note_import(store: Store, content: str, at: datetime = NOW) -> None:
    with store.write("import_orders", now=at) as session:
        session.add(ImportedFile(sha256=content, name="a.xlsx", kind="orders", rows=1, at=at))


def test_a_sheet_that_comes_is_told_of_when_it_has_stopped_growing(
    store: Store, folder: Path
) -> None:
    survey = look(store, folder)
    path = write(folder / "1123.xlsx", first())

    survey = look(store, folder, survey.memory)
    assert (survey.new, survey.is_unsettled) == ((), True)
    survey = look(store, folder, survey.memory)
    assert [(new.path, new.layout) for new in survey.new] == [(path, "orders-1688")]
    assert survey.new[0].sha256 == sha256_of(path)
    assert not look(store, folder, survey.memory).new


def test_a_file_that_still_grows_is_left_alone(store: Store, folder: Path) -> None:
    survey = look(store, folder)
    whole = write(folder / "aside.xlsx", first()).rename(folder.parent / "whole.xlsx").read_bytes()
    path = folder / "1123.xlsx"
    for share in (3, 2, 1):
        path.write_bytes(whole[: len(whole) // share])
        survey = look(store, folder, survey.memory)
        assert not survey.new

    assert look(store, folder, survey.memory).new


def test_what_browsers_and_office_programs_leave_about_is_no_sheet(
    store: Store, folder: Path
) -> None:
    survey = look(store, folder)
    sheet = write(folder.parent / "sheet.xlsx", first()).read_bytes()
    for name in ("~$a.xlsx", ".~a.xlsx", "b.xlsx.crdownload", "c.csv.part", "d.tmp", "e.pdf"):
        (folder / name).write_bytes(sheet)
    (folder / "f.xlsx").write_bytes(sheet)
    (folder / "f.xlsx.part").write_bytes(sheet)  # the browser has only taken the name so far
    (folder / "empty.csv").touch()
    (folder / "folder.xlsx").mkdir()

    survey = look_until_settled(store, folder, survey.memory)
    assert (survey.new, survey.is_unsettled) == ((), False)
    (folder / "f.xlsx.part").unlink()
    assert [n.path.name for n in look_until_settled(store, folder, survey.memory).new] == ["f.xlsx"]


def test_what_lay_there_before_counts_only_when_it_is_newer_than_the_newest_import(
    store: Store, folder: Path
) -> None:
    note_import(store, "another content")
    date(write(folder / "old.xlsx", first()), NOW - timedelta(hours=1))
    date(write(folder / "new.xlsx", first("2611883644820000002")), NOW + timedelta(hours=1))

    assert [new.path.name for new in look_until_settled(store, folder, None).new] == ["new.xlsx"]


def test_a_shop_that_never_imported_has_seen_all_that_lay_there(store: Store, folder: Path) -> None:
    write(folder / "old.xlsx", first())

    assert not look_until_settled(store, folder, None).new


def test_an_imported_content_is_not_told_of_until_its_import_is_undone(
    store: Store, folder: Path
) -> None:
    survey = look(store, folder)
    path = write(folder / "1123.xlsx", first())
    note_import(store, sha256_of(path))
    assert not look_until_settled(store, folder, survey.memory).new

    history.undo(store, now=NOW)
    assert look_until_settled(store, folder, survey.memory).new


def test_one_content_under_two_names_is_told_once_and_a_declined_one_never(
    store: Store, folder: Path
) -> None:
    survey = look(store, folder)
    path = write(folder / "1123.xlsx", first())
    (folder / "1123 (1).xlsx").write_bytes(path.read_bytes())

    survey = look(store, folder, survey.memory)
    assert len(look(store, folder, survey.memory).new) == 1
    assert not look(store, folder, survey.memory, told=frozenset({sha256_of(path)})).new


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4", b"PK\x03\x04 broken", "姓名,电话\n王小明,1\n".encode()]
)
def test_a_file_that_is_no_sheet_of_the_shop_is_looked_at_once_and_not_told_of(
    store: Store, folder: Path, content: bytes
) -> None:
    survey = look(store, folder)
    (folder / "a.csv").write_bytes(content)

    survey = look_until_settled(store, folder, survey.memory)
    assert (survey.new, survey.is_unsettled) == ((), False)
    assert survey.memory is not None
    assert survey.memory.known == survey.memory.before


def test_many_at_once_are_looked_at_a_few_at_a_time_the_newest_first(
    store: Store, folder: Path
) -> None:
    survey = look(store, folder)
    for place in range(inbox.AT_ONCE + 1):
        date(write(folder / f"{place}.xlsx", first(str(2611883644820000001 + place))), NOW)
        date(folder / f"{place}.xlsx", NOW + timedelta(minutes=place))
    survey = look(store, folder, survey.memory)

    survey = look(store, folder, survey.memory)
    assert [new.path.stem for new in survey.new] == ["4", "3", "2", "1"]
    assert survey.is_unsettled
    assert [new.path.stem for new in look(store, folder, survey.memory).new] == ["0"]


def test_a_folder_that_is_gone_is_no_fault_and_nothing_is_forgotten(
    store: Store, folder: Path
) -> None:
    write(folder / "old.xlsx", first())
    survey = look(store, folder)
    away = folder.rename(folder.parent / "away")

    gone = look(store, folder, survey.memory)
    assert not gone.is_there
    assert gone.memory == survey.memory
    away.rename(folder)
    assert not look_until_settled(store, folder, gone.memory).new


def test_when_the_watching_ends_nothing_is_judged_any_more(store: Store, folder: Path) -> None:
    survey = look(store, folder)
    write(folder / "1123.xlsx", first())
    survey = look(store, folder, survey.memory)

    stopped = look(store, folder, survey.memory, stopped=True)
    assert not stopped.new
    assert look(store, folder, stopped.memory).new

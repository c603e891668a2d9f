import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from seller_desk.errors import AttachmentCode, DeskError, FileCode
from seller_desk.models.store import Store
from seller_desk.services import backup, files, history
from seller_desk.services.customer.shop_pictures import LOGO, SEAL, keep_shop_picture
from seller_desk.services.settings import keep_free_text
from tests.conftest import Dump
from tests.makers import NOW, make_quote

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "量尺寸.png"
    file.write_bytes(PNG)
    return file


def attached(store: Store, *sources: Path | tuple[str, bytes], row: int = 7) -> None:
    files.attach_files(store, "after_sale", row, sources, now=NOW)


def of_row(store: Store, row: int = 7) -> list[files.KeptFile]:
    with store.read() as session:
        return list(files.of_rows(session, "after_sale", [row]).get(row, []))


def test_a_file_lies_in_the_shops_own_folder_by_its_content(store: Store, photo: Path) -> None:
    attached(store, photo)
    photo.unlink()

    (file,) = of_row(store)
    place = store.path.parent / "shop.db.files" / file.sha256[:2] / file.sha256
    assert place.read_bytes() == PNG
    assert (file.name, file.size) == ("量尺寸.png", len(PNG))
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parents[1].stat().st_mode) == 0o700


def test_the_same_content_is_kept_once_and_named_once_per_row(store: Store, photo: Path) -> None:
    attached(store, photo, ("again.png", PNG))
    attached(store, photo, row=8)

    assert len(of_row(store)) == len(of_row(store, 8)) == 1
    assert len([each for each in files.folder_of(store.path).rglob("*") if each.is_file()]) == 1


def test_an_undo_takes_the_row_off_and_a_redo_finds_the_file(
    store: Store, photo: Path, dump: Callable[[], Dump]
) -> None:
    before = dump()
    attached(store, photo)
    after = dump()
    history.undo(store, now=NOW)
    assert dump() == before

    history.redo(store, now=NOW)
    assert dump() == after
    with store.write("detach_file", now=NOW) as session:
        files.detach_file(session, of_row(store)[0].id)
    assert of_row(store) == []
    history.undo(store, now=NOW)
    assert dump() == after
    assert backup.check(store) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MZ\x90\x00 a program", AttachmentCode.WRONG_TYPE),
        (b"<html>", AttachmentCode.WRONG_TYPE),
        (b"", FileCode.EMPTY_FILE),
        (PNG + bytes(files.MOST_BYTES), AttachmentCode.FILE_TOO_LARGE),
    ],
)
def test_what_is_no_picture_is_not_kept_and_leaves_nothing(
    store: Store, tmp_path: Path, content: bytes, code: object
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(PNG)
    bad.write_bytes(content)
    with pytest.raises(DeskError) as told:
        attached(store, good, bad)

    assert told.value.first.code is code
    assert of_row(store) == []
    assert not list(files.folder_of(store.path).rglob("*.part"))


def test_a_file_that_is_gone_is_said_and_not_kept(store: Store, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as told:
        attached(store, tmp_path / "gone.png")
    assert told.value.first.code is FileCode.NOT_FOUND


def test_a_missing_or_cut_file_is_reported(store: Store, photo: Path, tmp_path: Path) -> None:
    attached(store, photo)
    (file,) = of_row(store)
    files.place_of(store.path, file.sha256).write_bytes(PNG[:50])

    (problem,) = backup.check(store)
    assert problem.code is AttachmentCode.MISSING_FILE
    assert problem.facts["name"] == "量尺寸.png"
    files.place_of(store.path, file.sha256).unlink()
    with pytest.raises(DeskError) as told:
        files.lend(store.path, file, tmp_path)
    assert told.value.first.code is AttachmentCode.MISSING_FILE


def test_a_missing_or_changed_logo_or_seal_is_reported(store: Store, photo: Path) -> None:
    logo = keep_shop_picture(store, LOGO, photo, now=NOW)
    assert backup.check(store) == []
    files.place_of(store.path, logo).write_bytes(PNG[:-1] + b"x")
    assert [problem.code for problem in backup.check(store)] == [AttachmentCode.MISSING_LOGO]
    files.place_of(store.path, logo).unlink()
    with store.write("choose", now=NOW) as session:
        keep_free_text(session, SEAL, logo)
    assert [problem.code for problem in backup.check(store)] == [
        AttachmentCode.MISSING_LOGO,
        AttachmentCode.MISSING_SEAL,
    ]


def test_a_missing_logo_of_an_older_issued_quote_is_reported(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for number, logo in (("1", "a" * 64), ("2", "a" * 64), ("3", "")):
            make_quote(session, number, facts={"sheet": {"logo": logo, "seal": ""}})
        make_quote(session, "4", facts={"texts": {}})
    (problem,) = backup.check(store)
    assert (problem.code, problem.facts["sha256"]) == (AttachmentCode.MISSING_LOGO, "a" * 64)


def test_a_lent_copy_has_the_files_own_name(store: Store, photo: Path, tmp_path: Path) -> None:
    attached(store, photo)
    copy = files.lend(store.path, of_row(store)[0], tmp_path)

    assert copy.name.endswith("量尺寸.png")
    assert copy.read_bytes() == PNG
    assert files.lend(store.path, of_row(store)[0], tmp_path) == copy


def test_a_backup_elsewhere_takes_the_files_along_and_brings_them_back(
    store: Store, photo: Path, tmp_path: Path
) -> None:
    attached(store, photo)
    (file,) = of_row(store)
    away = tmp_path / "stick" / "shop-copy.db"
    away.parent.mkdir()
    backup.make(store, NOW, target=away)
    assert files.place_of(away, file.sha256).read_bytes() == PNG

    new = tmp_path / "new" / "shop.db"
    backup.restore(new, away, NOW)
    brought = Store.open(new)
    assert files.place_of(new, file.sha256).read_bytes() == PNG
    assert backup.check(brought) == []
    brought.close()


def test_the_backups_beside_the_shop_share_its_files(store: Store, photo: Path) -> None:
    made = backup.make(store, NOW)
    attached(store, photo)
    later = backup.make(store, NOW)
    store.close()
    for copy in (made, later):
        backup.restore(store.path, copy, NOW)
    again = Store.open(store.path)

    assert len(of_row(again)) == 1
    assert backup.check(again) == []
    again.close()


def test_a_row_has_no_files_of_other_tables(store: Store, photo: Path) -> None:
    attached(store, photo)
    with store.read() as session:
        assert _of(session, "violation") == {}


def _of(session: Session, table: str) -> dict[int, list[files.KeptFile]]:
    return dict(files.of_rows(session, table, [7]))


def test_a_file_says_who_it_comes_from_and_that_can_be_put_right(
    store: Store, photo: Path, dump: Callable[[], Dump]
) -> None:
    files.attach_files(store, "after_sale", 7, [photo], now=NOW, sent_by=files.BUYER)
    before = dump()
    (file,) = of_row(store)
    with store.write("set_sender", now=NOW) as session:
        files.set_sender(session, file.id, files.PLATFORM)
    assert (file.sent_by, of_row(store)[0].sent_by) == (files.BUYER, files.PLATFORM)
    history.undo(store, now=NOW)
    assert dump() == before

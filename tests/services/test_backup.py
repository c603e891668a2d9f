import errno
import hashlib
import os
import random
import shutil
import stat
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.services.backup import Backup
from tests.makers import NOW, make_order

DAY = timedelta(days=1)


def add(store: Store, *numbers: str) -> None:
    with store.write("made", now=NOW) as session:
        for number in numbers:
            make_order(session, number)


def numbers(path: Path) -> list[str]:
    opened = Store.open(path)
    with opened.read() as session:
        found = sorted(session.scalars(Order.__table__.select().with_only_columns(Order.number)))
    opened.close()
    return found


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(act: Callable[[], object]) -> object:
    with pytest.raises(DeskError) as caught:
        act()
    return caught.value.first.code


def test_a_backup_is_a_whole_private_copy_named_by_time_and_reason(store: Store) -> None:
    add(store, "1", "2")
    made = backup.make(store, NOW)

    assert made == store.path.parent / "backups" / "shop-20261123-093000-manual.db"
    assert numbers(made) == ["1", "2"]
    if os.name != "nt":
        assert stat.S_IMODE(made.stat().st_mode) == 0o600
        assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_two_backups_of_one_second_get_two_names(store: Store) -> None:
    first, second = backup.make(store, NOW), backup.make(store, NOW)

    assert first != second
    assert [(one.at, one.reason) for one in backup.listing(store)] == [(NOW, "manual")] * 2


def test_a_backup_goes_where_it_was_asked_to(store: Store, tmp_path: Path) -> None:
    add(store, "1")
    target = tmp_path / "外 盘" / "我的备份.db"
    target.parent.mkdir()
    target.write_bytes(b"an older one")

    assert backup.make(store, NOW, target) == target
    assert numbers(target) == ["1"]
    assert not (store.path.parent / "backups").exists()


def test_a_backup_that_fails_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "there.db"
    target.mkdir()
    (target / "kept").touch()

    with pytest.raises(DeskError) as caught:
        backup.make(store, NOW, target)

    problem = caught.value.first
    assert (problem.code, problem.facts) == (FileCode.NOT_WRITABLE, {"file": "there.db"})
    assert (target / "kept").exists()
    assert not target.with_name("there.db.part").exists()


@pytest.mark.parametrize("place", ["missing/folder/x.db", "shop.db"])
def test_a_place_that_cannot_be_written_is_not_taken_for_the_store(
    store: Store, tmp_path: Path, place: str
) -> None:
    """It is the chosen place that is told, for the store itself is well."""
    with pytest.raises(DeskError) as caught:
        backup.make(store, NOW, tmp_path / place)

    problem = caught.value.first
    assert (problem.code, problem.facts) == (FileCode.NOT_WRITABLE, {"file": Path(place).name})
    assert backup.check(store) == []


def test_a_copy_under_a_foreign_name_is_dated_in_beijing(store: Store) -> None:
    folder = store.path.parent / "backups"
    made = backup.make(store, NOW).rename(folder / "copy.db")
    os.utime(made, (0, 0))

    assert [one.at for one in backup.listing(store)] == [datetime(1970, 1, 1, 8)]


def test_a_copy_cut_off_by_a_kill_is_swept_away_and_never_listed(store: Store) -> None:
    made = backup.make(store, NOW)
    half = made.with_name("shop-20261123-093001-auto.db.part")
    half.write_bytes(made.read_bytes()[:5_000])

    assert [one.path for one in backup.listing(store)] == [made]
    backup.make(store, NOW + DAY)
    assert not half.exists()


def test_backups_are_listed_newest_first_with_size_and_reason(store: Store) -> None:
    backup.make(store, NOW)
    backup.make(store, NOW + DAY, reason=backup.AUTOMATIC)
    foreign = store.path.parent / "backups" / "before-schema-0002.db"
    foreign.write_bytes(b"x")
    os.utime(foreign, (0, 0))
    found = backup.listing(store)

    assert [one.reason for one in found] == ["auto", "manual", "before-schema-0002"]
    assert found[0].size == found[0].path.stat().st_size


def test_a_new_shop_has_no_backups(store: Store) -> None:
    assert backup.listing(store) == []


def test_a_backup_is_made_by_itself_only_when_something_was_done(store: Store) -> None:
    add(store, "1")
    first = backup.keep_up(store, NOW)

    assert first is not None
    assert backup.keep_up(store, NOW + DAY) is None
    assert backup.before_import(store, NOW + DAY) is None
    add(store, "2")
    second = backup.before_import(store, NOW + DAY)
    assert second is not None
    assert "before-import" in second.name
    assert numbers(second) == ["1", "2"]


def test_a_restored_backup_is_the_shop_again_and_the_replaced_one_is_kept(store: Store) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    before = fingerprint(made)
    add(store, "2")
    store.close()
    kept = backup.restore(store.path, made, NOW + DAY)

    assert kept is not None
    assert kept.name == "shop-20261124-093000-replaced.db"
    assert (numbers(store.path), numbers(kept)) == (["1"], ["1", "2"])
    assert fingerprint(made) == before


def test_a_restore_needs_no_shop_to_replace(store: Store, tmp_path: Path) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    target = tmp_path / "new" / "shop.db"

    assert backup.restore(target, made, NOW) is None
    assert numbers(target) == ["1"]


def test_a_shop_in_use_can_be_brought_to_another_place(store: Store, tmp_path: Path) -> None:
    add(store, "1")
    assert store.path.with_name("shop.db-wal").exists()
    target = tmp_path / "new" / "shop.db"
    backup.restore(target, store.path, NOW)

    assert numbers(target) == ["1"]
    add(store, "2")


def test_what_stood_only_in_the_log_is_kept_with_the_replaced_shop(
    store: Store, tmp_path: Path
) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    add(store, "2")
    crashed = tmp_path / "crashed" / "shop.db"
    crashed.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{store.path}{suffix}", f"{crashed}{suffix}")
    kept = backup.restore(crashed, made, NOW)

    assert kept is not None
    assert (numbers(crashed), numbers(kept)) == (["1"], ["1", "2"])


def test_a_damaged_shop_is_kept_byte_by_byte(store: Store) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    store.close()
    store.path.write_bytes(b"\0" * 40_000)
    kept = backup.restore(store.path, made, NOW)

    assert kept is not None
    assert kept.read_bytes() == b"\0" * 40_000
    assert numbers(store.path) == ["1"]


def test_a_shop_that_somebody_is_reading_is_not_replaced(store: Store) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    add(store, "2")
    with store.read() as session:
        session.connection().exec_driver_sql("SELECT count(*) FROM sales_order").fetchall()
        add(store, "3")
        code = refusal(lambda: backup.restore(store.path, made, NOW))

    assert code is StoreCode.STORE_BUSY
    assert numbers(store.path) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errno.ENOSPC, StoreCode.DISK_FULL),
        (errno.EIO, StoreCode.DISK_ERROR),
        (errno.EACCES, StoreCode.STORE_READ_ONLY),
    ],
)
def test_a_restore_that_the_disk_stops_leaves_the_shop(
    store: Store, monkeypatch: pytest.MonkeyPatch, fault: int, code: StoreCode
) -> None:
    add(store, "1")
    made = backup.make(store, NOW)
    add(store, "2")
    store.close()

    def full(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(shutil, "copyfile", full)
    assert refusal(lambda: backup.restore(store.path, made, NOW)) is code
    monkeypatch.undo()
    assert numbers(store.path) == ["1", "2"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", StoreCode.STORE_FOREIGN),
        (b"SQLite format 3\0", StoreCode.STORE_FOREIGN),
        (b"PK\3\4" + b"x" * 5_000, StoreCode.STORE_FOREIGN),
        (b"SQLite format 3\0" + b"\0" * 5_000, StoreCode.STORE_FOREIGN),
        (None, FileCode.NOT_FOUND),
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_is_touched(
    store: Store, tmp_path: Path, content: bytes | None, code: object
) -> None:
    add(store, "1")
    store.close()
    before = fingerprint(store.path)
    file = tmp_path / "thing.db"
    if content is not None:
        file.write_bytes(content)

    assert refusal(lambda: backup.restore(store.path, file, NOW)) is code
    assert fingerprint(store.path) == before
    assert content is None or file.read_bytes() == content
    assert sorted(path.name for path in store.path.parent.glob("*.part")) == []
    assert not (store.path.parent / "backups").exists()


def test_a_backup_of_a_newer_program_is_refused_unchanged(store: Store) -> None:
    made = backup.make(store, NOW)
    content = bytearray(made.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    made.write_bytes(content)
    store.close()
    before = fingerprint(store.path), fingerprint(made)

    assert refusal(lambda: backup.restore(store.path, made, NOW)) is StoreCode.STORE_NEWER
    assert (fingerprint(store.path), fingerprint(made)) == before


def test_a_damaged_backup_is_refused_or_whole_but_never_half(store: Store) -> None:
    add(store, *(str(number) for number in range(200)))
    made = backup.make(store, NOW)
    whole = made.read_bytes()
    store.close()
    before = fingerprint(store.path)
    chance = random.Random(8)  # noqa: S311  (where the damage is, is nobody's secret)
    refused = 0
    for _ in range(40):
        damaged = bytearray(whole)
        for _ in range(30):
            damaged[chance.randrange(100, len(damaged))] = chance.randrange(256)
        made.write_bytes(damaged)
        target = store.path.with_name("target.db")
        shutil.copyfile(store.path, target)
        try:
            backup.restore(target, made, NOW)
        except DeskError:
            refused += 1
            assert fingerprint(target) == before
        else:
            assert Store(target).faults() == []
    assert refused >= 30


def test_a_sound_store_has_nothing_wrong_and_a_damaged_one_does(store: Store) -> None:
    add(store, *(str(number) for number in range(300)))
    assert backup.check(store) == []

    store.checkpoint()
    with store.path.open("rb+") as file:
        file.seek(4096 * 6)
        file.write(b"\xff" * 4096 * 3)
    assert {problem.code for problem in backup.check(store)} == {StoreCode.STORE_DAMAGED}


def made_every(step: timedelta, count: int, reason: str = backup.AUTOMATIC) -> list[Backup]:
    return [Backup(Path(f"{number}"), NOW - number * step, 1, reason) for number in range(count)]


def test_all_of_two_days_stay() -> None:
    assert backup.surplus(made_every(timedelta(minutes=30), 96), NOW) == []


def test_thinning_keeps_one_a_day_then_one_a_week_then_one_a_month() -> None:
    backups = made_every(timedelta(hours=6), 4 * 500)
    gone = {one.path for one in backup.surplus(backups, NOW)}
    kept = [one for one in backups if one.path not in gone]
    ages = [NOW - one.at for one in kept]

    assert sum(age <= 2 * DAY for age in ages) == 9
    daily = {one.at.date() for one in kept if 2 * DAY < NOW - one.at <= 14 * DAY}
    assert len(daily) == 12
    assert sum(2 * DAY < age <= 14 * DAY for age in ages) == 12
    weekly = [one for one in kept if 14 * DAY < NOW - one.at <= 56 * DAY]
    assert {one.at.isocalendar()[:2] for one in weekly} >= {(2026, week) for week in range(41, 46)}
    monthly = {(one.at.year, one.at.month) for one in kept if NOW - one.at > 56 * DAY}
    assert len(monthly) == 10
    assert max(ages) <= 365 * DAY
    assert len(kept) <= 9 + 13 + 8 + 13


def test_thinning_again_takes_nothing_more() -> None:
    backups = made_every(timedelta(hours=6), 4 * 100)
    gone = {one.path for one in backup.surplus(backups, NOW)}

    assert backup.surplus([one for one in backups if one.path not in gone], NOW) == []


def test_what_somebody_made_by_hand_stays() -> None:
    old = datetime(2020, 1, 1)
    mine = [Backup(Path(reason), old, 1, reason) for reason in (backup.MANUAL, backup.REPLACED)]

    assert backup.surplus(mine, NOW) == []
    assert backup.surplus([Backup(Path("x"), old, 1, backup.AUTOMATIC)], NOW) != []


def test_thinning_removes_the_files_and_nothing_else(store: Store) -> None:
    add(store, "1")
    for age in (0, 400, 401):
        backup.make(store, NOW - age * DAY, reason=backup.AUTOMATIC)
    hand = backup.make(store, NOW - 500 * DAY)
    folder = store.path.parent / "backups"
    (folder / "note.txt").write_text("mine")
    gone = backup.thin(folder, NOW)

    assert len(gone) == 2
    assert [one.path for one in backup.listing(store)][1:] == [hand]
    assert (folder / "note.txt").exists()

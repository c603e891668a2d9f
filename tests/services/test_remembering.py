"""What the shop said of sheets is known again, and can be forgotten and taken back."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from seller_desk.models.history import Operation
from seller_desk.models.store import Store
from seller_desk.services import history, imports, remembering
from seller_desk.services.imports import Choice, FilePlan
from seller_desk.services.remembering import KnownWord, Memory
from tests.makers import NOW
from tests.views.exchange.sheets import HEADINGS, an_order, write_sheet

WORD = {("status_text", "待揽收"): "awaiting_shipment"}


def planned(store: Store, path: Path, choice: Choice | None = None) -> FilePlan:
    return imports.plan_file(store, path, now=NOW, choice=choice or Choice())


def chosen(store: Store, path: Path) -> FilePlan:
    """Read with one column otherwise than guessed."""
    guessed = planned(store, path)
    columns = {**guessed.mapping.columns, "shipper": HEADINGS.index("单位")}
    del columns["unit"]
    return planned(store, path, Choice(columns=columns))


def memory(store: Store) -> Memory:
    with store.read() as session:
        return remembering.memory(session)


def operations(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Operation.name).order_by(Operation.id)))


def test_columns_and_words_are_one_operation_and_used_the_next_time(
    store: Store, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1, 订单状态="待揽收")])
    found = chosen(store, path).found
    operation = remembering.keep(store, found, WORD, now=NOW)

    assert operation is not None
    assert operations(store) == ["remember_mapping"]
    again = planned(store, path)
    assert again.found.is_remembered
    assert again.mapping.columns == found.mapping.columns
    assert again.report.records.refused == 0


def test_the_order_of_the_columns_makes_no_difference(store: Store, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    remembering.keep(store, chosen(store, path).found, {}, now=NOW)
    turned = write_sheet(tmp_path / "b.xlsx", [an_order(1)], HEADINGS[::-1])
    mapping = planned(store, turned).mapping
    assert mapping.headings[mapping.columns["shipper"]] == "单位"


def test_saying_the_same_again_writes_nothing(store: Store, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    found = chosen(store, path).found
    remembering.keep(store, found, WORD, now=NOW)
    assert remembering.keep(store, found, WORD, now=NOW) is None
    assert operations(store) == ["remember_mapping"]


def test_words_alone_are_an_operation_of_their_own(store: Store) -> None:
    remembering.keep(store, None, WORD, now=NOW)
    assert operations(store) == ["remember_words"]
    assert memory(store).words == [KnownWord("status_text", "待揽收", "awaiting_shipment")]
    remembering.keep(store, None, dict.fromkeys(WORD, "shipped"), now=NOW)
    assert [word.value for word in memory(store).words] == ["shipped"]


def test_remembering_can_be_taken_back(store: Store, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    remembering.keep(store, chosen(store, path).found, WORD, now=NOW)
    history.undo(store, now=NOW)
    assert memory(store) == Memory([], [])
    assert not planned(store, path).found.is_remembered


def test_what_is_forgotten_is_guessed_again(store: Store, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    found = chosen(store, path).found
    remembering.keep(store, found, WORD, now=NOW)
    with store.write("forget_mapping", now=NOW) as session:
        remembering.forget_mapping(session, found)
    with store.write("forget_word", now=NOW) as session:
        remembering.forget_word(session, "status_text", "待揽收")
    assert memory(store) == Memory([], [])
    assert "unit" in planned(store, path).mapping.columns


def test_columns_chosen_now_stand_above_those_of_the_last_time(
    store: Store, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    first = chosen(store, path)
    remembering.keep(store, first.found, {}, now=NOW)
    others = {key: at for key, at in first.mapping.columns.items() if key != "shipper"}
    now = planned(store, path, replace(Choice(), columns=others))
    assert not now.found.is_remembered
    assert "shipper" not in now.mapping.columns


def test_a_sheet_that_nobody_knew_is_known_after_it_was_explained(
    store: Store, tmp_path: Path
) -> None:
    headings = ("编号", "客人", "多少钱")
    order = {"编号": "2611883644800000001", "客人": "华艺服饰", "多少钱": 128}
    path = write_sheet(tmp_path / "own.xlsx", [order], headings)
    told = Choice(profile="orders-1688")
    assert planned(store, path, told).mapping.columns == {}
    columns = {"number": 0, "buyer_login": 1, "paid_fen": 2}
    explained = planned(store, path, replace(told, columns=columns))
    assert explained.report.records.new == 1

    remembering.keep(store, explained.found, {}, now=NOW)
    again = planned(store, path)
    assert again.found.is_remembered
    assert again.found.profile.name == "orders-1688"
    assert again.mapping.columns == columns

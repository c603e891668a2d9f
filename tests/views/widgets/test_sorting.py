import pytest

from seller_desk.views.widgets.sorting import Sorts, place_of, pressed, read

BY_STATUS_AND_SUM: Sorts = (("status", False), ("sum", True))


@pytest.mark.parametrize(
    ("before", "key", "adds", "after"),
    [
        ((), "sum", False, (("sum", True),)),
        ((("sum", True),), "sum", False, (("sum", False),)),
        (BY_STATUS_AND_SUM, "status", False, (("status", True),)),
        (BY_STATUS_AND_SUM, "sum", False, (("sum", True),)),
        ((("status", False),), "sum", True, BY_STATUS_AND_SUM),
        (BY_STATUS_AND_SUM, "sum", True, (("status", False), ("sum", False))),
        ((), "sum", True, (("sum", True),)),
        (
            (*BY_STATUS_AND_SUM, ("day", True)),
            "name",
            True,
            (*BY_STATUS_AND_SUM, ("name", True)),
        ),
    ],
)
def test_a_heading_sorts_adds_or_turns_round(
    before: Sorts, key: str, *, adds: bool, after: Sorts
) -> None:
    assert pressed(before, key, descends=True, adds=adds) == after


def test_a_heading_knows_whether_it_counts_first_or_second() -> None:
    keys = ("status", "sum", "day")
    assert [place_of(BY_STATUS_AND_SUM, key) for key in keys] == [1, 2, 0]


@pytest.mark.parametrize(
    "told", [None, [["gone", True]], [["status"]], ["status"], 3, [["status", "yes"]]]
)
def test_what_was_remembered_and_makes_no_sense_is_left_out(told: object) -> None:
    assert read(told, ["status", "sum"]) == ()
    assert read([["status", True], told], ["status", "sum"]) == (("status", True),)

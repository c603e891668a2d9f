from array import array

from hypothesis import given
from hypothesis import strategies as st

from seller_desk.views.widgets.ticks import Reach, Ticks

Step = tuple[str, list[int]]
IDS = list(range(12))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["on", "off", "all", "none"]), st.lists(st.sampled_from(IDS), max_size=5)
    )
)


@given(STEPS)
def test_ticks_are_a_set_of_rows_whatever_is_done(steps: list[Step]) -> None:
    ticks, plain = Ticks(), set[int]()
    for act, ids in steps:
        match act:
            case "on":
                ticks.put(ids, on=True)
                plain |= set(ids)
            case "off":
                ticks.put(ids, on=False)
                plain -= set(ids)
            case "all":
                ticks.take_all(IDS)
                plain = set(IDS)
            case _:
                ticks.clear()
                plain = set()

        assert len(ticks) == len(plain)
        assert list(ticks.in_order(IDS)) == sorted(plain)
        assert all((row in ticks) == (row in plain) for row in IDS)


def test_all_of_a_million_is_no_million_ticks() -> None:
    ids = array("q", range(1_000_000))
    ticks = Ticks()

    ticks.take_all(ids)
    ticks.put([5], on=False)

    assert len(ticks) == 999_999
    assert ticks._ids == set()
    assert ticks._except == {5}


def test_all_but_many_are_told_in_the_order_of_the_list() -> None:
    ids = array("q", range(100, 0, -1))
    ticks = Ticks()
    ticks.take_all(ids)

    ticks.put(range(1, 61), on=False)

    assert list(ticks.in_order(ids)) == list(range(100, 60, -1))


def test_rows_that_are_new_in_the_list_are_not_ticked_even_where_all_were() -> None:
    ticks = Ticks()
    ticks.take_all([1, 2, 3])
    ticks.put([2], on=False)

    ticks.carry_over([3, 2, 1, 4])

    assert list(ticks.in_order([3, 2, 1, 4])) == [3, 1]


def test_rows_that_left_the_list_are_not_ticked_any_more() -> None:
    ticks = Ticks()
    ticks.put([1, 2], on=True)

    ticks.carry_over([2, 3])

    assert list(ticks.in_order([1, 2, 3])) == [2]


def test_all_of_a_very_long_list_is_not_carried_into_another() -> None:
    ids = array("q", range(60_000))
    ticks = Ticks()
    ticks.take_all(ids)

    ticks.carry_over(ids[:-1])

    assert len(ticks) == 0


def test_a_shorter_reach_gives_rows_back() -> None:
    ids, ticks, reach = [10, 11, 12, 13, 14], Ticks(), Reach()

    reach.start(1)
    reach.extend(ticks, ids, 4)
    reach.extend(ticks, ids, 2)
    assert list(ticks.in_order(ids)) == [11, 12]

    reach.extend(ticks, ids, 0)
    assert list(ticks.in_order(ids)) == [10, 11]

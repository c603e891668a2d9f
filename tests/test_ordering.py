import pytest

from seller_desk.ordering import ordered

VALUES = {"size": lambda row: row[0], "name": lambda row: row[1]}
ROWS = [(2, "b"), (1, "b"), (None, "a"), (2, "a"), (1, None)]


@pytest.mark.parametrize(
    ("sorts", "expected"),
    [
        ([("size", False)], [(1, "b"), (1, None), (2, "b"), (2, "a"), (None, "a")]),
        ([("size", True)], [(2, "b"), (2, "a"), (1, "b"), (1, None), (None, "a")]),
        (
            [("size", True), ("name", False)],
            [(2, "a"), (2, "b"), (1, "b"), (1, None), (None, "a")],
        ),
        (
            [("name", True), ("size", False)],
            [(1, "b"), (2, "b"), (2, "a"), (None, "a"), (1, None)],
        ),
        ([], ROWS),
    ],
)
def test_equals_are_sorted_by_the_next_and_unknown_comes_last(
    sorts: list[tuple[str, bool]], expected: list[tuple[int | None, str | None]]
) -> None:
    assert ordered(ROWS, sorts, VALUES) == expected

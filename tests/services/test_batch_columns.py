import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.batch_columns import (
    HEADINGS,
    LONGEST_HEADING,
    MOST_COLUMNS,
    USUAL,
    BatchColumn,
    BatchField,
    read,
    written,
)

HEADING = st.text(
    st.characters(exclude_characters=",=\uff0c\uff1d\n", exclude_categories=["C", "Z"]),
    min_size=1,
    max_size=LONGEST_HEADING,
)
COLUMNS = st.lists(
    st.builds(BatchColumn, HEADING, st.sampled_from(BatchField)),
    min_size=1,
    max_size=MOST_COLUMNS,
    unique_by=lambda column: column.heading,
)


@given(COLUMNS)
def test_what_is_written_reads_back(columns: list[BatchColumn]) -> None:
    assert list(read(written(columns))) == columns


def test_the_usual_columns_are_those_of_the_platform() -> None:
    assert written(USUAL) == "订单编号=number, 物流公司=courier, 运单号=tracking_number"
    assert HEADINGS.keys() == set(BatchField)


def test_full_width_marks_and_lines_are_read_too() -> None:
    said = "单号\uff1dNUMBER\uff0c运单 = tracking_number\n备注=note"

    assert read(said) == (
        BatchColumn("单号", BatchField.NUMBER),
        BatchColumn("运单", BatchField.TRACKING_NUMBER),
        BatchColumn("备注", BatchField.NOTE),
    )


@pytest.mark.parametrize(
    "said",
    [
        "",
        "订单编号",
        "=number",
        "订单编号=",
        "订单编号=price",
        "订单编号=number,",
        "a=number, a=courier",
        "a=b=number",
        f"{'长' * (LONGEST_HEADING + 1)}=number",
        ",".join(f"{place}=note" for place in range(MOST_COLUMNS + 1)),
    ],
)
def test_what_makes_no_sheet_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"no column|BatchField"):
        read(said)

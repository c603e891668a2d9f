"""The rows behind a figure are sorted where they stand, and the ticked ones are added up."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.services.data.finding import Evidence, Noun
from seller_desk.views.data.rows import RowsPanel, Seen, behind
from seller_desk.views.widgets.table_header import TableHeader
from tests.makers import NOW

SPENT = {date(2026, 11, 2): 990, date(2026, 11, 3): 12_000, date(2026, 11, 4): 5_000}


def test_days_are_sorted_by_money_and_added_up_and_esc_goes_back(qtbot: QtBot) -> None:
    rows = [Evidence(Noun.DAY, day=day, facts={"ad_spend_fen": fen}) for day, fen in SPENT.items()]
    wanted = behind("x", rows)

    def fetch(ids: Sequence[int]) -> Sequence[Seen]:
        return [Seen(one, None, wanted.fact(one)) for one in ids]

    panel = RowsPanel(lambda: NOW)
    qtbot.addWidget(panel)
    arranged: list[Noun] = []
    panel.keep_columns = lambda _table, noun: arranged.append(noun)
    panel.show_rows(wanted, fetch)
    assert arranged == [Noun.DAY], "its columns are remembered"
    table = panel.table
    assert table is not None
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    header.ask_sort("ad_spend_fen")
    assert [wanted.fact(one)["ad_spend_fen"] for one in table.ids] == [12_000, 5_000, 990]
    table.tick_ids(table.ids[:2])
    assert panel.footer.text == "3 rows 2 ticked ¥170.00"
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(table, Qt.Key.Key_Escape)

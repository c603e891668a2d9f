"""What is said over a tab after an import, and after one was taken back."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from seller_desk.views.arrivals import Arrivals
from seller_desk.views.guests import Guests
from seller_desk.views.history.outcome import OutcomeCard
from seller_desk.views.main_window import MainWindow
from seller_desk.views.preferences import Preferences


def arrivals(qtbot: QtBot, folder: Path) -> tuple[MainWindow, Arrivals]:
    window = MainWindow(Preferences.at(str(folder / "window.ini")))
    qtbot.addWidget(window)
    window.show()
    return window, Arrivals(window, Guests(window, {}), lambda _operation: None)


def test_rows_that_stayed_are_listed_over_the_tab_in_front(qtbot: QtBot, tmp_path: Path) -> None:
    window, found = arrivals(qtbot, tmp_path)
    kept = [{"kind": "order", "key": "2611883644820000001", "reason": "edited_since"}]

    found.show_left("Import 1123.xlsx", {"reversed": {"orders": 3}, "kept": kept, "failed": []})

    card = window.current.findChild(OutcomeCard)
    assert card is not None
    assert card.isVisible()
    assert card.table.isVisible()


def test_the_next_undo_takes_it_away(qtbot: QtBot, tmp_path: Path) -> None:
    window, found = arrivals(qtbot, tmp_path)
    kept = [{"kind": "order", "key": "2611883644820000001", "reason": "edited_since"}]
    found.show_left("Import 1123.xlsx", {"reversed": {}, "kept": kept, "failed": []})

    found.forget()

    card = window.current.findChild(OutcomeCard)
    assert card is None or not card.isVisible()

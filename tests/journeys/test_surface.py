"""Wherever an action leads: every control has a name, and shows that the keyboard is on it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget

from seller_desk.views.help import guide
from seller_desk.views.unnamed import controls_in, takes_tab, unnamed_in
from tests.journeys.seller import Seller

ASKS = {"import", "first.orders", "export", "lock", "screenshots"}
"""They open a dialog of the system or another window."""
NO_PAGE = {"undo", "redo", "refresh", "search", "find"}
Kind = tuple[str, str, str]


def places(seller: Seller) -> Iterator[str]:
    """Every page and every section there is a way to, one after the other in front."""
    for action in seller.acts:
        if action not in ASKS | NO_PAGE:
            seller.go(action)
            yield action
    seller.go("first.name")
    sections = next(
        one for one in seller.window.findChildren(QListView) if one.accessibleName() == "Sections"
    )
    for row in range(sections.model().rowCount()):
        sections.setCurrentIndex(sections.model().index(row, 0))
        yield str(sections.currentIndex().data())


def kind_of(control: QWidget) -> Kind:
    return (type(control).__name__, str(control.property("k")), str(control.property("s")))


def shows_focus(control: QWidget) -> bool:
    """Whether it looks different with the keyboard on it."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return control.grab().toImage() != before


def test_every_control_has_a_name_and_shows_the_keyboard(seller: Seller) -> None:
    unnamed: set[tuple[str, str]] = set()
    unseen: set[tuple[str, Kind]] = set()
    known: set[Kind] = set()
    for place in places(seller):
        assert (seller.guest or seller.window.current_tab) in guide.TOPICS  # what F1 opens
        unnamed |= {(place, where) for where in unnamed_in(seller.window)}
        for control in list(controls_in(seller.window)):
            if takes_tab(control) and kind_of(control) not in known:
                known.add(kind_of(control))
                if not shows_focus(control):
                    unseen.add((place, kind_of(control)))

    assert len(known) > 50
    assert unnamed == set()
    assert unseen == set()

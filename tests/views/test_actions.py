"""The one table of actions: whole, and the keys of every page are in it."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from seller_desk import resources
from seller_desk.views import actions
from seller_desk.views.actions import ALL, EVERYWHERE, PLACES

VIEWS = Path(actions.__file__).parent
KEY = re.compile(r'"((?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Za-z0-9]+|[,./;])|F\d{1,2})"')
OF_INPUT_METHODS = {"Ctrl+Space", "Shift", "Ctrl+Shift", "Ctrl+.", "Alt+A", "Ctrl+Alt+A"}


def test_every_action_has_a_name_of_its_own_a_place_and_an_icon() -> None:
    assert len({action.id for action in ALL}) == len(ALL)
    assert {action.place for action in ALL} == set(PLACES)
    assert not [one.id for one in ALL if not resources.path("icons", f"{one.icon}.svg").is_file()]


@pytest.mark.parametrize("place", PLACES)
def test_a_key_means_one_thing_in_a_place(place: str) -> None:
    used = Counter(keys for one in actions.of(place) for keys in one.keys)

    assert not [keys for keys, times in used.items() if times > 1]


def test_no_key_belongs_to_the_input_method_and_qt_knows_all() -> None:
    used = {keys for action in ALL for keys in action.keys}

    assert not used & OF_INPUT_METHODS
    assert not [keys for keys in used if QKeySequence(keys).isEmpty()]


def test_every_key_that_a_view_speaks_of_is_in_the_table() -> None:
    known = {keys for action in ALL for keys in action.keys}
    spoken = {
        (str(file.relative_to(VIEWS)), keys)
        for file in VIEWS.rglob("*.py")
        for keys in KEY.findall(file.read_text("utf-8"))
    }

    assert spoken
    assert not {(file, keys) for file, keys in spoken if keys not in known}


def test_keys_are_shown_as_they_stand_on_the_keyboard() -> None:
    assert actions.shown("Ctrl+Return") == "Ctrl+Enter"
    assert actions.shown("Alt+Up") == "Alt+↑"
    assert actions.with_key("Take in sheets", "import") == "Take in sheets (Ctrl+I)"
    assert actions.named("export").place == EVERYWHERE

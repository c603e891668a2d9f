"""The lock of the window: set from the settings, shut by hand or by idleness, opened again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from seller_desk import app, config
from seller_desk.models import cipher
from seller_desk.services import passwords, recovery_code
from seller_desk.views.lock.idle import IdleWatch
from seller_desk.views.widgets.password_field import PasswordField
from tests.makers import NOW, make_order, new_store

Start = Callable[[], app.Program]
LONG = 20_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A shop of one order."""
    store = new_store(tmp_path / "data" / "shop.db")
    with store.write("made", now=NOW) as session:
        make_order(session)
    store.close()
    return store.path


@pytest.fixture
def start(path: Path, qtbot: QtBot) -> Iterator[Start]:
    """The window on it; closed at the end of the test."""
    with ExitStack() as stack:

        def started() -> app.Program:
            known = config.load({"SELLER_DESK_DATA": str(path.parent)}, language="en")
            app.start_application("en")
            program = app.Program(known, lambda: NOW)
            stack.callback(leave, program)
            program.open_window()
            program.open_store()
            return program

        yield started


def leave(program: app.Program) -> None:
    """Its window is another one by then, maybe."""
    program.leave()
    program.window.deleteLater()


def settled(qtbot: QtBot, program: app.Program) -> None:
    """The pages are there, and have what they asked for."""

    def ready() -> bool:
        shop = program.furniture
        return shop is not None and shop.window is program.window and shop.desk.is_settled

    qtbot.waitUntil(ready, timeout=LONG)
    qtbot.wait(30)
    qtbot.waitUntil(ready, timeout=LONG)


def test_a_password_is_set_from_the_settings_and_locks_the_screen(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    program = start()
    settled(qtbot, program)
    assert program.locks is not None
    program.window.lock_asked.emit()
    assert program.window.toast.text == "The shop has no password yet"
    program.locks.show_privacy()
    settled(qtbot, program)
    assert program.furniture is not None
    section = program.furniture.settings.password
    qtbot.mouseClick(section.card.set, Qt.MouseButton.LeftButton)
    dialog = section.dialog
    assert dialog is not None
    dialog.new.editor.setText("short")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.new.fault == "At least 8 characters"
    dialog.new.editor.setText("correct horse")
    dialog.again.editor.setText("correct hors")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.again.fault == "The two are not the same"
    dialog.again.editor.setText("correct horse")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.code.isVisible, timeout=LONG)
    assert not dialog.code.go.isEnabled()
    for line, place in zip(dialog.code.typed, dialog.code.asked, strict=True):
        line.setText(dialog.code._groups[place].lower())
    before = program.window
    qtbot.mouseClick(dialog.code.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not before, timeout=LONG)
    settled(qtbot, program)
    assert cipher.form_of(path) is cipher.Form.SEALED
    assert program.window.toast.text == "Shop and backups are encrypted now"
    assert program.locks.screen.watch._minutes == 10

    shut_and_open(qtbot, program)
    change_without_the_present_one(qtbot, program)


def change_without_the_present_one(qtbot: QtBot, program: app.Program) -> None:
    """Whoever finds the window open cannot take the shop over."""
    assert program.furniture is not None
    section = program.furniture.settings.password
    for typed in ("", "battery staple"):
        section.change(is_forgotten=False)
        dialog = section.dialog
        assert dialog is not None
        dialog.old.editor.setText(typed)
        for field in (dialog.new, dialog.again):
            field.editor.setText("another horse")
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(partial(has_fault, dialog.old), timeout=LONG)
        assert dialog.old.fault == "That is not the present password"
        assert not dialog.code.isVisible()
        dialog.reject()


def has_fault(field: PasswordField) -> bool:
    return bool(field.fault)


def shut_and_open(qtbot: QtBot, program: app.Program) -> None:
    """Nothing is seen or done behind it, and the same page comes back."""
    window, locks = program.window, program.locks
    assert locks is not None
    waiting = QDialog(window)
    waiting.open()
    shown = window.current.shown
    locks.screen.watch.idle.emit()
    page = locks.screen.page
    assert page is not None
    assert not window.tabs.isVisible()
    assert not waiting.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    window.toast.tell("华艺服饰")
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    qtbot.keyClicks(page.password.editor, "wrong")
    qtbot.keyClick(page.password.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.fault == "That is not right", timeout=LONG)
    page.password.editor.setText("correct horse")
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not locks.screen.is_locked, timeout=LONG)
    assert window.current.shown is shown
    assert shown.isVisible()
    assert not window.toast.isVisible()
    assert waiting.isVisible()
    waiting.close()


def test_a_sealed_shop_opens_by_its_code_and_asks_for_a_new_password(
    qtbot: QtBot, start: Start, path: Path
) -> None:
    key = passwords.new_key("correct horse")
    passwords.change_lock(path, key, NOW)
    cipher.forget(key)
    program = start()
    qtbot.waitUntil(lambda: program.door is not None, timeout=LONG)
    assert program.door is not None
    page = program.door.page
    assert page.title == "The shop is locked"
    assert not program.window.tabs.isVisible()
    qtbot.mouseClick(page.forgotten, Qt.MouseButton.LeftButton)
    page.code.editor.setPlainText("ABCD")
    qtbot.mouseClick(page.code.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no recovery code" in page.fault, timeout=LONG)
    page.code.editor.setPlainText(" ".join(recovery_code.groups(key)))
    qtbot.mouseClick(page.code.go, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert program.furniture is not None
    dialog = program.furniture.settings.password.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.old.isHidden()
    dialog.reject()


def test_whoever_touches_a_key_or_the_mouse_is_not_idle(qtbot: QtBot) -> None:
    field = PasswordField("Password")
    qtbot.addWidget(field)
    field.show()
    time = [0.0]
    watch = IdleWatch(field, clock=lambda: time[0])
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    watch.begin(10)
    watch._follow(field.windowHandle())
    for kind, at in ((QEvent.Type.KeyPress, 500.0), (QEvent.Type.MouseMove, 1_000.0)):
        time[0] = at
        QApplication.sendEvent(field.windowHandle(), _touch(kind))
        time[0] = at + 599
        watch._look()
    assert not told
    time[0] = 1_600.0
    watch._look()
    assert told == [True]
    watch.begin(0)
    time[0] = 9_999.0
    watch._look()
    assert told == [True]


def test_locked_capitals_are_noticed_and_the_eye_shows_what_was_typed(qtbot: QtBot) -> None:
    field = PasswordField("Password")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.editor, "a")
    assert [field.warns_of_capitals] == [False]
    capital = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(field.editor, capital)
    assert [field.warns_of_capitals] == [True]
    assert field.editor.displayText() != "aA"
    field.editor.actions()[0].trigger()
    assert field.editor.displayText() == "aA"


def _touch(kind: QEvent.Type) -> QEvent:
    if kind is QEvent.Type.KeyPress:
        return QKeyEvent(kind, Qt.Key.Key_F13, Qt.KeyboardModifier.NoModifier)
    none = Qt.MouseButton.NoButton
    return QMouseEvent(
        kind, QPointF(), QPointF(), QPointF(), none, none, Qt.KeyboardModifier.NoModifier
    )

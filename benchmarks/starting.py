"""How soon a window stands, measured from the start of its process."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.task import since_start

if TYPE_CHECKING:
    from seller_desk.app import Program

NOW = datetime(2026, 11, 23, 9, 30)


def bare_window() -> dict[str, float]:
    """A PySide6 window with nothing in it, painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    QApplication.processEvents()
    return {"seconds": since_start()}


def first_paint(folder: str) -> dict[str, float]:
    """The program's window, painted; the store comes afterwards."""
    program = program_in(Path(folder))
    program.open_window()
    program.window.repaint()
    seconds = since_start()
    program.window.close()
    return {"seconds": seconds}


def first_page(store: str) -> dict[str, float]:
    """The program's window with the first page of orders of a large store, painted."""
    from PySide6.QtCore import QEventLoop

    program = program_in(Path(store).parent / "window", store)
    program.open_window().show_tab("order")
    loop = QEventLoop()
    shown: list[int] = []

    def look() -> None:
        shown.append(len(furniture_of(program).orders.board.table.ids))
        loop.quit()

    def furnished() -> None:
        furniture_of(program).orders.board.table.model().modelReset.connect(look)

    program.furnished.connect(furnished)
    program.open_store()
    while not any(shown):
        loop.exec()
    program.window.repaint()
    seconds = since_start()
    furniture_of(program).desk.close()
    program.window.close()
    return {"seconds": seconds, "orders": shown[-1]}


def program_in(folder: Path, store: str | None = None) -> "Program":
    """The program, as `app.run` makes it."""
    from seller_desk import app, config

    known = config.load({"SELLER_DESK_DATA": str(folder)}, store=store, language="zh_CN")
    app.start_application(known.language)
    return app.Program(known, lambda: NOW)


def furniture_of(program: "Program") -> Any:
    """What fills the window."""
    if program.furniture is None:
        raise SystemExit("the window is not furnished")
    return program.furniture

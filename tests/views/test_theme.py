import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from seller_desk import resources
from seller_desk.views import icons
from seller_desk.views.stylesheet import RULES, stylesheet
from seller_desk.views.theme import SCALES, families, theme

VIEWS = Path(__file__).parents[2] / "seller_desk" / "views"
NAMES = {file.stem for file in resources.path("icons").glob("*.svg")}


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    theme().apply("light")
    yield
    theme().apply("light")


def drawn_in(drawn: QPixmap | QIcon, token: str, size: int = 16) -> bool:
    """Whether the strongest pixel has that colour, but for what half-transparent edges lose."""
    picture = (drawn.pixmap(size, size) if isinstance(drawn, QIcon) else drawn).toImage()
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    strongest = max(spots, key=lambda spot: picture.pixelColor(*spot).alpha())
    found, wanted = picture.pixelColor(*strongest), theme().color(token)
    ours = (found.red(), found.green(), found.blue())
    theirs = (wanted.red(), wanted.green(), wanted.blue())
    return all(abs(one - other) <= 4 for one, other in zip(ours, theirs, strict=True))


def test_a_look_is_the_whole_programs(qapp: QApplication) -> None:
    theme().apply("dark")

    assert theme().name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme().color("bg.window")
    assert theme().color("bg.window").name() == "#13161b"


def test_the_system_decides_where_nobody_has_chosen(qapp: QApplication) -> None:
    theme().apply("system")

    assert theme().wanted == "system"
    assert theme().name in {"light", "dark"}


def test_a_look_nobody_knows_is_the_systems(qapp: QApplication) -> None:
    theme().apply("sepia")

    assert theme().wanted == "system"


@pytest.mark.parametrize("scale", SCALES)
def test_size_makes_rows_and_letters_larger_together(scale: float) -> None:
    theme().apply("light", scale)

    assert theme().px("row.normal") == round(36 * scale)
    assert theme().font().pixelSize() == round(13 * scale)
    assert theme().px("space.4") == 12


def test_figures_have_one_width(qtbot: QtBot) -> None:
    metrics = theme().metrics()

    assert len({round(metrics.horizontalAdvance(figure), 3) for figure in "0123456789"}) == 1


def test_only_two_weights_are_used() -> None:
    assert theme().font().weight() == QFont.Weight.Normal
    assert theme().font(strong=True).weight() == QFont.Weight.DemiBold


def test_on_linux_the_simplified_chinese_font_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    families.cache_clear()
    monkeypatch.setattr("sys.platform", "linux")

    assert families()[0] == "Noto Sans CJK SC"
    families.cache_clear()


def test_a_transparent_colour_keeps_its_alpha() -> None:
    assert theme().color("shadow").alpha() == 0x26
    assert theme().color("shadow").name() == "#1a2130"


def test_the_style_sheet_names_no_font_and_only_known_tokens() -> None:
    assert "font-family" not in RULES
    assert "@" not in stylesheet(theme())


def test_every_picture_of_the_style_sheet_is_there() -> None:
    for look in ("light", "dark"):
        theme().apply(look)
        files = re.findall(r'url\("([^"]+)"\)', stylesheet(theme()))
        assert files
        assert [file for file in files if not Path(file).is_file()] == []


def test_an_icon_takes_the_colour_of_a_token() -> None:
    assert drawn_in(icons.pixmap("square", "danger.fg"), "danger.fg")


def test_a_button_changes_its_icon_with_the_theme(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.put(button, "square", "text.secondary")

    theme().apply("dark")

    assert drawn_in(button.icon(), "text.secondary")


def test_a_button_that_is_gone_does_not_disturb_the_next_theme(qtbot: QtBot) -> None:
    button = QPushButton()
    icons.put(button, "square")
    button.deleteLater()
    QApplication.sendPostedEvents(button, 52)  # DeferredDelete

    theme().apply("dark")


def test_a_lone_icon_is_sharp_and_themed(qtbot: QtBot) -> None:
    shown = icons.IconLabel("square", "accent.text")
    qtbot.addWidget(shown)
    before = shown.grab().toImage()

    theme().apply("dark")

    assert shown.grab().toImage() != before
    assert shown.width() == 16


def test_an_icon_that_is_not_there_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")


def test_every_icon_that_the_code_names_is_there() -> None:
    """Words with a dash that are handed over as icons; plain words are looked at in use."""
    missing = {
        f"{file.name}: {name}"
        for file in VIEWS.rglob("*.py")
        for name in named_icons(ast.parse(file.read_text("utf-8")))
        if name not in NAMES
    }

    assert not missing


def named_icons(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = {"icon": 0, "pixmap": 0, "put": 1, "IconLabel": 0, "icon_only": 0}.get(called)
        if place is not None and len(node.args) > place:
            yield from literal(node.args[place])
        for keyword in node.keywords:
            if keyword.arg == "icon":
                yield from literal(keyword.value)


def literal(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def test_the_icons_come_with_their_licence() -> None:
    assert "ISC License" in resources.path("icons", "LICENSE").read_text("utf-8")


def test_a_label_takes_the_size_of_its_role(qtbot: QtBot) -> None:
    shown = QLabel("18,462.50")
    shown.setProperty("role", "kpi")
    qtbot.addWidget(shown)
    shown.show()

    assert shown.font().pixelSize() == 21

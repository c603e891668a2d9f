import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.charts.funnel import Funnel, Step
from seller_desk.views.charts.grid import Cell, GridChart, ground, step_of
from seller_desk.views.charts.picture import Picture, save_rows
from seller_desk.views.charts.quadrant import Point, Quadrant
from seller_desk.views.charts.series import Line, Mark, Side, Stroke, as_csv, as_rows
from seller_desk.views.charts.steps import Stair, Waterfall
from seller_desk.views.charts.steps_shape import shape_of
from seller_desk.views.charts.trend import TrendChart
from seller_desk.views.theme import theme
from seller_desk.views.widgets.column_chart import rounded_top

DAYS = [f"11-{day:02}" for day in range(1, 31)]
amounts = st.integers(-(10**12), 10**12)


_SHOWN: list[QWidget] = []
"""What is on show: qtbot itself holds widgets weakly, and a plot must not go while it is drawn."""


@pytest.fixture(autouse=True)
def _kept_until_closed() -> Iterator[None]:
    yield
    _SHOWN.clear()


def shown(qtbot: QtBot, widget: QWidget) -> None:
    _SHOWN.append(widget)
    qtbot.addWidget(widget)
    widget.resize(800, 300)
    widget.show()


def lines() -> list[Line]:
    visitors = tuple(None if at == 4 else float(400 + at) for at in range(30))
    rates = tuple(0.01 for _ in range(30))
    return [
        Line("visitors", visitors, "{:,.0f}".format, filled=True),
        Line("rate", rates, "{:.1%}".format, "chart.2", Side.RIGHT, marked=True),
        Line("bar", (0.03,) * 30, "{:.1%}".format, "neutral.solid", Side.RIGHT, Stroke.DASHED),
    ]


def trend(qtbot: QtBot) -> TrendChart:
    chart = TrendChart("Trend")
    shown(qtbot, chart)
    chart.show_lines(DAYS, lines(), lambda at: DAYS[at], "400 on", marks=[Mark(7, "ads began")])
    return chart


def test_the_cross_hair_says_what_is_known_of_a_day(qtbot: QtBot) -> None:
    chart = trend(qtbot)
    assert chart.say(0) == ("11-01", "visitors 400", "rate 1.0%", "bar 3.0%")
    assert chart.say(4) == ("11-05", "rate 1.0%", "bar 3.0%")
    assert chart.say(7)[-1] == "ads began"
    assert chart.accessibleDescription() == "400 on"


def test_the_arrow_keys_walk_and_enter_opens(qtbot: QtBot) -> None:
    chart = trend(qtbot)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current == 29
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [28]


def test_a_chart_can_be_zoomed_and_shows_all_again(qtbot: QtBot) -> None:
    chart = trend(qtbot)
    whole = chart.shown_range()
    chart._plot.getViewBox().setXRange(10, 20, padding=0)
    assert chart.shown_range() == pytest.approx((10, 20))
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.shown_range() == pytest.approx(whole)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_charts_are_drawn_on_the_ground_of_the_look(qtbot: QtBot, look: str) -> None:
    theme().apply(look)
    chart = trend(qtbot)
    picture = chart.grab().toImage()
    theme().apply("light")
    assert picture.pixelColor(2, 2).name() == {"light": "#ffffff", "dark": "#1a1e25"}[look]


def test_one_value_alone_is_still_seen(qtbot: QtBot) -> None:
    chart = TrendChart("Trend")
    shown(qtbot, chart)
    alone = Line("visitors", (None, 5.0, None), "{:g}".format)
    chart.show_lines(["a", "b", "c"], [alone], str, "")
    (curve,) = chart._plot.getPlotItem().listDataItems()
    assert curve.opts["symbol"] == "o"


def test_a_line_of_nothing_known_is_not_drawn(qtbot: QtBot) -> None:
    """Its dots would end the program: the painter does not survive them."""
    chart = TrendChart("Trend")
    shown(qtbot, chart)
    unknown = Line("conversion", (None, None), "{:g}".format, marked=True)
    chart.show_lines(["a", "b"], [unknown], str, "")
    assert chart._plot.getPlotItem().listDataItems() == []
    assert chart.say(0) == ("0",)


def test_the_data_of_a_chart_is_what_it_shows() -> None:
    rows = as_rows(DAYS[:1], lines())
    assert rows == [["", "visitors", "rate", "bar"], ["11-01", "400", "0.01", "0.03"]]
    assert as_csv(DAYS[:1], lines()).startswith("\ufeff,visitors,rate,bar\r\n11-01,400")


def test_a_chart_is_saved_copied_and_written_as_data(qtbot: QtBot, tmp_path: Path) -> None:
    chart = trend(qtbot)
    paths = {"png": tmp_path / "a.png", "csv": tmp_path / "a.csv"}
    picture = Picture(
        chart,
        "trend",
        lambda: as_rows(chart.places, chart.lines),
        lambda proposal, _kind: str(paths[proposal.rpartition(".")[2]]),
    )
    picture.save()
    picture.save_data()
    picture.copy()
    saved = QImage(str(paths["png"]))
    assert (saved.width(), saved.height()) == (832, 356)
    assert saved.pixelColor(2, 2).name() == "#ffffff"
    assert len(paths["csv"].read_text("utf-8-sig").splitlines()) == 31
    assert QGuiApplication.clipboard().pixmap().width() == 832
    assert not save_rows([["a"]], tmp_path / "no" / "a.csv")


def test_it_is_said_where_a_chart_went_and_where_it_could_not(qtbot: QtBot, tmp_path: Path) -> None:
    chart, said = GridChart("Grid"), list[str]()
    shown(qtbot, chart)
    for folder in (tmp_path, tmp_path / "no"):

        def choose(name: str, _kind: str, at: Path = folder) -> str:
            return str(at / name)

        picture = Picture(chart, "grid", list, choose)
        qtbot.addWidget(picture.button)
        picture.button.show()
        for write in (picture.save, picture.save_data):
            write()
            said.append(QToolTip.text())
    assert said == [
        "Saved: grid.png",
        "Saved: grid.csv",
        "grid.png could not be written: choose another folder",
        "grid.csv could not be written: choose another folder",
    ]


NOTHING = math.nan


def test_a_point_without_a_place_is_not_drawn_nor_walked_to(qtbot: QtBot) -> None:
    chart = Quadrant("Quadrant", "{:g}".format, "{:.1%}".format)
    shown(qtbot, chart)
    points = [Point(NOTHING, 0.01, "accent", ""), Point(5, 0.0, "accent", "known")]
    chart.show_points(points, (0, 0), ("", "", "", ""), "")
    assert len(chart._dots.points()) == 1
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1]
    chart.show_points([], (1_000, 0.03), ("", "", "", ""), "")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert not chart.grab().isNull()


def test_what_is_not_a_number_counts_as_not_known(qtbot: QtBot) -> None:
    line = Line("x", (NOTHING, math.inf, 2.0, None), "{:g}".format)
    assert line.drawable.values == (None, None, 2.0, None)
    assert [step_of(NOTHING), rounded_top(NOTHING), rounded_top(math.inf)] == [0, 4.0, 4.0]
    chart = TrendChart("Trend")
    shown(qtbot, chart)
    chart.show_lines(["a"], [Line("x", (NOTHING,), "{:g}".format, marked=True)], str, "")
    assert chart._plot.getPlotItem().listDataItems() == []


def test_an_axis_names_no_zero_twice_and_nothing_without_values(qtbot: QtBot) -> None:
    chart = TrendChart("Trend")
    shown(qtbot, chart)

    def ticks(side: str) -> list[str]:
        return [said for _, said in chart._plot.getAxis(side)._tickLevels[0]]

    assert (ticks("left"), ticks("right")) == ([], [])
    chart.show_lines(["a"], [Line("paid", (0.0,), lambda fen: f"{fen / 100:,.0f}")], str, "")
    assert (ticks("left"), ticks("right")) == ([], [])
    chart.show_lines(["a"], [Line("paid", (400.0,), lambda fen: f"{fen / 100:,.0f}")], str, "")
    assert ticks("left") == ["1", "2", "3", "4"]


def test_a_row_of_a_grid_without_cells_is_not_walked_to(qtbot: QtBot) -> None:
    grid = GridChart("Grid")
    shown(qtbot, grid)
    grid.show_cells(["a", "b"], ["x"], [[Cell(1.0)], []], "")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(grid.chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert chosen.args == [0, 0]


def test_the_bars_of_a_funnel_are_linear_and_never_vanish(qtbot: QtBot) -> None:
    funnel = Funnel("Funnel")
    shown(qtbot, funnel)
    counts = (10_000, 5_000, 1)
    funnel.show_steps([Step(f"s{at}", at, f"{at}") for at in counts], "")
    first, second, third = (funnel.bar_width(at) for at in range(3))
    assert second == pytest.approx(first / 2)
    assert third == 4
    with qtbot.waitSignal(funnel.chosen) as chosen:
        qtbot.mouseClick(funnel, Qt.MouseButton.LeftButton)
    assert chosen.args == [1]


def test_a_grid_is_darker_where_there_is_more(qtbot: QtBot) -> None:
    assert [step_of(part) for part in (None, 0.0, 0.01, 0.5, 1.0)] == [0, 0, 1, 3, 5]
    assert ground(0) != ground(1) != ground(5)
    grid = GridChart("Grid")
    shown(qtbot, grid)
    grid.show_cells(["a"], ["x", "y"], [[Cell(0.1, told="one"), Cell(1.0, "9")]], "")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert chosen.args == [0, 1]


def test_a_point_of_the_quadrant_is_chosen_where_it_stands(qtbot: QtBot) -> None:
    chart = Quadrant("Quadrant", "{:g}".format, "{:.1%}".format)
    shown(qtbot, chart)
    points = [Point(1_200, 0.01, "danger.solid", "shirt"), Point(50, 0.05, "success.solid", "cap")]
    chart.show_points(points, (1_000, 0.03), ("a", "b", "c", "d"), "one is weak")
    box = chart._plot.getViewBox()
    spot = box.mapViewToScene(QPointF(math.log10(1_200), 0.01))
    assert chart._at(spot) == 0
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1]


@given(amounts.filter(lambda fen: fen >= 0), st.lists(amounts, max_size=3))
@example(1, [10**12])
def test_every_step_of_a_waterfall_begins_where_the_last_one_ended(
    before: int, changes: list[int]
) -> None:
    shape = shape_of(before, changes, before + sum(changes))
    for bar, change in zip(shape.bars[1:-1], changes, strict=True):
        assert bar.high - bar.low == abs(change)
    assert shape.bars[-2].end == before + sum(changes)
    assert all(0 <= shape.part(edge) <= 1 for bar in shape.bars for edge in (bar.low, bar.high))
    assert 0 in shape.lines or shape.bottom < 0


def test_a_waterfall_opens_the_bar_under_the_mouse(qtbot: QtBot) -> None:
    chart = Waterfall("Why", "{:g}".format)
    shown(qtbot, chart)
    stairs = [Stair(name, "", "") for name in ("last", "visitors", "this")]
    chart.show_steps(100, [-20], 80, stairs, "less")
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton)
    assert chosen.args == [1]

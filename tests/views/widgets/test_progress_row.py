"""How far a job is, how fast it goes, and how long it still takes."""

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.progress_row import ProgressRow, time_left


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 s left"),
        (12.4, "12 s left"),
        (59, "59 s left"),
        (61, "1 min left"),
        (200, "3 min left"),
    ],
)
def test_time_left_is_said_roughly(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def test_rate_and_time_left_come_once_they_can_be_told(qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    row.begin("Reading")
    row.report("read", "Reading rows", 10, 1000)
    assert row.count == "10 / 1,000"
    qtbot.wait(550)
    row.report("read", "Reading rows", 500, 1000)

    assert row.count.startswith("500 / 1,000 · ")
    assert " per second · " in row.count
    assert row.count.endswith(" s left")


def test_no_time_is_left_of_a_job_whose_length_nobody_knows(qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    row.begin("Reading")
    row.report("read", "Reading rows", 10, None)
    qtbot.wait(550)
    row.report("read", "Reading rows", 500, None)

    assert "per second" in row.count
    assert "left" not in row.count

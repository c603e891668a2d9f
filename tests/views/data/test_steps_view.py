"""The three-step check: each step says whether it is met, and a row opens at the first open one."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from seller_desk.services.three_steps import Steps
from seller_desk.views.data.steps_view import StepsView
from seller_desk.words import Tone

MET = Steps(1, "短袖", 500, 0.001, (), 97, 0, 1_800, 1_900)
OPEN = replace(
    MET, product_id=2, missing=("missing_prices", "images_too_few"), bad_reviews=1, rival_fen=1_700
)
ALONE = replace(MET, product_id=3, rival_fen=None)


def test_three_steps_are_told_met_and_not_met_and_lead_to_their_place(qtbot: QtBot) -> None:
    view = StepsView()
    qtbot.addWidget(view)
    reviewed, dear = replace(OPEN, product_id=4, missing=()), replace(MET, rival_fen=1_700)
    shown = (MET, OPEN, ALONE, reviewed, replace(dear, product_id=5))
    view.show_steps(shown)
    told = [[(cell.text, cell.tone) for cell in view.table.rows.cells(at)[1:]] for at in (0, 1, 2)]
    good, bad = Tone.SUCCESS, Tone.DANGER
    assert [told[0][at] for at in (0, 2, 3)] == [
        ("complete", good),
        ("none unanswered", good),
        ("¥18.00, others ¥19.00", good),
    ]
    assert [told[1][at] for at in (0, 2, 3)] == [
        ("2 things missing", bad),
        ("1 bad review unanswered", Tone.WARNING),
        ("¥18.00, others ¥17.00", bad),
    ]
    assert told[2][3] == ("¥18.00; price of others not known", Tone.NEUTRAL)
    opened: list[tuple[int, str]] = []
    view.product_asked.connect(lambda product, place: opened.append((product, place)))
    for one in shown:
        view.table.activated_id.emit(one.product_id)
    assert opened == [(1, ""), (2, ""), (3, "rivals"), (4, "reviews"), (5, "tiers")]

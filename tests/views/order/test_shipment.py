import pytest
from pytestqt.qtbot import QtBot

from seller_desk.errors import DeskError, OrderCode, Problem, refuse
from seller_desk.services.order.cards import ParcelCard
from seller_desk.services.order.parcels import Portion
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.views.order.shipment import ShipForm
from seller_desk.views.order.splitting import Leaving
from seller_desk.views.order.to_ship import ShipWay, ToShip
from seller_desk.words import ParcelSource
from tests.makers import NOW


@pytest.fixture
def form(qtbot: QtBot) -> ShipForm:
    made = ShipForm(lambda: NOW)
    qtbot.addWidget(made)
    made.show_order(ToShip(7, ShipWay.SHIP, held=False))
    made.show()
    return made


def draft(qtbot: QtBot, form: ShipForm) -> ShipDraft:
    with qtbot.waitSignal(form.saved) as signal:
        form.save.click()
    assert signal.args is not None
    found = signal.args[0]
    assert isinstance(found, ShipDraft)
    return found


def test_the_courier_is_guessed_while_the_number_is_typed(qtbot: QtBot, form: ShipForm) -> None:
    qtbot.keyClicks(form.number, "SF1234567890123")
    assert form.courier.currentData() == "SF"
    assert form.verdict == "✓ 15 characters"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("753109246688", "12 characters, a guess"),
        ("7531 0924 6688", "12 characters, a guess"),
        ("12", "8 to 30 letters and digits"),
        ("A-B-C-D-E-F", "11 characters, choose the courier"),
        ("", ""),
    ],
)
def test_a_doubtful_number_says_so_and_is_never_blocked(
    qtbot: QtBot, form: ShipForm, typed: str, said: str
) -> None:
    qtbot.keyClicks(form.number, typed)
    assert form.verdict == said
    assert form.save.isEnabled()


def test_a_courier_chosen_by_hand_stays(qtbot: QtBot, form: ShipForm) -> None:
    at = form.courier.findData("ZTO")
    form.courier.setCurrentIndex(at)
    form.courier.activated.emit(at)
    qtbot.keyClicks(form.number, "SF1234567890123")
    assert form.courier.currentData() == "ZTO"
    assert form.verdict == "15 characters, unusual here"
    form.number.setText("753109246688")
    assert form.verdict == "✓ 12 characters"


def test_everything_that_was_entered_is_handed_out(qtbot: QtBot, form: ShipForm) -> None:
    qtbot.keyClicks(form.number, "SF1234567890123")
    form.boxes.setValue(3)
    qtbot.keyClicks(form.note, " at the gate ")
    found = draft(qtbot, form)
    assert found == ShipDraft(7, "SF", "SF1234567890123", NOW, boxes=3, note="at the gate")


def test_goods_without_a_courier_need_no_number(qtbot: QtBot, form: ShipForm) -> None:
    qtbot.keyClicks(form.number, "SF1234567890123")
    form.no_logistics.click()
    assert not form.number.isEnabled()
    found = draft(qtbot, form)
    assert (found.courier, found.tracking_number, found.no_logistics) == (None, None, True)


def test_what_is_wrong_stands_at_its_field_until_it_is_changed(
    qtbot: QtBot, form: ShipForm
) -> None:
    form.point_out(DeskError(Problem(OrderCode.MISSING_COURIER), Problem(OrderCode.MISSING_NUMBER)))
    assert form.faults == ["Choose the courier", "Enter the waybill number"]
    qtbot.keyClicks(form.number, "SF1234567890123")
    assert form.faults == []


def test_another_order_finds_an_empty_form(qtbot: QtBot, form: ShipForm) -> None:
    qtbot.keyClicks(form.number, "SF1234567890123")
    form.no_logistics.click()
    form.point_out(refuse(OrderCode.ALREADY_SHIPPED, number="1"))
    form.show_order(ToShip(8, ShipWay.SHIP, held=True))
    assert form.despite.isVisible()
    assert form.number.isEnabled()
    assert (form.number.text(), form.faults, form.courier.currentData()) == ("", [], None)


def test_a_held_order_is_not_saved_until_the_box_is_ticked(qtbot: QtBot, form: ShipForm) -> None:
    form.show_order(ToShip(8, ShipWay.SHIP, held=True))
    qtbot.keyClicks(form.number, "SF1234567890123")
    assert not form.save.isEnabled()
    assert form.why_not.isVisible()
    with qtbot.assertNotEmitted(form.saved):
        form.submit()
    form.despite.click()
    assert draft(qtbot, form).despite_refund
    form.show_order(ToShip(9, ShipWay.SHIP, held=False))
    assert form.save.isEnabled()
    assert not form.why_not.isVisible()


def test_a_waybill_is_added_without_the_ways_of_shipping(form: ShipForm) -> None:
    form.show_order(ToShip(8, ShipWay.NUMBER, held=True))
    assert form.save.text() == "Save waybill"
    assert not form.no_logistics.isVisible()
    assert not form.despite.isVisible()
    assert not form.boxes.isVisible()
    form.show_order(ToShip(8, ShipWay.FURTHER, held=False))
    assert form.boxes.isVisible()


def test_a_part_is_entered_line_by_line(qtbot: QtBot, form: ShipForm) -> None:
    lines = [Leaving(1, "T恤 红", 240_000), Leaving(2, "T恤 白", 60_000)]
    form.show_order(ToShip(7, ShipWay.SHIP, lines=lines))
    assert not form.split.isVisible()
    form.part.click()
    assert form.save.text() == "Save and mark shipped"
    form.split.boxes[1].setValue(120)
    form.split.boxes[2].setValue(0)
    assert form.save.text() == "Save this part"
    assert draft(qtbot, form).portions == (Portion(1, 120_000),)
    form.split.boxes[1].setValue(240)
    form.split.boxes[2].setValue(60)
    assert draft(qtbot, form).portions == ()


def test_a_part_of_nothing_is_pointed_out_at_once(qtbot: QtBot, form: ShipForm) -> None:
    form.show_order(ToShip(7, ShipWay.SHIP, lines=[Leaving(1, "T恤", 2_000)]))
    form.part.click()
    form.split.boxes[1].setValue(0)
    with qtbot.assertNotEmitted(form.saved):
        form.save.click()
    assert form.faults == ["Say how many pieces go with it"]


def test_one_piece_cannot_go_in_parts(form: ShipForm) -> None:
    form.show_order(ToShip(7, ShipWay.SHIP, lines=[Leaving(1, "T恤", 1_000)]))
    assert not form.part.isVisible()


def test_too_much_is_said_at_the_numbers(form: ShipForm) -> None:
    form.show_order(ToShip(7, ShipWay.SHIP, lines=[Leaving(1, "T恤", 2_000)]))
    form.part.click()
    facts = {"left": "1", "title": "T恤"}
    form.point_out(DeskError(Problem(OrderCode.OVER_QUANTITY, where="line:1", facts=facts)))
    assert form.faults == ["More than was ordered: 1 of “T恤” are left to send"]


def test_the_number_may_follow(qtbot: QtBot, form: ShipForm) -> None:
    form.no_logistics.click()
    form.later.click()
    assert not form.no_logistics.isChecked()
    sent = draft(qtbot, form)
    assert (sent.number_later, sent.tracking_number) == (True, None)


def test_the_courier_of_the_region_is_chosen_until_a_number_says_otherwise(
    qtbot: QtBot, form: ShipForm
) -> None:
    form.show_order(ToShip(7, ShipWay.SHIP, courier="SF"))
    assert form.courier.currentData() == "SF"
    form.number.setText("YT1234567890123")
    assert form.courier.currentData() == "YTO"
    form.number.setText("A-B-C-D-E")
    assert form.courier.currentData() == "SF"


def test_a_parcel_stands_in_the_form_as_it_is_kept_and_is_handed_out_changed(
    qtbot: QtBot, form: ShipForm
) -> None:
    parcel = ParcelCard(
        *(3, "ZTO", "中通", "753109246688", NOW, ParcelSource.HERE, 2, "加固"),
        portions=(Portion(1, 2_000),),
    )
    lines = [Leaving(1, "T恤", 5_000, 2_000)]
    form.show_order(ToShip(7, ShipWay.CHANGE, lines=lines, parcel=parcel))
    assert form.save.text() == "Save the parcel"
    assert form.split.isVisible()
    form.split.boxes[1].setValue(4)
    form.boxes.setValue(0)
    found = draft(qtbot, form)
    kept = ShipDraft(7, "ZTO", "753109246688", NOW, note="加固", portions=(Portion(1, 4_000),))
    assert found == kept
    form.split.boxes[1].setValue(5)
    assert draft(qtbot, form).portions == ()
    with qtbot.waitSignal(form.given_up):
        form.give_up.click()

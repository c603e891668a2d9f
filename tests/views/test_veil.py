"""What screenshots mode hides, record by record."""

from dataclasses import dataclass

from seller_desk.services.customer.rfm import Score
from seller_desk.services.order.cards import ReceiverCard
from seller_desk.services.order.timeline import TimelineCode, TimelineEntry
from seller_desk.services.settings import ShopSettings
from seller_desk.views.formats import STARS, money, yuan
from seller_desk.views.veil import veiled
from tests.makers import NOW


def test_a_receiver_keeps_a_sign_of_the_name_and_the_district() -> None:
    receiver = ReceiverCard(
        name="陈小姐",
        mobile="13800002206",
        phone=None,
        address="浙江省 金华市 义乌市 江东街道 12 号",
        postcode="322000",
        province="浙江",
    )

    hidden = veiled([receiver])[0]

    assert (hidden.name, hidden.mobile, hidden.phone) == ("陈**", STARS, None)
    assert hidden.address == "浙江省 金华市 义乌市 ****"
    assert (hidden.postcode, hidden.province) == (STARS, "浙江")
    assert receiver.name == "陈小姐"


def test_numbers_within_facts_are_hidden_and_other_facts_stay() -> None:
    entry = TimelineEntry(NOW, TimelineCode.SHIPPED, {"courier": "sf", "number": "SF1234567890"})

    assert veiled(entry).facts == {"courier": "sf", "number": "****890"}


def test_what_a_customer_has_paid_is_no_number_any_more() -> None:
    score = veiled(Score(5, 4, 3, days=2, orders=7, paid_fen=42_266_220))

    assert (yuan(score.paid_fen), money(-score.paid_fen)) == ("¥****", STARS)
    assert (score.r, score.orders) == (5, 7)
    assert int(score.paid_fen) != 42_266_220


def test_what_has_nothing_to_hide_is_the_same_object() -> None:
    @dataclass(frozen=True)
    class Product:
        title: str
        price_fen: int

    answer = (Product("短袖T恤 20件起批", 1_900), {"orders": 3}, ShopSettings())

    assert veiled(answer) is answer

"""A message to many: who has a gap in it gets none, and is named."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from seller_desk.services.customer.contacts import Message
from seller_desk.services.customer.dealings import Draft
from seller_desk.services.customer.messages import Template
from seller_desk.views.customer.message_form import MessageForm


def test_who_has_a_gap_in_the_message_is_left_out_and_named(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    found = [Draft(1, "云裳", "云裳您好", ()), Draft(2, "橙果", "橙果您好{coupon}", ("coupon",))]
    sent: list[Sequence[Message]] = []

    def fill(_text: str, answered: Callable[[list[Draft]], object]) -> None:
        answered(found)

    form = MessageForm(
        parent,
        [Template("greeting", "{name}您好{coupon}")],
        fill=fill,
        send=sent.append,
        keep_template=lambda *_: None,
    )
    form.show()
    assert form.focusWidget() is form.templates  # not the button that gives it up
    form.go.click()

    assert sent == [[Message(1, "云裳您好")]]
    assert form.go.text() == "Copy and note for 1 customer"
    assert form._missing.text() == "1 left out without coupon: 橙果"
    layout = form.layout()
    assert layout is not None
    assert form.height() >= layout.totalHeightForWidth(form.width())  # no field is cut

"""Words that the papers of the warehouse share."""

from collections.abc import Mapping
from datetime import datetime

from seller_desk.services.order.slips import Hindrance, SlipLine
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate

HINDRANCES: Mapping[Hindrance, str] = {
    Hindrance.REFUND: QT_TRANSLATE_NOOP("paper", "refund asked"),
    Hindrance.CLOSED: QT_TRANSLATE_NOOP("paper", "closed"),
    Hindrance.UNPAID: QT_TRANSLATE_NOOP("paper", "not paid"),
    Hindrance.SENT: QT_TRANSLATE_NOOP("paper", "sent already"),
}


def printed_at(at: datetime) -> str:
    """When a paper was printed, to the minute."""
    return translate("paper", "Printed {at}").format(at=f"{at:%Y-%m-%d %H:%M}")


def short_name(line: SlipLine) -> str:
    """Goods in as few words as tell them apart: the code, else the title, and the variant."""
    name = line.code or line.title or UNKNOWN
    return f"{name} {line.spec}" if line.spec else name

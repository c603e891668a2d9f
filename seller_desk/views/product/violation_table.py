"""The columns of the list of violations."""

from collections.abc import Callable, Sequence
from datetime import datetime

from seller_desk.services.exports.view import OutKind
from seller_desk.services.product.violations import ViolationRow
from seller_desk.views import terms
from seller_desk.views.formats import count, moment, time_left, time_tone
from seller_desk.views.seen import Values
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone, ViolationState

VALUES: Values = {
    "left": (OutKind.TIME, lambda row: row.due_at),
    "points": (OutKind.COUNT, lambda row: row.points or None),
}
"""What goes out as a number or a time; of the time left it is until when."""


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """What stands in the list; the most pressing comes first until a heading is pressed."""

    def left(row: ViolationRow) -> str:
        due = row.due_at
        return terms.violation_state(row.state) if due is None else time_left(due, now())

    def look(row: ViolationRow) -> tuple[Tone, str]:
        due = row.due_at
        settled = terms.VIOLATION_TONES[row.state], "circle-check"
        return settled if due is None else time_tone(due, now())

    return (
        TableColumn(
            "left",
            translate("product", "Time left"),
            CellKind.COUNTDOWN,
            width=150,
            text=left,
            tone=lambda row: look(row)[0],
            icon=lambda row: look(row)[1],
            tooltip=lambda row: moment(row.due_at, now()) if row.due_at else "",
            value=lambda row: row.due_at,
        ),
        TableColumn(
            "what",
            translate("product", "Violation"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: terms.violation(row.category),
            secondary=lambda row: row.product_title or translate("product", "the whole shop"),
            tooltip=lambda row: row.text or "",
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "points",
            translate("product", "Points"),
            CellKind.COUNT,
            width=60,
            whole=(),
            text=lambda row: count(row.points) if row.points else UNKNOWN,
            value=lambda row: row.points or None,
        ),
        TableColumn(
            "state",
            translate("product", "State"),
            CellKind.PILL,
            width=84,
            whole=[terms.violation_state(state) for state in ViolationState],
            text=lambda row: terms.violation_state(row.state),
            tone=lambda row: terms.VIOLATION_TONES[row.state],
        ),
    )

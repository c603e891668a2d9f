"""What became of an undone step, in three buckets: reversed, kept, failed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views import terms
from seller_desk.views.history.wording import MOST_KINDS, REASONS, briefly_touched
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import icon_only
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone

Report = Mapping[str, Any]
_LEAST = 8
_TABLE_HEIGHT = 180


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A row that was not taken back."""

    id: int
    key: str
    reason: str
    failed: bool


class OutcomeCard(Card):
    """A bar, three numbers, and the rows that stayed with the reason."""

    def __init__(self) -> None:
        close = icon_only("x", translate("history", "Close"), self.hide, small=True)
        super().__init__(translate("history", "What undoing did"), icon="undo-2", actions=[close])
        self._rows: Sequence[LeftRow] = ()
        self._bar = _BucketBar()
        self.buckets = {
            Tone.SUCCESS: _Bucket(Tone.SUCCESS, "circle-check", _bucket_names()[0]),
            Tone.WARNING: _Bucket(Tone.WARNING, "pencil", _bucket_names()[1]),
            Tone.DANGER: _Bucket(Tone.DANGER, "circle-x", _bucket_names()[2]),
        }
        self.table = RowTable(_columns())
        self.table.fetch = self._fetch
        self.table.setFixedHeight(_TABLE_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(10)
        for bucket in self.buckets.values():
            row.addWidget(bucket, 1)
        self.add(self._bar)
        self.add(row)
        self.add(self.table)
        self.hide()

    def show_report(self, report: Report, title: str) -> None:
        """The report of CONTRACT.md."""
        reversed_ = {str(kind): int(count) for kind, count in report["reversed"].items()}
        kept, failed = report["kept"], report["failed"]
        self.show_title(title)
        counts = (sum(reversed_.values()), len(kept), len(failed))
        hints = (
            briefly_touched(reversed_, MOST_KINDS),
            translate("history", "changed afterwards, so left as they are"),
            translate("history", "look at them yourself"),
        )
        for bucket, count, hint in zip(self.buckets.values(), counts, hints, strict=True):
            bucket.show_count(count, hint if count else "")
        self._bar.show_parts(counts)
        self._rows = _left_rows(kept, failed)
        self.table.show_ids(list(range(len(self._rows))), keep=False)
        self.table.setVisible(bool(self._rows))
        self.show()

    def _fetch(self, ids: Sequence[int]) -> Sequence[LeftRow]:
        return [self._rows[place] for place in ids]


class _Bucket(QFrame):
    def __init__(self, tone: Tone, icon: str, name: str) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._tone = tone
        self._name = name
        self._number = label("0", "kpi")
        self._what = label(name, "strong")
        set_tone(self._what, tone)
        self._hint = label(role="secondary", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(icon, f"{tone}.fg", 18))
        head.addWidget(self._number)
        head.addWidget(self._what, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._hint)

    @property
    def count(self) -> int:
        """How many rows ended here."""
        return int(self._number.text().replace(",", ""))

    def show_count(self, count: int, hint: str) -> None:
        """Another number."""
        self._number.setText(f"{count:,}")
        self._hint.setText(hint)
        self.setAccessibleName(f"{count} {self._name} {hint}".strip())


class _BucketBar(QWidget):
    """The three parts beside each other; a small one is still seen."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_parts(self, parts: Sequence[int]) -> None:
        """Other numbers."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = sum(self._parts)
        left = 0.0
        tones = ("success.solid", "warning.solid", "danger.solid")
        room = self.width() - 4.0 * len(self._parts)
        for part, token in zip(self._parts, tones, strict=False):
            if part:
                width = max(_LEAST, room * part / whole)
                draw_box(painter, QRectF(left, 0, width, 8), token, radius=4)
                left += width + 4
        painter.end()


def _bucket_names() -> tuple[str, str, str]:
    return (
        translate("history", "reversed"),
        translate("history", "kept"),
        translate("history", "failed"),
    )


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn("key", translate("history", "What"), width=190, text=lambda row: row.key),
        TableColumn(
            "reason",
            translate("history", "Why"),
            width=220,
            text=lambda row: row.reason,
            stretch=True,
        ),
        TableColumn(
            "outcome",
            translate("history", "Outcome"),
            CellKind.PILL,
            width=110,
            text=lambda row: _bucket_names()[2 if row.failed else 1],
            tone=lambda row: Tone.DANGER if row.failed else Tone.WARNING,
            icon=lambda row: "circle-x" if row.failed else "pencil",
        ),
    )


def _left_rows(
    kept: Sequence[Mapping[str, Any]], failed: Sequence[Mapping[str, Any]]
) -> list[LeftRow]:
    found = [(left, False) for left in kept] + [(left, True) for left in failed]
    return [
        LeftRow(
            place,
            terms.setting(str(left["key"])),
            translate("history", REASONS[str(left["reason"])]),
            is_failed,
        )
        for place, (left, is_failed) in enumerate(found)
    ]

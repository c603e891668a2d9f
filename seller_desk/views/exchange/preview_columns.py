"""The columns of the preview: what becomes of a record, its cells, and what is to be said."""

from collections.abc import Sequence

from seller_desk.views.exchange.layout import ShownColumn, title_of
from seller_desk.views.exchange.lines import CellText, PlannedRow
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone, Verdict

SAYS = "says"
_FEW = 4
"""So many cells leave room beside them for what is said of the record."""
_BESIDE, _ALONE = 148, 232
"""What is said of a record, beside few cells and before many."""
ICONS = {
    Verdict.NEW: "plus",
    Verdict.CHANGE: "pencil",
    Verdict.SAME: "equal",
    Verdict.REFUSED: "circle-alert",
    Verdict.LEFT_OUT: "circle-minus",
}
TONES = {
    Verdict.NEW: Tone.SUCCESS,
    Verdict.CHANGE: Tone.INFO,
    Verdict.SAME: Tone.NEUTRAL,
    Verdict.REFUSED: Tone.DANGER,
    Verdict.LEFT_OUT: Tone.NEUTRAL,
}


def verdict_name(verdict: Verdict) -> str:
    """What becomes of a record, in a word."""
    return {
        Verdict.NEW: translate("exchange", "New"),
        Verdict.CHANGE: translate("exchange", "Changed"),
        Verdict.SAME: translate("exchange", "Unchanged"),
        Verdict.REFUSED: translate("exchange", "Refused"),
        Verdict.LEFT_OUT: translate("exchange", "Left out"),
    }[verdict]


def preview_columns(shown: Sequence[ShownColumn]) -> list[TableColumn]:
    """For the columns that are shown; where they are many, what is said of a record comes first."""
    cells = [_cell_column(column) for column in shown]
    are_many = len(cells) > _FEW
    says = _says_column(_ALONE if are_many else _BESIDE)
    rest = [says, *cells] if are_many else [*cells, says]
    return [
        TableColumn("goes_in", "", CellKind.CHECK, 34),
        TableColumn(
            "row", translate("exchange", "Row"), CellKind.COUNT, 54,
            lambda row: str(row.row), tone=lambda _row: Tone.NEUTRAL,
        ),
        TableColumn(
            "verdict", translate("exchange", "Result"), CellKind.PILL, _verdict_width(),
            lambda row: verdict_name(row.verdict),
            tone=lambda row: TONES[row.verdict], icon=lambda row: ICONS[row.verdict],
        ),
        *rest,
    ]  # fmt: skip


def _says_column(width: int) -> TableColumn:
    return TableColumn(
        SAYS, translate("exchange", "What it is"), CellKind.TEXT, width,
        lambda row: row.says, tone=_tone, icon=_hidden_mark, old=lambda row: row.old or None,
        tooltip=_explained, copied=lambda row: row.more or row.says,
        boxed=_boxed, stretch=True,
    )  # fmt: skip


def _cell_column(shown: ShownColumn) -> TableColumn:
    def cell(row: PlannedRow) -> CellText:
        return row.cells[shown.key]

    return TableColumn(
        shown.key, title_of(shown), shown.kind, shown.width,
        lambda row: cell(row).text,
        tone=lambda row: Tone.INFO if _stands_out(cell(row)) else None,
        icon=lambda row: "pencil" if _is_corrected(cell(row)) else "",
        tooltip=lambda row: _cell_explained(cell(row)),
        copied=lambda row: cell(row).full or cell(row).text,
        fault=lambda row: cell(row).is_wrong,
        old=lambda row: cell(row).old or None,
        lead=shown.lead,
        stretch=shown.key in {"title", "note"},
    )  # fmt: skip


def _stands_out(cell: CellText) -> bool:
    return cell.is_changed or _is_corrected(cell)


def _is_corrected(cell: CellText) -> bool:
    return cell.spot is not None and cell.spot.original is not None


def _cell_explained(cell: CellText) -> str:
    if cell.spot is None:
        return cell.full
    if cell.spot.original is None:
        return translate("exchange", "Double click or F2 to put it right")
    original = cell.spot.original or translate("exchange", "empty")
    said = translate("exchange", "Put right here; the file says “{value}”. Delete takes it back")
    return said.format(value=original)


def _explained(row: PlannedRow) -> str:
    said = row.more or row.says
    if row.hidden is None:
        return said
    cell = CellText("", spot=row.hidden)
    return f"{said}\n{_cell_explained(cell)}"


def _hidden_mark(row: PlannedRow) -> str:
    """A pencil where a cell was put right that has no column of its own here."""
    return "pencil" if row.hidden is not None and row.hidden.original is not None else ""


def _tone(row: PlannedRow) -> Tone:
    return Tone.INFO if _hidden_mark(row) and row.tone is Tone.NEUTRAL else row.tone


def _boxed(row: PlannedRow) -> tuple[str, str, str] | None:
    reason = row.reason
    return None if reason is None else (reason.column, reason.value, reason.problem)


def _verdict_width() -> int:
    """As wide as the longest word needs: one language has short ones."""
    widest = max(pill_width(verdict_name(verdict), ICONS[verdict]) for verdict in ICONS)
    return round(widest / theme().scale) + 2 * PAD + 2

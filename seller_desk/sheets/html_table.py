"""Tables of a web page that was saved as .xls: the commonest odd export."""

from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, TextIOWrapper

from seller_desk.sheets.decoding import encoding_of
from seller_desk.sheets.source import CONTROLS, WIDEST, Row, SheetName, Source

_CHUNK = 2**16
_TALLEST = 2**20


class HtmlTable(Source):
    """All rows of all tables of a page, one below the other as Excel lays them out."""

    def __init__(self, content: bytes) -> None:
        """Keep the content; it is read row by row."""
        self._content = content
        self._encoding = encoding_of(content) or "utf-8"
        self.sheets = [SheetName("")]

    def rows(self, sheet: int) -> Iterator[Row]:
        page = _Page()
        number = 0
        with TextIOWrapper(BytesIO(self._content), self._encoding) as file:
            while chunk := file.read(_CHUNK):
                page.feed(chunk)
                for cells in page.finished():
                    number += 1
                    yield number, cells
        page.close()
        for cells in page.finished(at_end=True):
            number += 1
            yield number, cells


class _Page(HTMLParser):
    """Collects rows; a cell that spans rows or columns leaves blanks, as a merged cell does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._width = 1
        self._taken: dict[int, int] = {}  # column → rows below that a tall cell still covers

    def finished(self, *, at_end: bool = False) -> list[list[str]]:
        """The rows that are whole; the last one may still grow."""
        if at_end:
            self._end_cell()
        kept = [] if at_end else self._rows[-1:]
        done, self._rows = self._rows[: len(self._rows) - len(kept)], kept
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end_cell()
            self._taken.clear()
        elif tag == "tr":
            self._end_cell()
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._begin_cell(dict(attrs))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if not self._rows:
            self._rows.append([])
        self._skip_taken()
        self._cell = []
        self._width = _span(attributes.get("colspan"), WIDEST)
        height = _span(attributes.get("rowspan"), _TALLEST)
        if height > 1:
            first = len(self._rows[-1])
            self._taken.update(dict.fromkeys(range(first, first + self._width), height - 1))

    def _skip_taken(self) -> None:
        """Columns that a cell of a row above reaches into are blank here."""
        row = self._rows[-1]
        while self._taken.get(len(row), 0) > 0:
            self._taken[len(row)] -= 1
            row.append("")

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row = self._rows[-1]
        row.append("".join(self._cell).translate(CONTROLS).strip())
        row.extend([""] * min(self._width - 1, WIDEST - len(row)))
        self._cell = None


def _span(value: str | None, most: int) -> int:
    return min(max(int(value), 1), most) if value and value.strip().isdecimal() else 1

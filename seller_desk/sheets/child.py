"""The child process that opens files, so that no file can take the program down.

It imports nothing of the program outside this room but `errors`. Requests come on standard input,
answers go to standard output; each begins with the number of its request:

(n, "open", path, careful)     → (n, "form", FileForm), (n, "head", sha256, sheet names, head)
(n, "turn", place)             → (n, "head", sha256, sheet names, head)
(n, "rows", after, columns)    → (n, "rows", row numbers, [cells of a column or None, …])*
at the end of each             → (n, "end")
what a file is refused for     → (n, "refused", FileCode)

A head is (place of the sheet, rows, last row). Whatever else is raised ends the process, and the
parent makes of its death what it can.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from errno import EACCES, EIO, EPERM
from functools import partial
from hashlib import sha256
from itertools import islice, zip_longest
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, Final

from seller_desk.errors import DeskError, FileCode, refuse
from seller_desk.sheets import frames
from seller_desk.sheets.caps import limit_memory
from seller_desk.sheets.cells import Cell
from seller_desk.sheets.guard import MOST_BYTES, form_of
from seller_desk.sheets.opening import open_source
from seller_desk.sheets.source import WIDEST, SheetName, tidy

HEAD_ROWS: Final = 40
BATCH: Final = 2_000
MOST_ROWS: Final = 300_000
_UNREADABLE = {
    **dict.fromkeys((EACCES, EPERM), FileCode.NOT_READABLE),
    EIO: FileCode.DISK_ERROR,
}
Say = Callable[..., None]
Answer = tuple[object, ...]


class OpenedFile:
    """The file in hand, and which of its sheets is looked at."""

    def __init__(self, path: str, say: Say, *, careful: bool) -> None:
        """Raises DeskError of every FileCode that a file can earn."""
        content = _whole(Path(path))
        self._sha256 = sha256(content).hexdigest()
        form = form_of(content)
        say("form", form.value)
        self._source = open_source(content, form, careful=careful)
        self._visible = _shown(self._source.sheets)
        if not self._visible:
            raise refuse(FileCode.NOT_A_SHEET)
        self._sheet = self._visible[0]

    def first_with_cells(self) -> Answer:
        """The head of the first visible sheet that holds a cell; of the first if none does."""
        for place in range(len(self._visible)):
            rows = self.turn(place)[-1][1]
            if rows:
                break
        else:
            place = 0
        return self.turn(place)

    def turn(self, place: int) -> tuple[Any, ...]:
        """Look at another sheet: its head."""
        self._sheet = self._visible[place]
        names = [self._source.sheets[sheet].name for sheet in self._visible]
        filled = (row for row in self._source.rows(self._sheet) if _is_filled(row[1]))
        rows = [(number, _head_cells(cells)) for number, cells in islice(filled, HEAD_ROWS)]
        return self._sha256, names, (place, rows, self._source.last_row(self._sheet))

    def batches(
        self, after: int, columns: Sequence[int]
    ) -> Iterator[tuple[Sequence[int], list[Sequence[Cell] | None]]]:
        """The numbers of the rows below `after` that hold anything, and their asked columns.

        Some rows at a time; most columns of a sheet are blank, and a blank one is None.
        """
        width = max(columns, default=-1) + 1
        rows = (
            (number, cells)
            for number, cells in self._source.rows(self._sheet)
            if number > after and _is_filled(cells)
        )
        count = 0
        while batch := list(islice(rows, BATCH)):
            numbers, cells = zip(*batch, strict=True)
            found = list(islice(zip_longest(*cells), width))
            found += [()] * (width - len(found))
            yield numbers, [_tidied(found[place]) for place in columns]
            count += len(batch)
            if count > MOST_ROWS:
                raise refuse(FileCode.TOO_LARGE)


def serve(requests: "SimpleQueue[tuple[Any, ...]]", answers: IO[bytes]) -> None:
    """Answer until the process ends."""
    file: OpenedFile | None = None
    while True:
        number, verb, *details = requests.get()
        say = partial(_say, answers, number)
        try:
            if verb == "open":
                path, careful = details
                file = OpenedFile(path, say, careful=careful)
                say("head", *file.first_with_cells())
            elif file is not None and verb == "turn":
                say("head", *file.turn(*details))
            elif file is not None and verb == "rows":
                for numbers, cells in file.batches(*details):
                    say("rows", numbers, cells)
            say("end")
        except DeskError as error:
            say("refused", error.first.code.value)


def main() -> None:
    """Serve on the standard streams; whatever else is printed goes to standard error."""
    limit_memory()
    gc.disable()  # nothing here refers to itself, and looking for it takes a third of the time
    questions, answers = _standard_streams()
    requests: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
    Thread(target=_listen, args=(questions, requests), daemon=True).start()
    serve(requests, answers)


def _listen(questions: IO[bytes], requests: "SimpleQueue[tuple[Any, ...]]") -> None:
    """Hand requests on; when the parent hangs up, or is killed, end at once."""
    while (frame := frames.receive(questions)) is not None:
        requests.put(frames.opened(frame))
    os._exit(1)


def _say(answers: IO[bytes], number: int, verb: str, *details: object) -> None:
    frames.send(answers, (number, verb, *details))


def _standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """By their numbers: in a program of the window Python has no objects for them."""
    taken = [os.dup(0), os.dup(1)]
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for number in taken:
            msvcrt.setmode(number, os.O_BINARY)
    return os.fdopen(taken[0], "rb"), os.fdopen(taken[1], "wb")


def _whole(path: Path) -> bytes:
    """The whole content at once: what happens to the file from now on is of no matter."""
    try:
        if not path.exists():
            raise refuse(FileCode.NOT_FOUND)
        if not path.is_file():
            raise refuse(FileCode.NOT_A_SHEET)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MOST_BYTES:
                raise refuse(FileCode.TOO_LARGE)
            return file.read(size)
    except OSError as error:
        raise refuse(_UNREADABLE.get(error.errno or 0, FileCode.NOT_FOUND)) from error


def _shown(sheets: Sequence[SheetName]) -> list[int]:
    """The places of the visible sheets; where all are hidden, of them all."""
    every = range(len(sheets))
    return [place for place in every if sheets[place].is_visible] or list(every)


def _is_filled(cells: Sequence[object]) -> bool:
    return any(cells) or cells.count("") + cells.count(None) < len(cells)


def _tidied(cells: Sequence[object]) -> Sequence[Cell] | None:
    """A column in the forms of `Cell`; None when it is blank, and as it is when it is all text."""
    if not any(cells) and cells.count("") + cells.count(None) == len(cells):
        return None
    if set(map(type, cells)) == {str}:
        return [c or None for c in cells] if "" in cells else cells  # type: ignore[misc, return-value]
    return [(c or None) if c.__class__ is str else tidy(c) for c in cells]


def _head_cells(cells: Sequence[object]) -> tuple[Cell, ...]:
    """All cells but the blank ones at the end."""
    told = [tidy(cell) for cell in cells[:WIDEST]]
    while told[-1] is None:
        told.pop()
    return tuple(told)


if __name__ == "__main__":
    main()

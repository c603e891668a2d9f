"""No file kills or hangs the program: what cannot be read is refused with its reason."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest

from seller_desk.errors import DeskError, FileCode
from seller_desk.sheets import child, process
from seller_desk.sheets.reader import open_sheet, sha256_of
from tests.sheets import books
from tests.sheets.books import a_small_sheet, number, package, row, sheet, text, written, zipped

GOOD = package(a_small_sheet())


def refusal(path: Path) -> FileCode:
    with pytest.raises(DeskError) as caught:
        open_sheet(path)
    assert caught.value.first.facts["file"] == path.name
    return FileCode(caught.value.first.code)


def encrypted() -> bytes:
    locked = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(GOOD)).encrypt("secret", locked)
    return locked.getvalue()


def with_entities(definition: str) -> str:
    inside = sheet(row(1, text("A1", "&a;")))
    return f"<?xml version='1.0'?><!DOCTYPE x [{definition}]>{inside}"


def doubled() -> bytes:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", a_small_sheet())
    return file.getvalue()


def by_chance() -> bytes:
    return b"".join(sha256(bytes([n])).digest() for n in range(160))


def flipped() -> bytes:
    """Bits of a compressed part are wrong."""
    content = bytearray(GOOD)
    start = content.index(b"sheet1.xml") + len("sheet1.xml") + 8
    content[start : start + 40] = by_chance()[:40]
    return bytes(content)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HOSTILE: dict[str, tuple[Callable[[], bytes], FileCode]] = {
    "nothing": (lambda: b"", FileCode.EMPTY_FILE),
    "blanks alone": (lambda: b" \r\n\t\r\n", FileCode.EMPTY_FILE),
    "a PDF": (lambda: b"%PDF-1.7\n1 0 obj", FileCode.NOT_A_SHEET),
    "RTF": (lambda: b"{\\rtf1 hello}", FileCode.NOT_A_SHEET),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), FileCode.NOT_A_SHEET),
    "bytes by chance": (by_chance, FileCode.NOT_A_SHEET),
    "a document": (lambda: zipped({"word/document.xml": "<w/>"}), FileCode.NOT_A_SHEET),
    "an old document": (
        lambda: OLE + "WordDocument".encode("utf-16-le") + bytes(600),
        FileCode.NOT_A_SHEET,
    ),
    "mail": (lambda: b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", FileCode.NOT_A_SHEET),
    "other XML": (lambda: b"<?xml version='1.0'?><note>x</note>", FileCode.NOT_A_SHEET),
    "an encrypted book": (encrypted, FileCode.ENCRYPTED),
    "a cut-off download": (lambda: GOOD[: len(GOOD) // 2], FileCode.DAMAGED),
    "a cut-off old book": (
        lambda: OLE + "Workbook".encode("utf-16-le") + bytes(600),
        FileCode.DAMAGED,
    ),
    "flipped bits": (flipped, FileCode.DAMAGED),
    "a part twice": (doubled, FileCode.DAMAGED),
    "cut XML": (lambda: package(a_small_sheet()[:300]), FileCode.DAMAGED),
    "a missing sheet": (lambda: package(a_small_sheet(), sheet1=None), FileCode.DAMAGED),
    "missing texts": (
        lambda: package(sheet(row(1, '<c r="A1" t="s"><v>5</v></c>'))),
        FileCode.DAMAGED,
    ),
    "no sheets": (lambda: package(a_small_sheet(), book=books.workbook([])), FileCode.NOT_A_SHEET),
    "an entity": (lambda: package(with_entities("<!ENTITY a 'b'>")), FileCode.DAMAGED),
    "another file as entity": (
        lambda: package(with_entities("<!ENTITY a SYSTEM 'file:///etc/hostname'>")),
        FileCode.DAMAGED,
    ),
    "a document type in UTF-16": (
        lambda: package(with_entities("<!ENTITY a 'b'>").encode("utf-16")),
        FileCode.DAMAGED,
    ),
    "a column beyond the last": (
        lambda: package(sheet(row(1, number("ZZZZZZ1", "1")))),
        FileCode.DAMAGED,
    ),
    "a row beyond the last": (
        lambda: package(sheet('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>')),
        FileCode.DAMAGED,
    ),
    "a bomb": (
        lambda: package(a_small_sheet(), shared=f"<sst>{' ' * (40 * 2**20)}</sst>"),
        FileCode.TOO_LARGE,
    ),
    "too many parts": (
        lambda: zipped({"xl/workbook.xml": "<w/>", **{f"x{n}": "" for n in range(2_000)}}),
        FileCode.TOO_LARGE,
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_good_sheet_is_refused(tmp_path: Path, what: str) -> None:
    make, code = HOSTILE[what]
    content = make()

    assert refusal(written(tmp_path / "file.xlsx", content)) is code
    assert (tmp_path / "file.xlsx").read_bytes() == content


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "missing.xlsx") is FileCode.NOT_FOUND
    assert refusal(tmp_path) is FileCode.NOT_A_SHEET


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refusal(tmp_path / "pipe") is FileCode.NOT_A_SHEET
    with pytest.raises(DeskError):
        sha256_of(tmp_path / "pipe")


def test_parts_of_odd_names_are_never_written(tmp_path: Path) -> None:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("../../outside.txt", "x")
    path = written(tmp_path / "a.xlsx", file.getvalue())

    with open_sheet(path) as opened:
        assert len(opened.head.rows) == 2
    assert [found.name for found in tmp_path.iterdir()] == ["a.xlsx"]


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"<row><c><v>{n % 7}</v></c></row>" for n in range(child.MOST_ROWS + 5_000))
    path = written(tmp_path / "a.xlsx", package(sheet(rows)))

    with open_sheet(path) as opened, pytest.raises(DeskError) as caught:
        for _ in opened.rows(0, [0]):
            pass

    assert caught.value.first.code is FileCode.TOO_LARGE


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(201 * 2**20)  # a hole: no room is taken

    assert refusal(path) is FileCode.TOO_LARGE


def test_a_child_that_is_killed_is_a_refused_file(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", GOOD)

    with open_sheet(path) as opened:
        os.kill(opened._process._process.pid, signal.SIGTERM)
        with pytest.raises(DeskError) as caught:
            list(opened.rows(0, [0]))

    assert caught.value.first.code is FileCode.DAMAGED


def test_a_child_out_of_memory_means_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import seller_desk.sheets.child as c, seller_desk.sheets.caps as k\n"
        "import seller_desk.sheets.package as p\n"
        "c.limit_memory = lambda: k.limit_memory(230 * 2**20)\n"
        "p.MOST_CAREFUL = 2**20\n"
        "c.main()"
    )
    monkeypatch.setattr(process, "child_command", lambda: [sys.executable, "-c", code])
    rows = "".join(f"<row><c><v>{n}</v></c><c><v>1</v></c></row>" for n in range(800_000))
    path = written(tmp_path / "a.xlsx", package(sheet(rows)))

    with open_sheet(written(tmp_path / "b.xlsx", GOOD)) as opened:
        assert len(opened.head.rows) == 2
    assert refusal(path) is FileCode.TOO_LARGE


def test_a_child_that_says_nothing_for_too_long_means_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeping = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(process, "child_command", lambda: sleeping)
    monkeypatch.setattr(process, "ANSWER_SECONDS", 0.3)

    begun = time.monotonic()
    assert refusal(written(tmp_path / "a.xlsx", GOOD)) is FileCode.TOO_LARGE
    assert time.monotonic() - begun < 10


def test_a_child_cannot_make_the_program_run_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import os, pickle, sys\n"
        "class Evil:\n"
        "    def __reduce__(self): return os.mkdir, ('taken',)\n"
        "said = pickle.dumps((1, 'head', Evil()))\n"
        "sys.stdout.buffer.write(len(said).to_bytes(4, 'big') + said)\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(process, "child_command", lambda: [sys.executable, "-c", code])

    assert refusal(written(tmp_path / "a.xlsx", GOOD)) is FileCode.DAMAGED
    assert not (tmp_path / "taken").exists()


def test_the_frozen_program_is_its_own_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, word = process.child_command()
    monkeypatch.setattr(
        process, "child_command", lambda: [program, "-P", "-m", "seller_desk", word]
    )

    with open_sheet(written(tmp_path / "a.xlsx", GOOD)) as opened:
        assert len(opened.head.rows) == 2


READS_FOR_EVER = """
import sys, time
from pathlib import Path
from seller_desk.sheets.reader import open_sheet, sha256_of
opened = open_sheet(Path(sys.argv[1]))
print(opened._process._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes of Linux")
def test_the_child_ends_when_the_program_is_killed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", GOOD)
    program = subprocess.Popen(
        [sys.executable, "-c", READS_FOR_EVER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        text=True,
    )
    with program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        program.kill()

    assert gone(pid)


def test_no_copies_of_a_file_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is never written needs no clearing away, not even after a kill."""
    place = tmp_path / "temporary"
    place.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr("tempfile.tempdir", None)

    with open_sheet(written(tmp_path / "a.xlsx", GOOD)) as opened:
        list(opened.rows(0, [0, 1]))
        if sys.platform != "win32":
            assert not list(place.iterdir())
    assert not list(place.iterdir())


def test_the_child_imports_no_database_and_no_window() -> None:
    code = (
        "import sys, seller_desk.sheets.child, seller_desk.sheets.csv_text\n"
        "import seller_desk.sheets.workbook, seller_desk.sheets.careful\n"
        "print({name.partition('.')[0] for name in sys.modules}"
        " & {'sqlalchemy', 'sqlcipher3', 'PySide6', 'alembic', 'pandas'},"
        " 'seller_desk.cli' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        text=True,
        check=True,
    )

    assert said.stdout == "set() False\n"


def gone(pid: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False

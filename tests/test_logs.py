"""The log tells what went wrong and nothing about buyers."""

import subprocess
import sys
from pathlib import Path

import pytest

from seller_desk.logs import redact


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("phone 13812348000 twice", "phone [phone] twice"),
        ("+86 138 1234 8000", "[phone]"),
        ("138-1234-8000", "[phone]"),
        ("0571-85022088", "[phone]"),
        ("１３８１２３４８０００", "[phone]"),
        ("order 2026040912345678901", "order [id]"),
        ("card 6222 0000 1111 2222", "card [id]"),
        ("waybill SF1234567890123", "waybill [id]"),
        ("id 110101199003077758", "id [id]"),
        ("buyer 义乌小王 of 浙江省", "buyer [text] of [text]"),
        ("write to wang@example.com", "write to [mail]"),
        ("row 17, 3 refused, 1203 ms", "row 17, 3 refused, 1203 ms"),
        ("2026-04-09 18:02:00,123 INFO", "2026-04-09 18:02:00,123 INFO"),
    ],
)
def test_what_could_be_a_buyers_is_masked(text: str, masked: str) -> None:
    assert redact(text) == masked


def test_the_values_of_a_failed_statement_are_masked() -> None:
    text = "[SQL: INSERT INTO buyer VALUES (?, ?)]\n[parameters: ('Wang', ['x'])]\n(Background …)"

    assert redact(text) == (
        "[SQL: INSERT INTO buyer VALUES (?, ?)]\n[parameters: …]\n(Background …)"
    )


BUG = """
import logging, threading, warnings
from pathlib import Path
from seller_desk import logs
logs.start(Path({folder!r}))
logging.getLogger("seller_desk.sheets").warning("phone %s", "13812348000")
warnings.warn("old")
def fail(cell):
    raise ValueError(f"cannot read {{cell}}")
thread = threading.Thread(target=fail, args=("13900001111",))
thread.start()
thread.join()
fail("收货人王小姐")
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_bugs_of_every_thread_are_logged_without_cells(tmp_path: Path) -> None:
    ended = run(BUG.format(folder=str(tmp_path / "logs")))

    log = (tmp_path / "logs" / "seller-desk.log").read_text("utf-8")
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert log.count("Traceback") == 2
    assert "ValueError: cannot read [phone]" in log
    assert "ValueError: cannot read [text]" in log
    assert "WARNING seller_desk.sheets: phone [phone]" in log
    assert "UserWarning: old" in log


def test_a_crash_below_python_leaves_its_stack(tmp_path: Path) -> None:
    code = f"""
import faulthandler
from pathlib import Path
from seller_desk import logs
logs.start(Path({str(tmp_path)!r}))
faulthandler._sigabrt()
"""
    run(code)

    assert "Fatal Python error" in (tmp_path / "crash.log").read_text("utf-8")


def test_the_log_stays_small(tmp_path: Path) -> None:
    code = f"""
import logging
from pathlib import Path
from seller_desk import logs
logs.MEGABYTE = 2000
logs.start(Path({str(tmp_path)!r}))
for number in range(500):
    logging.getLogger("seller_desk").info("line %s of many that are written", number)
"""
    run(code)

    assert len(list(tmp_path.glob("seller-desk.log*"))) == 6
    assert sum(file.stat().st_size for file in tmp_path.glob("seller-desk.log*")) < 12_000

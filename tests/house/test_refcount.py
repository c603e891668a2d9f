"""PySide6 6.12.0 on CPython 3.11 loses a reference to None with each call and soon aborts."""

import sys

import pytest
from PySide6.QtGui import QFont

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_leave_none_alone() -> None:
    font = QFont()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        font.setPixelSize(12)

    assert abs(sys.getrefcount(None) - before) < CALLS // 10

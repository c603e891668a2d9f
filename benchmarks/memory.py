"""How much memory processes hold (Linux)."""

import time
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

TICK = 0.05
KILOBYTES = 1024


def held_mb(process: int | str = "self", *, peak: bool = False) -> float:
    """The memory that a process holds now, or held at most."""
    wanted = "VmHWM" if peak else "VmRSS"
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith(wanted):
            return int(line.split()[1]) / KILOBYTES
    return 0.0


class Watch:
    """Looks at a process and its children twenty times a second."""

    def __init__(self, process: "Popen[str]") -> None:
        self._process = process
        self.peak_mb = 0.0
        Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while self._process.poll() is None:
            self.peak_mb = max(self.peak_mb, _family_mb(self._process.pid))
            time.sleep(TICK)


def _family_mb(process: int) -> float:
    """What it holds and its children, as long as they live."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
        return held_mb(process) + sum(_family_mb(int(child)) for child in children)
    except OSError:
        return 0.0

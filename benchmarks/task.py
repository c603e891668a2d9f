"""One thing to measure, in a process of its own: `python -m benchmarks.task MODULE.NAME ARGUMENT…`.

Prints one line of JSON: the seconds of the work alone, and what the task itself has to say.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

BEGUN = "BENCHMARK_BEGUN"
"""The variable with the moment at which this process was started, by time.monotonic()."""


def main(name: str, arguments: list[str]) -> None:
    """Run one task and print what it cost."""
    task = find(name)
    begun = time.perf_counter()
    told = task(*arguments)
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, **(told or {})}))


def find(name: str) -> Callable[..., dict[str, Any] | None]:
    """The function of that name; nothing but its module is imported."""
    module, function = name.split(".")
    task: Callable[..., dict[str, Any] | None] = getattr(
        import_module(f"benchmarks.{module}"), function
    )
    return task


def since_start() -> float:
    """Seconds since this process was started, Python's own start among them."""
    return time.monotonic() - float(os.environ[BEGUN])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

"""One thing to measure, in a process of its own: `python -m benchmarks.task NAME ARGUMENT…`.

Prints one line of JSON: the seconds of the work alone, the peak memory of the process and of its
children, and what the task itself has to say.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

MODULES = ("benchmarks.importing", "benchmarks.exporting", "benchmarks.window")
KILOBYTES = 1024


def main(name: str, arguments: list[str]) -> None:
    """Run one task and print what it cost."""
    task = find(name)
    begun = time.perf_counter()
    told = task(*arguments)
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "peak_mb": peak_mb(), **(told or {})}))


def find(name: str) -> Callable[..., dict[str, Any] | None]:
    """The function of that name in one of the modules of tasks."""
    for module in MODULES:
        found = getattr(import_module(module), name, None)
        if found is not None:
            task: Callable[..., dict[str, Any] | None] = found
            return task
    raise SystemExit(f"no such task: {name}")


def peak_mb() -> float:
    """The most memory this process or one of its children held."""
    import resource

    usage = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(who).ru_maxrss for who in usage) / KILOBYTES


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

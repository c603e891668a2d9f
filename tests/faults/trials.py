"""One act on a store, over and over, each time in a child whose disk fails: `trials.py ACT …`.

A line `KILL FAIL ERRNO LASTING` on the standard input is a trial; its outcome is a line of JSON.
The slow part, a Python with the program in it and a sheet that was read, is there only once.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from seller_desk.errors import DeskError
from seller_desk.models.cipher import Cost
from seller_desk.models.store import Store
from seller_desk.services import backup, imports, passwords

NOW = datetime(2026, 11, 23, 9, 30)
Act = Callable[[Store], object]


def importing(store: Store, *words: str) -> Act:
    """Write what was planned while all was well."""
    plan = imports.plan_file(store, Path(words[0]), now=NOW)
    return lambda opened: imports.carry_out(opened, plan, now=NOW)


def backing_up(_store: Store, *_words: str) -> Act:
    """Copy the store as it stands."""
    return lambda opened: backup.make(opened, NOW)


def sealing(store: Store, *_words: str) -> Act:
    """Give the store and its backups a password; it is closed for that."""
    key = passwords.new_key("correct horse", Cost(rounds=1, memory_kib=8, lanes=1))

    def act(opened: Store) -> None:
        opened.close()
        passwords.change_lock(opened.path, key, NOW)

    return act


ACTS: dict[str, Callable[..., Act]] = {
    "import": importing,
    "backup": backing_up,
    "seal": sealing,
}


def main(name: str, store_path: str, *words: str) -> None:
    """Answer every line with what came of it."""
    path = Path(store_path)
    with opened(path, create=True) as store:
        act = ACTS[name](store, *words)
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(trial(path, act, [int(word) for word in line.split()])), flush=True)


def trial(path: Path, act: Act, faults: list[int]) -> dict[str, object]:
    """Run the act in a child; how it ended, what it said, how many operations it did."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        os._exit(carried_out(path, act, faults, told))
    os.close(told)
    with os.fdopen(heard) as pipe:
        said = pipe.read().split()
    _, status = os.waitpid(child, 0)
    return {"status": os.waitstatus_to_exitcode(status), "said": said}


def carried_out(path: Path, act: Act, faults: list[int], told: int) -> int:
    """In the child: 0 when it was acknowledged, 3 when refused with a code, 1 for anything else."""
    shim = ctypes.CDLL(None)
    shim.fault_arm.argtypes = (ctypes.c_char_p, *[ctypes.c_long] * 2, *[ctypes.c_int] * 2)
    shim.fault_count.restype = ctypes.c_long
    shim.fault_arm(os.fsencode(path.parent), *faults)
    try:
        with opened(path) as store:
            act(store)
            os.write(told, b"done ")
    except DeskError as error:
        os.write(told, error.first.code.value.encode())
        return 3
    except BaseException as error:  # noqa: BLE001  (told to the test, which fails with it)
        os.write(told, repr(error).encode())
        return 1
    os.write(told, str(shim.fault_count()).encode())
    return 0


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[Store]:
    store = Store.open(path, create=create)
    try:
        yield store
    finally:
        store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

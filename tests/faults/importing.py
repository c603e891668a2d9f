"""Import a sheet into a store: `importing.py STORE SHEET`. Says `done` when it was acknowledged."""

import sys
from datetime import datetime
from pathlib import Path

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import imports

NOW = datetime(2026, 11, 23, 9, 30)


def main(store_path: str, sheet: str) -> int:
    """0 when the import was acknowledged, 3 when it was refused with a code."""
    try:
        store = Store.open(Path(store_path), create=True)
        plan = imports.plan_file(store, Path(sheet), now=NOW)
        imports.carry_out(store, plan, now=NOW)
        print("done", flush=True)
        store.close()
    except DeskError as error:
        print(error.first.code, flush=True)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

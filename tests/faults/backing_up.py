"""Make a backup of a store: `backing_up.py STORE`."""

import sys
from datetime import datetime
from pathlib import Path

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import backup

NOW = datetime(2026, 11, 23, 9, 30)


def main(store_path: str) -> int:
    """0 when the backup was acknowledged, 3 when it was refused with a code."""
    try:
        store = Store.open(Path(store_path))
        print(backup.make(store, NOW), flush=True)
        store.close()
    except DeskError as error:
        print(error.first.code, flush=True)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

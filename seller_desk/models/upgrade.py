"""Making a new store; bringing an older one up to date on a copy that is checked and swapped in."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.models import store as stores
from seller_desk.models import sums
from seller_desk.models.paid_rows import Bare

_MIGRATIONS = Path(__file__).parent / "migrations"


def create(path: Path) -> None:
    """A new, empty store under `path`; a kill leaves nothing under that name."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(path.name + ".part")
    stores.remove_store_files(part)
    _run(part)
    stores.seal(part)
    part.replace(path)
    stores.sync_folder(path.parent)


def upgrade(path: Path) -> None:
    """Copy, migrate the copy, check it, keep the old file in `backups`, swap the new one in."""
    part = path.with_name(path.name + ".part")
    stores.remove_store_files(part)
    backups = path.parent / "backups"
    backups.mkdir(exist_ok=True, mode=0o700)
    kept = stores.free_name(backups, f"before-schema-{stores.SCHEMA:04}", ".db")
    try:
        with stores.connected(path) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        stores.seal(part)
        _copy(part, kept)
        _run(part)
        _sum_up(part)
        stores.seal(part)
        _fold(path)
    except DeskError:
        stores.remove_store_files(part)
        raise
    except Exception as error:
        stores.remove_store_files(part)
        raise refuse(StoreCode.MIGRATION_FAILED, path=str(path), backup=str(kept)) from error
    part.replace(path)
    stores.sync_folder(path.parent)


def _run(path: Path) -> None:
    """Every migration that is due, in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["path"] = path
    command.upgrade(config, "head")


def _sum_up(path: Path) -> None:
    """Fill what is made of the rows, whichever migration has changed them."""
    with stores.connected(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        sums.rebuild(Bare(connection))
        connection.execute("COMMIT")


def _copy(source: Path, target: Path) -> None:
    """A whole copy that has its name only when it stands on the disk."""
    part = target.with_name(target.name + ".part")
    stores.remove_store_files(part)
    with stores.connected(source) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))
    stores.seal(part)
    part.replace(target)
    stores.sync_folder(target.parent)


def _fold(path: Path) -> None:
    """No log may be left beside a file that is about to be replaced: it would undo the swap."""
    with stores.connected(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    if path.with_name(path.name + "-wal").exists():
        raise refuse(StoreCode.STORE_BUSY, path=str(path))

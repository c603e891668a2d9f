"""Runs the migrations on one file, in one transaction that a kill cannot leave half done."""

from typing import Any

from alembic import context
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as driver

from seller_desk.models import cipher

APPLICATION_ID = 0x53444B31


def run() -> None:
    """Upgrade the file named by the configuration and stamp its header."""
    path = context.config.attributes["path"]
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: cipher.connect(path),
        poolclass=NullPool,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401  (the driver has no types)
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.connect() as connection:
        context.configure(connection=connection, transactional_ddl=True, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
            number = int(str(context.get_head_revision() or 0))
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()


run()

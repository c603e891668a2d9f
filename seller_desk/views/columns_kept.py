"""ColumnsKept: a list comes back as it was left: its columns, what is frozen, how it is sorted."""

from PySide6.QtCore import QObject

from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.row_view import RowView


class ColumnsKept(QObject):
    """Arranges a table as it was, and remembers it whenever it goes out of sight."""

    def __init__(self, table: RowView, preferences: Preferences, name: str) -> None:
        super().__init__(table)
        self._table, self._preferences, self._name = table, preferences, name
        table.put_away.connect(self._remember)
        before = table.sorts
        table.restore_columns(preferences.state(name))
        if table.sorts != before:
            table.sorts_asked.emit(table.sorts)

    def _remember(self) -> None:
        self._preferences.remember_state(self._name, self._table.columns_state())

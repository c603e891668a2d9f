from pathlib import Path

import pytest

from seller_desk.services.backup import Backup
from seller_desk.views.settings.backups import why
from tests.makers import NOW


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("manual", "by hand"),
        ("before-import", "before an import"),
        ("before-schema-0005", "before an update"),
        ("从别的电脑拷来的", "从别的电脑拷来的"),
    ],
)
def test_a_backup_says_why_it_was_made(reason: str, said: str) -> None:
    assert why(Backup(Path("a.db"), NOW, 1, reason)) == said

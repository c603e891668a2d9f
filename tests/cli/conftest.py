"""A terminal with a shop of its own."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seller_desk.cli import main
from seller_desk.views import wording
from tests.cli.typed import NOW, Ask, Run


@pytest.fixture(autouse=True)
def _leaves_no_trace() -> Iterator[None]:
    """The command line sets the language and the rights of new files for its whole process."""
    language, mask = wording.language(), os.umask(0)
    os.umask(mask)
    yield
    wording.install(language)
    os.umask(mask)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command on a shop of its own: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def answer(*words: str, lang: str = "en") -> tuple[int, str, str]:
        status = main(["--store", "shop.db", "--now", NOW, "--lang", lang, *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return answer


@pytest.fixture
def ask(run: Run) -> Ask:
    """The same, answered as JSON."""

    def answer(*words: str) -> tuple[int, dict[str, Any]]:
        status, out, err = run(*words, "--json")
        assert err == ""
        assert out.count("\n") == 1
        found: dict[str, Any] = json.loads(out)
        return status, found

    return answer

"""Papers are read in the language of those who use them most."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from seller_desk.views import wording
from seller_desk.views.paper.output import Printable, write_pdf
from tests.views.paper.pdf_text import pdf_pages

Words = Callable[[Printable], list[str]]


@pytest.fixture
def in_chinese() -> Iterator[None]:
    before = wording.language()
    wording.install("zh_CN")
    yield
    wording.install(before)


@pytest.fixture
def words(tmp_path: Path) -> Words:
    """What every page of a paper says, without spaces."""

    def read(paper: Printable) -> list[str]:
        write_pdf(paper, tmp_path / "paper.pdf")
        return ["".join(page.split()) for page in pdf_pages(tmp_path / "paper.pdf")]

    return read

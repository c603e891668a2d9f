"""The guide is the same in both languages, and whatever it points at is there."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {"en": DOCS / "guide.en.md", "zh": DOCS / "guide.zh-CN.md"}
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CHAPTERS = 12


def anchor(heading: str) -> str:
    """As the pages of a repository make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("file", [*GUIDES.values(), *sorted(DOCS.parent.glob("README*.md"))])
def test_every_link_and_picture_leads_somewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    own = {f"#{anchor(heading)}" for heading in HEADING.findall(text)}

    assert [
        link
        for link in LINK.findall(text)
        if "://" not in link and link not in own and not (file.parent / link).is_file()
    ] == []


def test_both_languages_have_the_same_chapters_and_pictures() -> None:
    chapters, pictures = [], []
    for language, file in GUIDES.items():
        text = file.read_text("utf-8")
        chapters.append(re.findall(r"^## (\d+)\.", text, re.MULTILINE))
        pictures.append(re.findall(rf"pictures/(\S+)\.{language}\.png", text))

    assert chapters[0] == chapters[1] == [str(at) for at in range(1, CHAPTERS + 1)]
    assert pictures[0] == pictures[1]


def test_no_picture_lies_there_unused() -> None:
    pages = "".join(page.read_text("utf-8") for page in (*DOCS.glob("*.md"), *README))

    assert [
        picture.name for picture in (DOCS / "pictures").rglob("*.png") if picture.name not in pages
    ] == []


README = sorted(DOCS.parent.glob("README*.md"))

"""What lies in the repository speaks of the program alone, and is finished."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", ".github", "benchmarks", "docs", "resources", "seller_desk", "tests", "typings")
TEXTS = {"", ".csv", ".json", ".md", ".py", ".pyi", ".spec", ".svg", ".toml", ".ts", ".txt", ".yml"}

# Written so that this file does not find itself.
UNWANTED = {
    "the path of somebody's machine": r"(?<![\w.~])/(?:work|root|home|Users)/\w",
    "the host of a package registry": r"pypi\.[a-z]|pythonhosted\.[a-z]|npmjs\.[a-z]|/[s]imple/",
    "a note about unfinished work": r"\b(?:TO[D]O|FIX[M]E)\b",
}


def texts() -> Iterator[Path]:
    places = [ROOT, *(ROOT / folder for folder in FOLDERS)]
    for place in places:
        for file in place.glob("*") if place == ROOT else place.rglob("*"):
            if file.is_file() and file.suffix in TEXTS and "__pycache__" not in file.parts:
                yield file


@pytest.mark.parametrize("unwanted", UNWANTED)
def test_no_text_holds(unwanted: str) -> None:
    pattern = re.compile(UNWANTED[unwanted])

    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in texts()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]

    assert not found


@pytest.mark.parametrize(
    "name", ["LICENSE", "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
)
def test_what_a_visitor_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).read_text("utf-8").strip()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_opens_with_the_two_commands(name: str) -> None:
    opening = "\n".join((ROOT / name).read_text("utf-8").splitlines()[:20])

    assert "python3 start.py\n" in opening
    assert "python3 start.py test\n" in opening


def test_every_requirement_is_pinned() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    pins = (ROOT / "constraints.txt").read_text("utf-8").splitlines()

    assert {name_of(line) for line in wanted} <= {name_of(line) for line in pins if "==" in line}


def name_of(requirement: str) -> str:
    name = re.split(r"[<>=;\s]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()

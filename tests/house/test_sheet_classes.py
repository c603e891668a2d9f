"""Every class of broken sheets has its answer in docs/safety.md, and a test that gets it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from seller_desk.errors import CellCode, FileCode

ROOT = Path(__file__).parents[2]
CLASSES = 72
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)(?:\[([^\]]+)\])?`")
ROWS = ROW.findall((ROOT / "docs" / "safety.md").read_text("utf-8"))
CODES = {code.value for code in (*FileCode, *CellCode)}


@cache
def words(folder: Path) -> set[str]:
    """Everything that stands in quotation marks in the tests of a folder."""
    trees = (ast.parse(file.read_text("utf-8")) for file in folder.glob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@cache
def functions_of(file: Path) -> set[str]:
    body = ast.parse(file.read_text("utf-8")).body
    return {node.name for node in body if isinstance(node, ast.FunctionDef)}


def test_no_class_is_left_out() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, CLASSES + 1))


@pytest.mark.parametrize("number", range(1, CLASSES + 1))
def test_a_class_has_an_answer_that_some_test_gets(number: int) -> None:
    _, _, answer, tests = ROWS[number - 1]
    named = NAMED.findall(tests)

    assert re.match("imported|refused `|told `", answer)
    assert set(re.findall("`([^`]+)`", answer)) <= CODES
    assert len(named) == tests.count("::") > 0
    for file, name, case in named:
        assert name in functions_of(ROOT / file), name
        assert not case or case in words((ROOT / file).parent), case

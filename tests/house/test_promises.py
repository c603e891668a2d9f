"""Every promise of docs/safety.md, and every row of docs/rows.md, names tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAFETY = (ROOT / "docs" / "safety.md").read_text("utf-8")
ROWS = re.findall(r"^\| (P\d+) .*$", SAFETY, re.MULTILINE)
DONE = (ROOT / "docs" / "rows.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SAFETY + DONE)))


def test_the_promises_of_the_main_job_are_all_there() -> None:
    wanted = "P1 P3 P6 P8 P14 P16 P17 P18 P19 P20 P21 P22 P23 P24 P25 P26 P28 P29"
    assert wanted.split() == ROWS


@pytest.mark.parametrize("promise", ROWS)
def test_a_promise_names_its_tests(promise: str) -> None:
    row = next(line for line in SAFETY.splitlines() if line.startswith(f"| {promise} "))
    assert "::test_" in row


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}

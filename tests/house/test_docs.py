"""What the program can be told and what it reads stands in docs/."""

import argparse
import re
from pathlib import Path

import pytest

from seller_desk.config import LANGUAGES
from seller_desk.errors import CellCode
from seller_desk.services.exports.tables import TABLES
from seller_desk.services.order.profile import READ_COLUMNS
from seller_desk.services.order.statuses import STAGES
from seller_desk.services.records.profile import columns_in
from seller_desk.services.settings import EVERY
from seller_desk.views.terminal.arguments import parser
from seller_desk.views.terminal.telling import RADAR

ROOT = Path(__file__).parents[2]
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
IMPORT = (ROOT / "docs" / "import.md").read_text("utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    return {
        name: command
        for action in parser(LANGUAGES)._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, command in action.choices.items()
    }


@pytest.mark.parametrize("name", commands())
def test_every_command_is_described(name: str) -> None:
    assert re.search(rf"^seller-desk {name}\b", CLI, re.MULTILINE)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_every_command_is_in_the_readme(name: str) -> None:
    readme = (ROOT / name).read_text("utf-8")

    assert [
        command for command in commands() if f"`{command}" not in readme.replace("seller-desk ", "")
    ] == []


def test_every_option_is_described() -> None:
    options = {
        option
        for command in (parser(LANGUAGES), *commands().values())
        for action in command._actions
        for option in action.option_strings
        if option.startswith("--")
    }

    assert {option for option in options if f"{option}" not in CLI} == set()


@pytest.mark.parametrize("key", [*(spec.key for spec in EVERY), *RADAR])
def test_every_setting_and_every_number_of_the_radar_is_described(key: str) -> None:
    assert f"`{key}`" in CLI


@pytest.mark.parametrize("table", TABLES)
def test_every_column_of_every_table_is_described(table: str) -> None:
    line = next(line for line in CLI.splitlines() if line.startswith(f"| `{table}` |"))

    assert line.split("|")[2].strip().split(", ") == [column.zh for column in TABLES[table].columns]


@pytest.mark.parametrize("heading", [name for column in READ_COLUMNS for name in column.headings])
def test_every_column_of_the_order_sheet_is_described(heading: str) -> None:
    assert re.search(rf"[|,] {re.escape(heading)}(?: \||,)", IMPORT)


@pytest.mark.parametrize("file", ["shop_day_columns.csv", "product_day_columns.csv"])
def test_every_column_of_traffic_is_described(file: str) -> None:
    rows = [f"| {c.headings[0]} | {', '.join(c.headings[1:])} |" for c in columns_in(file)]

    assert [row for row in rows if row not in IMPORT] == []


@pytest.mark.parametrize("code", CellCode)
def test_every_problem_of_a_cell_is_described(code: CellCode) -> None:
    assert f"`{code}`" in IMPORT


@pytest.mark.parametrize("word", STAGES)
def test_every_word_for_a_stage_is_described(word: str) -> None:
    assert word in IMPORT

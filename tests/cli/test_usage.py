"""What can be typed, and what is answered to what cannot."""

import re
from pathlib import Path

import pytest

from seller_desk.cli import main
from tests.cli.typed import Run


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["import"],
        ["import", "a.csv", "--kind", "songs"],
        ["import", "a.csv", "--refused", "r.txt"],
        ["import", "a.csv", "--dry"],
        ["export", "secrets", "--to", "a.xlsx"],
        ["export", "orders"],
        ["export", "orders", "--to", "a.xls"],
        ["export", "orders", "--to", "a.xlsx", "--status", "lost"],
        ["export", "products", "--to", "a.xlsx", "--status", "shipped"],
        ["export", "customers", "--to", "a.xlsx", "--status", "shipped"],
        ["export", "products", "--to", "a.xlsx", "--since", "2026-01-01"],
        ["export", "customers", "--to", "a.xlsx", "--until", "2026-01-01"],
        ["export", "orders", "--to", "a.xlsx", "--since", "yesterday"],
        ["demo", "--orders", "0"],
        ["demo", "--orders", "many"],
        ["demo", "--seed", "spring"],
        ["radar", "--json=yes"],
        ["shots", "here", "--size", "large"],
        ["--now", "soon", "radar"],
        ["--lang", "fr", "radar"],
        ["--store", "postgresql://somewhere/shop", "radar"],
        ["radar", "--now", "2026-11-23 09:30"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two_in_two_lines(run: Run, tmp_path: Path, words: list[str]) -> None:
    status, out, err = run(*words)

    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert err.startswith("seller-desk: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    ["import", "export", "undo", "redo", "history", "settings", "radar", "backup", "restore",
     "check", "check-title", "demo", "shots"],
)  # fmt: skip
def test_every_command_explains_itself(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")

    assert status == 0
    assert f"seller-desk {command}" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["fly"], "命令：没有“fly”，可选 import, export, "),
        (["export", "secrets", "--to", "a.xlsx"], "表：没有“secrets”，可选 orders, order-lines, "),
        (["export", "orders"], "缺少 --to"),
        (["export", "orders", "--to"], "--to：后面要写内容"),
        (["import"], "缺少 FILE"),
        (["radar", "--fast"], "不认识 --fast"),
        (["radar", "--json=yes"], "--json：后面不能写内容，却写了“yes”"),
        (["demo", "--seed", "spring"], "--seed：不是整数：spring"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_wrong_usage_is_told_in_chinese(run: Run, words: list[str], told: str) -> None:
    status, _, err = run(*words, lang="zh_CN")

    assert status == 2
    assert err.startswith(f"seller-desk: {told}")


@pytest.mark.parametrize("words", [[], ["export"], ["demo"]], ids=" ".join)
def test_help_speaks_one_language(run: Run, words: list[str]) -> None:
    _, english, _ = run(*words, "-h")
    _, chinese, _ = run(*words, "-h", lang="zh_CN")

    assert english.startswith("usage: seller-desk")
    assert chinese.startswith("用法：seller-desk")
    assert "\n选项：\n" in chinese
    assert not re.search(r"usage|arguments|options|show|exit|<", chinese)


def test_a_store_may_be_named_by_its_url(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "店 1.db"

    assert main(["--store", f"sqlite:///{file}", "demo", "--orders", "5"]) == 0
    assert file.is_file()

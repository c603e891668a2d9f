"""`findings` on the command line."""

import csv
from pathlib import Path

import pytest

from tests.cli.typed import GOOD, Ask, Run, sheet


@pytest.fixture
def _shop(run: Run, tmp_path: Path) -> None:
    """One order of a product that says nothing of its minimum quantity."""
    run("import", str(sheet(tmp_path / "a.csv", GOOD)))


@pytest.mark.usefixtures("_shop")
def test_a_finding_for_programs(ask: Ask) -> None:
    status, found = ask("findings")
    assert status == 0
    assert {
        "code": "product_without_moq",
        "level": "warning",
        "subject": "product",
        "rows": 1,
        "value": 1,
        "threshold": 1,
        "facts": {},
    } in found["findings"]
    assert [one["code"] for one in found["findings"]] == [
        "product_without_tiers",
        "product_without_moq",
        "product_without_images",
    ]


@pytest.mark.usefixtures("_shop")
def test_a_finding_for_people(run: Run) -> None:
    status, out, err = run("findings", "--code", "product_without_moq")
    assert (status, err) == (0, "")
    assert out == (
        "Mind  Product without a minimum quantity: 1 (limit 1), 1 row  [product_without_moq]\n"
    )


@pytest.mark.usefixtures("_shop")
def test_the_rows_behind_a_finding(ask: Ask, tmp_path: Path) -> None:
    status, found = ask("findings", "--code", "product_without_moq", "--rows", "rows.csv")
    assert (status, found["file"], found["rows"]) == (0, "rows.csv", 1)
    assert [one["code"] for one in found["findings"]] == ["product_without_moq"]
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["Offer ID", "Item code", "Title"], ["", "", GOOD[6]]]


@pytest.mark.usefixtures("_shop")
def test_what_does_not_hold_has_no_rows_and_no_file(run: Run, ask: Ask, tmp_path: Path) -> None:
    words = ("findings", "--code", "late_share_high", "--rows", "rows.csv")
    assert ask(*words) == (0, {"findings": [], "file": None, "rows": 0})
    assert run(*words)[1] == "Nothing stands out.\n"
    assert not (tmp_path / "rows.csv").exists()


@pytest.mark.usefixtures("_shop")
def test_a_changed_limit_is_kept_and_counts(run: Run, ask: Ask) -> None:
    key = "findings.product_without_moq.threshold"
    assert (
        run("settings", key, "2")[1] == f"{key} = 2    Product without a minimum quantity: limit\n"
    )
    assert ask("findings", "--code", "product_without_moq")[1] == {"findings": []}
    assert ask("settings", "findings.region_share_high.threshold")[1]["value"] == 0.4


@pytest.mark.parametrize("key", ["findings.region_share_high.threshold", "benchmark.conversion"])
def test_a_share_beyond_the_whole_is_refused(run: Run, ask: Ask, tmp_path: Path, key: str) -> None:
    run("import", str(sheet(tmp_path / "a.csv", GOOD)))
    status, found = ask("settings", key, "40")
    assert (status, found["error"]["code"]) == (1, "bad_value")


@pytest.mark.parametrize("words", [("--rows", "rows.csv"), ("--code", "no_such_finding")])
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run("findings", *words)
    assert (status, out) == (2, "")
    assert err

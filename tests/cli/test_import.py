"""Sheets taken in from the terminal: what is told, what is written, what is left alone."""

import csv
from pathlib import Path

import pytest

from tests.cli.typed import BAD, GOOD, HEADINGS, Ask, Run, sheet


def test_an_import_is_reported_to_the_letter(tmp_path: Path, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)

    status, answer = ask("import", "a.csv")

    assert status == 0
    assert answer == {
        "files": [
            {
                "file": "a.csv",
                "kind": "orders",
                "operation": 1,
                "rows": 2,
                "lines": 2,
                "orders": {"new": 1, "changed": 0, "unchanged": 0, "refused": 1},
                "customers": {"new": 1, "changed": 0, "unchanged": 0, "refused": 0},
                "products": {"new": 1, "changed": 0, "unchanged": 0, "refused": 0},
                "sum": {"file_paid_fen": 19200, "stored_paid_fen": 12800},
                "problems": [
                    {
                        "row": 3,
                        "column": "数量",
                        "code": "invalid_number",
                        "value": "many",
                        "level": "error",
                    }
                ],
            }
        ]
    }


def test_looking_says_the_same_and_writes_nothing(tmp_path: Path, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)

    _, looked = ask("import", "a.csv", "--dry-run")
    _, listed = ask("history")
    _, imported = ask("import", "a.csv")

    assert looked["files"][0] == imported["files"][0] | {"operation": None}
    assert listed["error"]["code"] == "no_store"


def test_looking_into_a_shop_that_is_there_writes_nothing(tmp_path: Path, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    ask("import", "a.csv")
    sheet(tmp_path / "b.csv", GOOD, (*BAD[:7], "5"))

    _, looked = ask("import", "b.csv", "--dry-run")
    _, listed = ask("history")

    assert looked["files"][0]["orders"] == {"new": 1, "changed": 0, "unchanged": 1, "refused": 0}
    assert len(listed["operations"]) == 1


@pytest.mark.parametrize(
    "words",
    [["a.csv", "--dry-run"], ["missing.csv"], ["letter.xlsx"], ["refused.csv"]],
    ids=lambda words: words[-1],
)
def test_a_shop_is_only_made_when_there_is_something_to_write(
    tmp_path: Path, ask: Ask, words: list[str]
) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    sheet(tmp_path / "refused.csv", BAD)
    (tmp_path / "letter.xlsx").write_text("Dear shop", encoding="utf-8")
    before = set(tmp_path.iterdir())

    ask("import", *words)

    assert set(tmp_path.iterdir()) == before
    assert ask("radar")[1]["error"]["code"] == "no_store"


def test_of_two_new_files_the_second_is_compared_with_the_first(tmp_path: Path, ask: Ask) -> None:
    for name in ("a.csv", "b.csv"):
        sheet(tmp_path / name, GOOD)

    _, answer = ask("import", "missing.csv", "a.csv", "b.csv")

    assert [found["orders"]["new"] for found in answer["files"][1:]] == [1, 0]
    assert answer["files"][2]["same_file_as"] == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, ask: Ask) -> None:
    (tmp_path / "empty.xlsx").touch()
    sheet(tmp_path / "a.csv", GOOD)

    status, answer = ask("import", "missing.csv", "empty.xlsx", "a.csv")

    assert status == 1
    assert [entry.get("error", {}).get("code") for entry in answer["files"]] == [
        "not_found",
        "empty_file",
        None,
    ]
    assert answer["files"][2]["orders"]["new"] == 1


def test_what_cannot_be_read_is_one_line_each(tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty.xlsx").touch()

    status, _, err = run("import", "empty.xlsx", "missing.csv")

    assert status == 1
    assert [line.split(":")[0] for line in err.splitlines()] == ["empty.xlsx", "missing.csv"]


def test_many_files_that_cannot_be_read_are_told_in_four_lines(tmp_path: Path, run: Run) -> None:
    names = [f"{number}.csv" for number in range(6)]

    _, _, err = run("import", *names)
    _, _, four = run("import", *names[:4])

    assert [line.split(":")[0] for line in err.splitlines()] == [*names[:3], "… and 3 more"]
    assert [line.split(":")[0] for line in four.splitlines()] == names[:4]


def test_without_a_refused_row_no_sheet_is_written(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)

    _, out, _ = run("import", "a.csv", "--refused", "r.xlsx")
    status, answer = ask("import", "a.csv", "--refused", "r.xlsx")

    assert out.splitlines()[-1] == "no row was refused; r.xlsx was not written"
    assert (status, answer["refused"]) == (0, None)
    assert not (tmp_path / "r.xlsx").exists()


def test_refused_rows_go_in_once_they_are_put_right(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)
    run("import", "a.csv", "--refused", "refused.csv")

    with (tmp_path / "refused.csv").open(encoding="utf-8-sig", newline="") as file:
        headings, row = csv.reader(file)
    sheet(tmp_path / "fixed.csv", tuple("5" if cell == "many" else cell for cell in row[1:]))
    _, answer = ask("import", "fixed.csv")

    assert headings == ["Reason", *HEADINGS]
    assert row[0] == "数量 «many»: Not a number"
    assert row[1:] == list(BAD)
    assert answer["files"][0]["orders"] == {"new": 1, "changed": 0, "unchanged": 0, "refused": 0}


def test_refused_rows_of_an_xlsx_come_out_as_an_xlsx_that_can_be_read(
    tmp_path: Path, run: Run, ask: Ask
) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)
    run("import", "a.csv", "--refused", "refused.xlsx")

    _, answer = ask("import", "refused.xlsx")

    assert answer["files"][0]["orders"]["refused"] == 1
    assert answer["files"][0]["problems"][0]["value"] == "many"


def test_an_import_stands_also_when_the_refused_rows_cannot_be_saved(
    tmp_path: Path, ask: Ask
) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)

    status, answer = ask("import", "a.csv", "--refused", "no/such/folder/r.xlsx")

    assert status == 1
    assert answer["files"][0]["orders"]["new"] == 1
    assert answer["error"]["code"] == "not_writable"


def test_people_read_what_an_import_did(tmp_path: Path, run: Run) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)

    _, out, err = run("import", "a.csv")

    assert err == ""
    assert out.splitlines() == [
        "a.csv: 2 rows, 2 lines of goods",
        "  orders: 1 new, 0 changed, 0 unchanged, 1 refused",
        "  sum of 实付款: 192.00 in the sheet, 128.00 in the shop",
        "  row 3, 数量 «many»: Not a number",
        "  written as step 1; take it back with: seller-desk undo",
    ]


def test_the_same_file_again_changes_nothing_and_says_so(tmp_path: Path, run: Run) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")

    _, out, _ = run("import", "a.csv")

    assert "the same file was imported before, as step 1" in out
    assert "nothing was new or changed" in out

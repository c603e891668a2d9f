"""The program on a terminal: what is typed, what is answered, how it ends."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from seller_desk.cli import main
from seller_desk.models.store import Store
from seller_desk.services import history, reminders, settings
from seller_desk.views import wording

NOW = "2026-11-23 09:30"
HEADINGS = (
    "订单编号",
    "买家会员名",
    "实付款(元)",
    "订单状态",
    "订单创建时间",
    "订单付款时间",
    "货品标题",
    "数量",
)
GOOD = ("2611883644820000001", "云裳", "128.00", "等待卖家发货", "2026-11-20 18:00:00",
        "2026-11-20 18:02:00", "纯棉短袖T恤", "2")  # fmt: skip
BAD = ("2611883644820000002", "锦澜", "64.00", "等待卖家发货", "2026-11-21 10:00:00",
       "2026-11-21 10:03:00", "圆领卫衣", "many")  # fmt: skip
NEEDS_A_SHOP = (
    ["export", "orders", "--to", "orders.xlsx"],
    ["undo"],
    ["redo"],
    ["history"],
    ["settings"],
    ["settings", "ship_days.stock", "5"],
    ["radar"],
    ["backup"],
    ["check"],
    ["shots", "pictures"],
)

Run = Callable[..., tuple[int, str, str]]
Ask = Callable[..., tuple[int, dict[str, Any]]]


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


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    return path


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
    assert listed == {"operations": []}


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


def test_refused_rows_go_in_once_they_are_put_right(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)
    run("import", "a.csv", "--refused", "refused.csv")

    with (tmp_path / "refused.csv").open(encoding="utf-8-sig", newline="") as file:
        headings, row = csv.reader(file)
    sheet(tmp_path / "fixed.csv", tuple("5" if cell == "many" else cell for cell in row[1:]))
    _, answer = ask("import", "fixed.csv")

    assert headings == ["Reason", *HEADINGS]
    assert row[0] == "数量 «many»: This is no number"
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
    sheet(tmp_path / "a.csv", GOOD)

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
        "  row 3, 数量 «many»: This is no number",
        "  written as step 1; take it back with: seller-desk undo",
    ]


def test_the_same_file_again_changes_nothing_and_says_so(tmp_path: Path, run: Run) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")

    _, out, _ = run("import", "a.csv")

    assert "the same file was imported before, as step 1" in out
    assert "nothing was new or changed" in out


def test_undo_and_redo(tmp_path: Path, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    ask("import", "a.csv")

    _, undone = ask("undo")
    _, redone = ask("redo")
    status, nothing = ask("redo")

    assert (undone["operation"], undone["undone"]) == (2, 1)
    assert undone["reversed"] == {"orders": 1, "lines": 1, "customers": 1, "products": 1}
    assert (undone["kept"], undone["failed"]) == ([], [])
    assert redone["undone"] == 2
    assert (status, nothing["error"]["code"]) == (1, "nothing_to_redo")


def test_people_read_what_an_undo_took_back(tmp_path: Path, run: Run) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")

    _, out, err = run("undo")
    status, nothing, told = run("undo")

    assert (out.startswith("Step 1 is taken back: "), err) == (True, "")
    assert set(out.strip().split(": ")[1].split(", ")) == {
        "orders 1",
        "lines 1",
        "customers 1",
        "products 1",
    }
    assert (status, nothing, told) == (1, "", "There is nothing to undo.\n")


def test_the_rows_that_an_undo_leaves_are_named(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")
    later = ("2611883644820000001", "云裳", "128.00", "交易成功", *GOOD[4:])
    sheet(tmp_path / "b.csv", later)
    run("import", "b.csv")

    _, undone = ask("undo")
    _, rest = ask("undo")

    assert (undone["undone"], rest["undone"]) == (2, 1)
    assert rest["kept"] == []


def test_people_read_the_radar(run: Run) -> None:
    run("demo", "--orders", "600")

    _, out, _ = run("radar")

    lines = out.splitlines()
    assert len(lines) == 12
    assert lines[0].startswith("Overdue: ")
    assert lines[-1] == "Days without traffic figures: –"


def test_the_history_tells_steps_newest_first(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")
    run("undo")

    _, out, _ = run("history")
    _, answer = ask("history")

    assert [line.strip().split("  ", 1)[1] for line in out.splitlines()] == [
        "2026-11-23 09:30:00  Undo",
        "2026-11-23 09:30:00  Import a.csv (taken back)",
    ]
    assert [row["undone"] for row in answer["operations"]] == [False, True]


def test_settings_are_listed_read_and_set(ask: Ask, run: Run) -> None:
    run("demo", "--orders", "20")

    _, every = ask("settings")
    _, before = ask("settings", "ship_days.custom")
    _, after = ask("settings", "ship_days.custom", "15")
    _, again = ask("settings", "ship_days.custom")

    assert every["settings"]["ship_days.stock"] == 7
    assert (before["value"], after["value"], again["value"]) == (7, 15, 15)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["ship_days.nothing"], "unknown_setting"),
        (["ship_days.nothing", "3"], "unknown_setting"),
        (["ship_days.stock", "soon"], "bad_value"),
    ],
)
def test_settings_that_do_not_exist_or_do_not_fit(
    run: Run, ask: Ask, words: list[str], code: str
) -> None:
    run("demo", "--orders", "20")

    status, answer = ask("settings", *words)

    assert (status, answer["error"]["code"]) == (1, code)


def test_the_radar_counts_what_waits(run: Run, ask: Ask) -> None:
    run("demo", "--orders", "600")

    status, answer = ask("radar")

    assert status == 0
    assert list(answer) == [
        "overdue",
        "due_today",
        "due_soon",
        "missing_tracking",
        "missing_tracking_late",
        "held_by_refund",
        "after_sales",
        "violations",
        "lapsed",
        "quotes_ending",
        "coupons_ending",
        "traffic_missing_days",
    ]
    assert all(answer[key] >= 1 for key in list(answer)[:7])
    assert answer["traffic_missing_days"] is None


def test_the_radar_asks_for_the_moment(tmp_path: Path) -> None:
    main(["--store", str(tmp_path / "s.db"), "--now", NOW, "demo", "--orders", "60"])
    with_store = ["--store", str(tmp_path / "s.db")]

    assert main([*with_store, "--now", "2026-11-23 09:30:15", "radar"]) == 0
    store = Store.open(tmp_path / "s.db")
    with store.read() as session:
        rules = settings.load(session)
        early = reminders.radar(session, rules, datetime(2026, 11, 1, 9))
        late = reminders.radar(session, rules, datetime(2026, 12, 31, 9))
    store.close()
    assert early.overdue < late.overdue


def test_a_backup_comes_back(tmp_path: Path, run: Run, ask: Ask) -> None:
    run("demo", "--orders", "20")
    _, made = ask("backup", "--to", "copy.db")
    run("undo")

    status, restored = ask("restore", "copy.db")
    _, listed = ask("history")

    assert (status, made["file"]) == (0, "copy.db")
    assert Path(restored["kept"]).is_file()
    assert [row["name"] for row in listed["operations"]] == ["fill_demo"]


def test_a_backup_never_goes_over_the_shop_itself(run: Run, ask: Ask) -> None:
    run("demo", "--orders", "20")

    status, answer = ask("backup", "--to", "shop.db")

    assert (status, answer["error"]["code"]) == (1, "not_writable")


def test_what_is_no_shop_is_not_restored(tmp_path: Path, run: Run, ask: Ask) -> None:
    run("demo", "--orders", "20")
    before = (tmp_path / "shop.db").read_bytes()
    (tmp_path / "letter.txt").write_text("no shop\n" * 40, encoding="utf-8")

    status, answer = ask("restore", "letter.txt")
    gone, missing = ask("restore", "missing.db")

    assert (status, answer["error"]["code"]) == (1, "store_foreign")
    assert (gone, missing["error"]["code"]) == (1, "not_found")
    assert (tmp_path / "shop.db").read_bytes() == before


def test_a_shop_can_be_restored_where_there_was_none(tmp_path: Path, run: Run, ask: Ask) -> None:
    run("demo", "--orders", "20")
    run("backup", "--to", "copy.db")
    (tmp_path / "shop.db").unlink()

    status, answer = ask("restore", "copy.db")

    assert (status, answer) == (0, {"file": "shop.db", "kept": None})
    assert ask("check") == (0, {"ok": True, "problems": []})


def test_the_demo_goes_into_a_new_store_only(run: Run, ask: Ask) -> None:
    first, made = ask("demo", "--orders", "30", "--seed", "7")
    second, refused = ask("demo")

    assert (first, made) == (0, {"operation": 1, "orders": 30})
    assert (second, refused["error"]["code"]) == (1, "store_not_empty")


@pytest.mark.parametrize("words", NEEDS_A_SHOP, ids=lambda words: words[0])
def test_without_a_shop_nothing_is_made(tmp_path: Path, ask: Ask, words: list[str]) -> None:
    status, answer = ask(*words)

    assert (status, answer["error"]["code"]) == (1, "no_store")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("made", "code"), [("letter", "store_foreign"), ("folder", "store_foreign")]
)
def test_what_is_no_shop_is_left_alone(tmp_path: Path, ask: Ask, made: str, code: str) -> None:
    if made == "folder":
        (tmp_path / "shop.db").mkdir()
    else:
        (tmp_path / "shop.db").write_text("no shop\n" * 40, encoding="utf-8")

    status, answer = ask("import", "a.csv")

    assert (status, answer["error"]["code"]) == (1, code)


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
     "check", "demo", "shots"],
)  # fmt: skip
def test_every_command_explains_itself(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")

    assert status == 0
    assert f"seller-desk {command}" in out


def test_a_store_may_be_named_by_its_url(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "店 1.db"

    assert main(["--store", f"sqlite:///{file}", "demo", "--orders", "5"]) == 0
    assert file.is_file()


def test_trouble_is_told_in_the_language_asked_for(run: Run) -> None:
    _, _, english = run("radar")
    _, _, chinese = run("radar", lang="zh_CN")

    assert english.startswith("There is no shop yet")
    assert "没有" in chinese
    assert english.count("\n") == chinese.count("\n") == 1


def test_a_plain_shop_needs_no_password(tmp_path: Path, run: Run) -> None:
    (tmp_path / "password.txt").write_text("secret", encoding="utf-8")
    run("demo", "--orders", "5")

    assert run("--password-file", "password.txt", "check")[0] == 0
    assert run("--password-file", "missing.txt", "check")[0] == 1


def test_what_nobody_foresaw_is_one_line_and_a_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("demo", "--orders", "5")
    code = (
        "import sys\n"
        "from seller_desk import cli\n"
        "from seller_desk.services import history\n"
        "def broken(_session): raise ZeroDivisionError\n"
        "history.listing = broken\n"
        "sys.exit(cli.main(['--store', 'shop.db', '--lang', 'en', 'history']))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip

    log = Path(os.environ["SELLER_DESK_DATA"]) / "logs" / "seller-desk.log"
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert str(log) in ended.stderr
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_ctrl_c_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("demo", "--orders", "5")

    def interrupted(_session: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(history, "listing", interrupted)

    assert run("history") == (130, "", "")


def test_answers_are_utf_8_whatever_the_console(tmp_path: Path) -> None:
    sheet(tmp_path / "a.csv", GOOD, BAD)
    ended = subprocess.run(
        [sys.executable, "-m", "seller_desk", "--now", NOW, "--lang", "en", "import", "a.csv"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=False,
    )

    assert ended.returncode == 0
    assert "数量 «many»" in ended.stdout.decode("utf-8")
    assert ended.stderr == b""

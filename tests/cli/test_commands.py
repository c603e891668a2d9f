"""The program on a terminal: what the commands answer, how they end."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from seller_desk.cli import main
from seller_desk.models.store import Store, connected
from seller_desk.services import history, reminders, settings
from tests.cli.typed import BAD, GOOD, NOW, Ask, Run, sheet

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
    assert len(lines) == 13
    assert lines[0].startswith("Overdue: ")
    assert lines[-2] == "Days without traffic figures: 0"
    assert lines[-1].startswith("Live without days to ship: ")


def test_the_history_tells_steps_newest_first(tmp_path: Path, run: Run, ask: Ask) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    run("import", "a.csv")
    run("undo")

    _, out, _ = run("history")
    _, answer = ask("history")

    assert [line.strip().split("  ", 1)[1] for line in out.splitlines()] == [
        "2026-11-23 09:30:00  Undo: Import a.csv",
        "2026-11-23 09:30:00  Import a.csv (taken back)",
    ]
    assert [row["undone"] for row in answer["operations"]] == [False, True]


def test_the_history_says_of_a_redo_what_came_back(tmp_path: Path, run: Run) -> None:
    sheet(tmp_path / "a.csv", GOOD)
    for words in (["import", "a.csv"], ["undo"], ["redo"]):
        run(*words)

    _, out, _ = run("history")

    assert [line.split("  ")[-1] for line in out.splitlines()] == [
        "Redo: Import a.csv",
        "Undo: Import a.csv (taken back)",
        "Import a.csv",
    ]


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
        "ship_days_unset",
    ]
    assert all(answer[key] >= 1 for key in list(answer)[:7])
    assert answer["traffic_missing_days"] == 0


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


def test_where_a_backup_cannot_go_is_told_by_name(run: Run, ask: Ask) -> None:
    run("demo", "--orders", "20")

    status, answer = ask("backup", "--to", "missing/folder/x.db")

    assert status == 1
    assert answer["error"] == {"code": "not_writable", "facts": {"file": "x.db"}}


@pytest.mark.parametrize(
    "words",
    [["restore", "far/x.db"], ["--password-file", "far/x.db", "check"], ["import", "far/x.db"]],
    ids=lambda words: words[0],
)
def test_a_missing_file_is_told_by_its_name(run: Run, words: list[str]) -> None:
    _, out, _ = run(*words, "--json")

    answer = json.loads(out)
    error = answer["error"] if "error" in answer else answer["files"][0]["error"]
    assert error == {"code": "not_found", "facts": {"file": "x.db"}}


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


def test_check_makes_the_sums_anew_and_says_how_many_were_wrong(ask: Ask, tmp_path: Path) -> None:
    assert ask("demo", "--orders", "20")[0] == 0
    fine = {"ok": True, "problems": [], "sums_corrected": 0}
    assert ask("check", "--rebuild") == (0, fine)
    with connected(tmp_path / "shop.db") as connection:
        connection.execute("UPDATE sum_customer SET orders = orders + 1")
        wrong = connection.execute("SELECT count(*) FROM sum_customer").fetchone()[0]
    assert ask("check", "--rebuild") == (0, fine | {"sums_corrected": wrong})
    assert ask("check", "--rebuild") == (0, fine)


def test_a_damaged_store_is_said_to_be_damaged(tmp_path: Path, run: Run, ask: Ask) -> None:
    run("demo", "--orders", "300")
    file = tmp_path / "shop.db"
    with file.open("rb+") as pages:
        pages.seek(file.stat().st_size // 2)
        pages.write(b"\xff" * 4096 * 20)

    status, answer = ask("check")

    assert (status, answer["ok"]) == (1, False)
    assert {problem["code"] for problem in answer["problems"]} == {"store_damaged"}


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
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
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
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=False,
    )

    assert ended.returncode == 0
    assert "数量 «many»" in ended.stdout.decode("utf-8")
    assert ended.stderr == b""

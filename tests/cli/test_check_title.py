"""check-title: a title is looked at with the shop's rules, or with the usual ones."""

import json
from pathlib import Path

import pytest

from seller_desk.cli import main
from tests.cli.typed import Ask, Run

GUIDE = "2024最好卖纯棉T恤"


def test_the_report_is_that_of_the_contract(ask: Ask) -> None:
    status, report = ask("check-title", GUIDE)

    assert status == 0
    assert report == {
        "title": GUIDE,
        "width": 8.5,
        "problems": [
            {
                "code": "stale_year",
                "level": "warning",
                "span": [0, 4],
                "word": "2024",
                "suggestions": ["2026"],
            },
            {
                "code": "banned_word",
                "level": "error",
                "span": [4, 6],
                "word": "最好",
                "suggestions": ["热卖", "畅销"],
            },
            {
                "code": "missing_moq",
                "level": "warning",
                "span": [11, 11],
                "word": None,
                "suggestions": [],
            },
        ],
    }


def test_a_title_without_a_fault(ask: Ask, run: Run) -> None:
    title = "2026夏季纯棉T恤 男女同款 50件起批"

    status, report = ask("check-title", title)
    _, out, err = run("check-title", title)

    assert (status, report["problems"]) == (0, [])
    assert (out, err) == ("16.5 of 30 characters wide\nNothing to mend.\n", "")


def test_no_shop_is_needed_and_none_is_made(run: Run, tmp_path: Path) -> None:
    status, _, err = run("check-title", GUIDE)

    assert (status, err) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_the_rules_of_a_shop_count(run: Run, ask: Ask) -> None:
    run("demo", "--orders", "1")
    run("settings", "title.limit", "24")
    run("settings", "title.added_words", "爆品，网红款")
    run("settings", "title.allowed_words", "最好")

    _, report = ask("check-title", "2026最好卖纯棉爆品T恤 50件起批")

    assert report["width"] == 15
    assert [(one["code"], one["word"]) for one in report["problems"]] == [
        ("banned_word", "爆品"),
        ("too_long", None),
    ]


def test_the_year_is_that_of_the_clock(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--now", "2024-12-31 23:59", "check-title", GUIDE, "--json"]) == 0

    report = json.loads(capsys.readouterr().out)
    assert "stale_year" not in {one["code"] for one in report["problems"]}


def test_people_read_what_is_wrong_why_and_what_is_better(run: Run) -> None:
    _, out, _ = run("check-title", "2026最🔥好卖纯棉正品T恤")

    reason = "absolute claim (ad law)"
    assert out.splitlines() == [
        "11.5 of 30 characters wide",
        f"error: “最好” is a banned word; here as “最🔥好”; {reason}; better 热卖 / 畅销",
        "error: “正品” is a banned word; counterfeits or the rights of others; 需品牌授权",
        "warning: The smallest quantity is missing, such as 50件起批",
    ]


def test_people_read_it_in_chinese(run: Run) -> None:
    _, out, _ = run("check-title", GUIDE, lang="zh_CN")

    assert out.splitlines() == [
        "宽 8.5 字，上限 30 字",
        "提醒：2024 年已过；可换：2026",
        "错误：“最好”是违禁词；绝对化用语（广告法）；可换：热卖 / 畅销",
        "提醒：缺起批量，如“50件起批”",
    ]


@pytest.mark.parametrize("title", ["", "   "])
def test_an_empty_title_is_a_result_too(ask: Ask, title: str) -> None:
    status, report = ask("check-title", title)

    assert status == 0
    assert [one["code"] for one in report["problems"]] == ["empty"]


def test_a_title_that_begins_with_a_dash(run: Run) -> None:
    status, out, _ = run("check-title", "--json", "--", "-20%纯棉T恤 50件起批")

    assert status == 0
    assert json.loads(out)["title"] == "-20%纯棉T恤 50件起批"


def test_a_shop_that_cannot_be_read_is_no_reason_to_guess(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_bytes(b"no shop at all" * 400)

    status, report = ask("check-title", GUIDE)

    assert status == 1
    assert set(report) == {"error"}


def test_a_title_is_needed(run: Run) -> None:
    status, out, err = run("check-title")

    assert (status, out) == (2, "")
    assert err.startswith("seller-desk: ")

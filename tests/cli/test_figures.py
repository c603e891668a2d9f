"""`figures` on the command line."""

from pathlib import Path

import pytest

from tests.cli.typed import BAD, GOOD, Ask, Run, sheet

KEYS = {
    "since",
    "until",
    "days",
    "visitors",
    "page_views",
    "traffic_days",
    "ordering_buyers",
    "conversion",
    "platform_conversion",
    "paid_fen",
    "paid_orders",
    "paying_buyers",
    "average_spend_fen",
    "add_to_cart_rate",
    "new_share",
    "repurchase_rate",
    "purchase_frequency",
    "late_shipment_share",
    "refund_rate",
    "by_region",
    "by_product",
    "by_tier",
}


@pytest.fixture
def _shop(run: Run, tmp_path: Path) -> None:
    other = ("2611883644820000003", "锦澜", "72.00", "交易成功", "2026-09-01 10:00:00",
             "2026-09-01 10:03:00", "圆领卫衣", "1.5")  # fmt: skip
    run("import", str(sheet(tmp_path / "a.csv", GOOD, other)))


@pytest.mark.usefixtures("_shop")
def test_the_last_thirty_days(ask: Ask) -> None:
    status, found = ask("figures")
    assert status == 0
    assert found.keys() == KEYS
    assert (found["since"], found["until"], found["days"]) == ("2026-10-24", "2026-11-22", 30)
    assert (found["paid_fen"], found["paid_orders"], found["paying_buyers"]) == (12_800, 1, 1)
    assert (found["average_spend_fen"], found["new_share"]) == (12_800, 1)
    assert found["visitors"] is found["conversion"] is found["late_shipment_share"] is None
    assert found["by_region"] == [{"name": None, "paid_fen": 12_800, "orders": 1, "share": 1}]
    assert [(one["tier"], one["customers"]) for one in found["by_tier"]] == [
        ("new", 1),
        ("regular", 0),
        ("key", 0),
    ]


@pytest.mark.usefixtures("_shop")
def test_a_product_in_full(ask: Ask) -> None:
    _, found = ask("figures", "--since", "2026-09-01", "--until", "2026-09-01")
    assert found["by_product"] == [
        {
            "offer_id": None,
            "code": None,
            "title": "圆领卫衣",
            "views": None,
            "visitors": None,
            "add_to_cart_rate": None,
            "ordering_buyers": 1,
            "conversion": None,
            "quantity": 1.5,
            "paid_fen": 7_200,
        }
    ]
    assert (found["days"], found["paid_orders"]) == (1, 1)


@pytest.mark.usefixtures("_shop")
def test_figures_for_people(run: Run) -> None:
    status, out, err = run("figures")
    assert (status, err) == (0, "")
    assert "2026-10-24 to 2026-11-22, 30 days" in out
    assert "Paid amount: ¥128.00" in out
    assert "Conversion: –" in out
    assert "  纯棉短袖T恤: ¥128.00" in out


@pytest.mark.usefixtures("_shop")
def test_an_end_before_the_beginning_is_wrong_usage(run: Run) -> None:
    status, out, err = run("figures", "--since", "2026-11-02", "--until", "2026-11-01")
    assert (status, out) == (2, "")
    assert "--until is before --since" in err


def test_no_shop_has_no_figures_and_gets_none(ask: Ask, tmp_path: Path) -> None:
    status, found = ask("figures")
    assert (status, found["error"]["code"]) == (1, "no_store")
    assert not (tmp_path / "shop.db").exists()


def test_a_refused_order_is_in_no_figure(run: Run, ask: Ask, tmp_path: Path) -> None:
    run("import", str(sheet(tmp_path / "a.csv", GOOD, BAD)))
    assert ask("figures")[1]["ordering_buyers"] == 1

"""The invented shop as the desk sees it: something to do in every corner, and sheets that fit."""

from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import imports, reminders
from seller_desk.services import settings as rules
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.findings import findings
from tests.makers import NOW


def test_the_radar_has_something_of_every_sort(session: Session) -> None:
    radar = asdict(reminders.radar(session, rules.load(session), NOW))

    assert radar.pop("traffic_missing_days") == 0
    assert {name for name, count in radar.items() if not count} == set()


def test_the_diagnosis_finds_what_the_guide_warns_of(session: Session) -> None:
    found = {str(one.code) for one in findings(session, rules.load(session), NOW)}

    assert len(found) >= 12
    assert found >= {
        "conversion_below_benchmark",
        "visitors_up_conversion_flat",
        "high_views_low_conversion",
        "custom_on_default_ship_by",
        "title_blocked_word",
        "violation_near_limit",
        "coupon_open_to_all",
        "low_views_low_conversion",
        "kind_mismatch",
    }


@pytest.mark.parametrize("what", ["orders", "products", "customers"])
def test_a_sheet_of_it_changes_nothing_when_it_comes_back(
    shop: Store, session: Session, tmp_path: Path, what: str
) -> None:
    file = tmp_path / f"{what}.xlsx"
    settings = rules.load(session)
    export(shop, what, file, chosen=ExportFilter(), full=True, language="zh_CN",
           settings=settings, now=NOW)  # fmt: skip

    plan = imports.plan_file(shop, file, now=NOW)

    counts = plan.report.records
    assert (counts.new, counts.changed, counts.refused) == (0, 0, 0)

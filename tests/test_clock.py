"""Beijing's wall clock, wherever the computer stands."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from seller_desk import clock

ROOT = Path(__file__).parents[1]


def test_the_clock_is_eight_hours_ahead_of_utc() -> None:
    before = datetime.now(UTC).replace(tzinfo=None)
    found = clock.now()

    assert timedelta(0) <= found - before - timedelta(hours=8) < timedelta(minutes=1)


def test_a_moment_as_systems_count_it() -> None:
    assert clock.moment_of(0) == datetime(1970, 1, 1, 8)


@pytest.mark.parametrize("place", ["UTC", "America/New_York", "Asia/Tokyo"])
def test_a_step_is_dated_in_beijing_also_on_a_computer_elsewhere(
    tmp_path: Path, place: str
) -> None:
    """A file of the last minute must not lie in the future, nor a deadline eight hours off."""
    env = os.environ | {"TZ": place, "PYTHONPATH": str(ROOT)}
    for words in (["demo", "--orders", "5"], ["history", "--json"]):
        ended = subprocess.run(
            [sys.executable, "-m", "seller_desk", "--store", str(tmp_path / "shop.db"), *words],
            env=env, capture_output=True, text=True, check=True,
        )  # fmt: skip
    at = datetime.fromisoformat(json.loads(ended.stdout)["operations"][0]["at"])

    assert abs(clock.now() - at) < timedelta(minutes=2)

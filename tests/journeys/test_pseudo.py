"""Every screen in an invented language: what it shows is translated, and has room to be longer."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from seller_desk.views.cut_texts import picture_of
from tests.journeys.seller import Seller

ROOT = Path(__file__).parents[2]
DATA = re.compile(
    r"[A-Z]{2}-?\d+"  # codes of goods, quotes and parcels
    r"|\b[SMLX]{1,3}\b|POLO|logo"  # sizes and titles of the demo's goods
    r"|/\S*|\S+\.xlsx|\bmany\b"  # files, and the wrong cell in one of them
    r"|[\d.]+ (?:KB|MB)"
    r"|(?:Ctrl\+\S+|Enter|Esc)"  # keys
    r"|^(?:Mo|Tu|We|Th|Fr|Sa|Su)\S?$"  # a day, cut off from all seven
)
"""What is no word of the program's."""
HELP = {"Orders"}
"""Headings of the help, which lies in a file for each language."""
YIELD = {
    "RowTable": "a column is widened at its edge, and a double click there fits it",
    "BatchTable": "the same",
    "PreviewTable": "the same",
    "TableHeader": "the same",
    "_LowTable": "the same",
    "EntryRows": "the tool tip says the whole entry",
    "ResultList": "the tool tip says the whole result",
    "SortedTable": "the same",
    "StepList": "the step beside it names every kind",
    "CaseCard": "the tool tip says the whole kind; its short word fits in both languages",
    "CheckRow": "the tool tip says it as a whole sentence",
    "SideColumn": "headings of the narrow column, which fit in both languages",
    "DraftCard": "one button, which fits in both languages",
    "Rail": "five fixed words, which fit in both languages",
    "RailButton": "two fixed words, which fit in both languages",
}
"""Where words of another language may end in …, and why that is no loss."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `shots` says of the demo shop."""
    home = tmp_path_factory.mktemp("pseudo")
    run(home, "demo", "--orders", "200")
    size = ("--theme", "light", "--size", "1440x900")
    told: dict[str, Any] = json.loads(run(home, "shots", str(home / "pictures"), *size, "--json"))
    return told


def test_every_visible_text_is_translated(told: dict[str, Any]) -> None:
    plain = {
        (name, text)
        for name, texts in told["untranslated"].items()
        for text in texts
        if re.search("[A-Za-z]{2}", DATA.sub("", outside(text))) and text not in HELP
    }

    assert told["pictures"] > 30
    assert plain == set()


def test_every_control_has_a_name_to_be_read_out(told: dict[str, Any]) -> None:
    assert told["unnamed"] == {}


def test_no_text_is_cut_where_its_words_are_forty_per_cent_longer(told: dict[str, Any]) -> None:
    cut = {
        (name, one["text"], one["where"], one["needed"], one["room"])
        for name, found in told["cut"].items()
        for one in found
        if not one["is_told"] and not YIELD.keys() & set(one["where"].split(" < "))
    }

    assert cut == set()


def test_no_word_of_the_tabs_is_cut_in_the_smaller_window(seller: Seller) -> None:
    seller.window.resize(1280, 700)
    cut = []
    for number in range(1, 6):
        seller.press(f"Ctrl+{number}")
        found = picture_of(seller.window).cut
        cut += [one for one in found if not one.is_told and "EntryRows" not in one.where]

    assert cut == []


def outside(text: str) -> str:
    """What of a text stands outside of the brackets."""
    while text != (text := re.sub("⟦[^⟦⟧]*⟧", "", text)):
        pass
    return text


def run(home: Path, *words: str) -> str:
    given = ("--store", str(home / "shop.db"), "--lang", "qps", "--now", "2026-11-23 09:30")
    return subprocess.run(
        [sys.executable, "-m", "seller_desk", *given, *words],
        cwd=ROOT,
        env={**os.environ, "SELLER_DESK_DATA": str(home)},
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
    ).stdout

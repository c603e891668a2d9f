"""Where sheets come from, in the program's words and in the shop's."""

import re
from collections.abc import Callable

import pytest

from seller_desk.errors import DeskError, SettingCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.records.profile import profiles
from seller_desk.services.sources import LONGEST, change_source, own_ways, sources
from tests.conftest import Dump
from tests.makers import NOW

ORDERS = "orders-1688"
UNWANTED = re.compile(r"您|!|！|[一-鿿][,;?:]|[,;?:](?=[一-鿿])")


def change(store: Store, way: str, layout: str = ORDERS) -> None:
    with store.write("change_source", now=NOW) as session:
        change_source(session, layout, way)


def own(store: Store) -> dict[str, str]:
    with store.read() as session:
        return own_ways(session)


def test_every_layout_that_can_be_read_has_its_source() -> None:
    assert {profile.name for profile in profiles()} <= sources().keys()


def test_every_source_says_everything_in_both_languages() -> None:
    for source in sources().values():
        for language in ("en", "zh_CN"):
            text = source.text(language)
            assert all((text.name, text.called, text.way, text.brings, text.files))
        assert len(source.text("en").way.splitlines()) == len(source.text("zh").way.splitlines())


def test_the_chinese_speaks_as_the_house_does() -> None:
    texts = [source.text("zh_CN") for source in sources().values()]

    assert not [text for text in texts if UNWANTED.search(f"{text.called}{text.way}{text.brings}")]


def test_the_shop_writes_its_own_way_and_undo_brings_the_usual_one_back(
    store: Store, dump: Callable[[], Dump]
) -> None:
    before = dump()
    change(store, "点“交易”\n  导出  ")
    assert own(store) == {ORDERS: "点“交易”\n  导出"}
    with store.read() as session:
        assert rules.load(session) == rules.ShopSettings()

    history.undo(store, now=NOW)
    assert dump() == before


@pytest.mark.parametrize("way", ["", "  \n ", *(t.way for t in sources()[ORDERS].texts.values())])
def test_an_empty_way_or_the_usual_one_is_the_usual_one(store: Store, way: str) -> None:
    change(store, "点“交易”")
    change(store, way)
    assert own(store) == {}

    history.undo(store, now=NOW)
    assert own(store) == {ORDERS: "点“交易”"}


def test_the_same_words_again_are_no_step(store: Store) -> None:
    change(store, "点“交易”")
    change(store, "点“交易”")

    with store.read() as session:
        assert history.newest(session) == 1


@pytest.mark.parametrize(
    ("layout", "way", "code"),
    [
        ("no-such-sheet", "a", SettingCode.UNKNOWN_SETTING),
        (ORDERS, "a" * (LONGEST + 1), SettingCode.BAD_VALUE),
    ],
)
def test_what_makes_no_sense_is_refused(
    store: Store, layout: str, way: str, code: SettingCode
) -> None:
    with pytest.raises(DeskError) as refused:
        change(store, way, layout)
    assert refused.value.first.code is code
    assert own(store) == {}

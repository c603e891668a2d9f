from dataclasses import dataclass

from seller_desk.services.data.names import NameIndex, Names, names_of


@dataclass(eq=False)
class Thing:
    names: Names


def index(*names: Names) -> tuple[NameIndex[Thing], list[Thing]]:
    found: NameIndex[Thing] = NameIndex()
    things = [Thing(each) for each in names]
    for thing in things:
        found.add(thing)
    return found, things


def test_the_surest_name_is_the_identity() -> None:
    assert names_of("745", "A-1", "T恤").identity == "offer:745"
    assert names_of(None, "A-1", "T恤").identity == "code:A-1"
    assert names_of(None, None, " Ｔ恤 短袖").identity == "title:t恤短袖"
    assert names_of(None, "", None).identity is None


def test_an_offer_is_found_by_its_id_whatever_else_it_is_called_now() -> None:
    found, (thing, _) = index(Names("745", "A-1", "t恤"), Names("746", "A-2", "卫衣"))
    assert found.find(Names("745", "A-2", "卫衣")) is thing


def test_what_is_known_by_less_is_found_by_that() -> None:
    found, (by_code, by_title) = index(Names(None, "A-1", "t恤"), Names(None, None, "卫衣"))
    assert found.find(Names("745", "A-1", "别名")) is by_code
    assert found.find(Names("746", "A-2", "卫衣")) is by_title


def test_two_offers_with_one_code_are_two_products() -> None:
    found, _ = index(Names("745", "A-1", "t恤"))
    assert found.find(Names("746", "A-1", "t恤")) is None


def test_two_codes_with_one_title_are_two_products() -> None:
    found, _ = index(Names(None, "A-1", "t恤"))
    assert found.find(Names(None, "A-2", "t恤")) is None


def test_a_name_of_several_tells_nothing() -> None:
    found, _ = index(Names("745", "A-1", "t恤"), Names("746", "A-1", "t恤"))
    assert found.find(Names(None, "A-1", "t恤")) is None


def test_of_several_the_one_without_a_surer_name_is_meant() -> None:
    found, (_, plain) = index(Names("745", "A-1", "t恤"), Names(None, "A-1", "t恤"))
    assert found.find(Names(None, "A-1", None)) is plain


def test_a_title_decides_between_products_of_one_code() -> None:
    found, (_, other) = index(Names("745", "A-1", "t恤"), Names("746", "A-1", "卫衣"))
    assert found.find(Names(None, "A-1", "卫衣")) is other

"""What the seller decides about a file, one thing after the other."""

from seller_desk.views.exchange.choosing import Chosen
from seller_desk.views.exchange.lines import Spot

SPOT = Spot(3, 15, "数量", "many")


def test_a_correction_remembers_what_the_file_says() -> None:
    once = Chosen().corrected(SPOT, "2")
    twice = once.corrected(Spot(3, 15, "数量", "2", "many"), "3")

    assert (twice.choice.edits, twice.originals) == ({(3, 15): "3"}, {(3, 15): "many"})


def test_the_files_own_text_is_no_correction() -> None:
    once = Chosen().corrected(SPOT, "2")

    assert once.corrected(Spot(3, 15, "数量", "2", "many"), "many") == Chosen()


def test_one_correction_or_all_are_taken_back() -> None:
    both = Chosen().corrected(SPOT, "2").corrected(Spot(4, 6, "实付款", "x"), "1")

    assert both.reset(SPOT).choice.edits == {(4, 6): "1"}
    assert both.reset(None) == Chosen()


def test_records_and_words_are_decided_by_their_row() -> None:
    chosen = Chosen().wanting([2, 5], on=False).wanting([5], on=True).taking([(7, "note")], on=True)

    assert chosen.choice.left_out == frozenset({2})
    assert chosen.choice.taken == frozenset({(7, "note")})
    assert chosen.names_rows
    assert not chosen.taking([(7, "note")], on=False).wanting([2], on=True).names_rows


def test_another_file_keeps_what_holds_for_all_rows() -> None:
    chosen = Chosen().clearing(frozenset({"note"})).reading("products", {"title": 2})
    plain = chosen.corrected(SPOT, "2").wanting([2], on=False).of_other_rows()

    assert plain == chosen

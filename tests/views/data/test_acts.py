import pytest

from seller_desk.services.data.finding import Noun
from seller_desk.views.data.acts import nouns


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "See this product"), (2, "See these 2 products"), (1_200, "See these 1,200 products")],
)
def test_rows_are_counted_in_words(count: int, said: str) -> None:
    assert nouns(Noun.PRODUCT, count) == said


@pytest.mark.parametrize("noun", list(Noun))
def test_one_row_of_any_kind_has_its_words(noun: Noun) -> None:
    assert nouns(noun, 1) == f"See this {noun}"

from seller_desk.services.data.measures import average, change, share


def test_a_share_of_nothing_is_not_known() -> None:
    assert share(0, 0) is None
    assert share(1, 4) == 0.25


def test_an_average_over_nobody_is_not_known() -> None:
    assert average(0, 0) is None
    assert average(300, 2) == 150


def test_growth_from_nothing_or_from_the_unknown_is_not_known() -> None:
    assert change(150, 100) == 0.5
    assert change(0, 100) == -1
    assert change(5, 0) is None
    assert change(5, None) is None
    assert change(None, 5) is None

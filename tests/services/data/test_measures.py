from seller_desk.services.data.measures import average, share


def test_an_empty_denominator_is_not_known() -> None:
    assert share(1, 0) is None
    assert average(1, 0) is None


def test_a_share_is_a_fraction() -> None:
    assert share(1, 4) == 0.25

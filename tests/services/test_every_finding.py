"""Every rule in one shop: its rows are things of the shop, in a list and in a sheet."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import evidence_rows, findings
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.data.finding import Finding, Noun
from seller_desk.services.evidence import write_rows
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.order import queries as orders
from seller_desk.services.product import queries as products
from seller_desk.services.reminders import ORDER_LISTS
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW, new_store
from tests.services.troubled import trouble

SETTINGS = ShopSettings()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = new_store(Path(tmp_path_factory.mktemp("troubled")) / "shop.db")
    with store.write("made", now=NOW) as session:
        trouble(session)
    yield store
    store.close()


@pytest.fixture(scope="module")
def found(shop: Store) -> dict[Code, Finding]:
    with shop.read() as session:
        return {one.code: one for one in findings.findings(session, SETTINGS, NOW)}


@pytest.mark.parametrize("code", Code)
def test_the_rows_of_a_finding_are_a_list_and_a_sheet(
    shop: Store, found: dict[Code, Finding], code: Code, tmp_path: Path
) -> None:
    finding = found[code]
    with shop.read() as session:
        written = write_rows(session, finding, tmp_path / "rows.csv", "en")
        listed = ids_of(session, finding)
    assert written == len(finding.rows) > 0
    assert listed == list(finding.ids)
    assert len({(row.id, row.day) for row in finding.rows}) == len(finding.rows)


def ids_of(session: Session, finding: Finding) -> Sequence[int]:
    """What the store knows of these rows, as lists read it."""
    noun, ids = finding.rows[0].noun, finding.ids
    match noun:
        case Noun.DAY:
            return []
        case Noun.ORDER:
            return [row.id for row in orders.rows(session, ids, SETTINGS, NOW)]
        case Noun.PRODUCT:
            return [row.id for row in products.rows(session, ids, SETTINGS)]
        case Noun.CUSTOMER:
            wanted = customers.find(session, CustomerFilter(ids=ids), SETTINGS, NOW)
            assert sorted(wanted) == sorted(ids)
            return [row.id for row in customers.rows(session, ids, SETTINGS, NOW)]
        case _:
            return [row.id for row in evidence_rows.other_rows(session, noun, ids)]


def test_the_list_of_missing_numbers_is_the_one_that_is_opened(
    shop: Store, found: dict[Code, Finding]
) -> None:
    with shop.read() as session:
        wanted = ORDER_LISTS["missing_tracking_late"]
        listed = orders.find(session, wanted, SETTINGS, NOW)
    assert list(listed) == list(found[Code.MISSING_TRACKING_REPEATED].ids)

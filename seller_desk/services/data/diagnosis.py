"""The diagnosis: every rule asked, the worst finding first."""

from collections.abc import Callable, Mapping

from seller_desk.errors import Level
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.rules import customer, dealing, listing, order, product, shop
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import FindingCode

Rule = Callable[[Snapshot], Finding | None]
_ROOMS = (shop, product, listing, order, customer, dealing)
RULES: Mapping[FindingCode, Rule] = {
    code: getattr(room, code.value)
    for code in FindingCode
    for room in _ROOMS
    if hasattr(room, code.value)
}
"""Every rule by what it finds; its function has the same name."""
_WORST_FIRST = tuple(Level)


def diagnose(snapshot: Snapshot) -> tuple[Finding, ...]:
    """What holds of the shop; a rule without a row to show says nothing."""
    found = (rule(snapshot) for rule in RULES.values())
    held = [finding for finding in found if finding is not None and finding.rows]
    return tuple(sorted(held, key=lambda finding: _WORST_FIRST.index(finding.level)))

"""What is being typed about a violation, so that a look at another one does not lose it."""

from dataclasses import dataclass
from datetime import datetime

from seller_desk.services.product.violations import ViolationDraft, ViolationRow


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the panel as they stand."""

    draft: ViolationDraft
    done: str
    appeal: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet: the time of a new one stands there by itself."""
        draft = self.draft
        return not (draft.category or draft.points or draft.text or self.done or self.appeal)


def stored(row: ViolationRow) -> Typed:
    """The same as the store has it; the fields know no seconds and no blank ends."""
    draft = row.draft
    plain = ViolationDraft(
        category=draft.category,
        opened_at=to_minute(draft.opened_at),
        points=draft.points,
        text=draft.text.strip(),
        product_id=draft.product_id,
    )
    return Typed(plain, (row.done or "").strip(), (row.appeal or "").strip())


def to_minute(at: datetime) -> datetime:
    """As the field shows it."""
    return at.replace(second=0, microsecond=0)

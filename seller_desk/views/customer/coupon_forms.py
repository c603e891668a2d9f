"""Giving a coupon out: which one, who gets it, who does not and why."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.customer.coupons import CouponRow, Granted
from seller_desk.views import terms
from seller_desk.views.customer.person_forms import choice_box
from seller_desk.views.formats import money
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tier, Tone

_NAMED = 6


class GrantForm(FormDialog):
    """A coupon that is not over, for the chosen customers."""

    def __init__(
        self,
        parent: QWidget,
        rows: Sequence[CouponRow],
        *,
        look: Callable[[int], object],
        give: Callable[[int], object],
        make_new: Callable[[], object],
    ) -> None:
        super().__init__(parent, translate("customer", "Give a coupon"), "")
        self._look, self._make_new = look, make_new
        self.coupons = choice_box([(coupon_words(row), row.id) for row in rows])
        self._who = label(role="strong", wrap=True)
        self.left_out = Banner(Tone.WARNING, "", icon="pause")
        self.left_out.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.left_out.hide()
        self.go.setEnabled(False)
        self.go.setText(translate("customer", "Give it"))
        if rows:
            self.body.addWidget(Field(translate("customer", "Coupon"), self.coupons))
        else:
            self.body.addWidget(
                label(translate("customer", "There is no coupon that could be given now"))
            )
        self.body.addWidget(self._who)
        self.body.addWidget(self.left_out)
        self.add_buttons([link(translate("customer", "New in the laboratory"), self._new)])
        self.coupons.currentIndexChanged.connect(self._turn)
        self.on_go(lambda: give(self.coupons.currentData()))
        if rows:
            self.coupons.setFocus()
            self._turn()

    def show_granted(self, found: Granted) -> None:
        """Who would get it, and who is left out with the reason."""
        number = len(found.customers)
        self._who.setText(counted(translate("customer", "%n customer(s) will get it"), number))
        self.go.setText(counted(translate("customer", "Give it to %n customer(s)"), number))
        self.go.setEnabled(number > 0)
        self.left_out.setVisible(bool(found.left_out))
        if found.left_out:
            self.left_out.show_text(
                Tone.WARNING,
                counted(translate("customer", "%n customer(s) left out"), len(found.left_out)),
                detail=left_out_words(found),
                icon="pause",
            )
        self.adjustSize()

    def _turn(self, _place: int = 0) -> None:
        self.show_fault("")
        self.go.setEnabled(False)
        self._look(self.coupons.currentData())

    def _new(self) -> None:
        self.reject()
        self._make_new()


def left_out_words(found: Granted) -> str:
    """The reasons, one line each."""
    said = [say(one.problem) for one in found.left_out[:_NAMED]]
    more = len(found.left_out) - len(said)
    if more:
        said.append(counted(translate("customer", "and %n more"), more))
    return "\n".join(said)


def coupon_words(row: CouponRow) -> str:
    """A coupon in one line."""
    words = translate("customer", "{name}: ¥{reduction} off from ¥{threshold}, until {day}")
    return words.format(
        name=row.name,
        reduction=plain(row.reduction_fen),
        threshold=plain(row.threshold_fen),
        day=f"{row.ends_on:%m-%d}",
    )


def tiers_words(tiers: frozenset[Tier]) -> str:
    """Who a coupon is for."""
    if not tiers:
        return translate("customer", "named customers")
    between = translate("customer", ", ")
    return between.join(terms.tier(tier) for tier in Tier if tier in tiers)


def plain(fen: int) -> str:
    """An amount without needless decimals: 5,000 or 12.50."""
    return money(fen).removesuffix(".00")

"""Customers, coupons, quotes."""

from collections.abc import Mapping

from seller_desk.views.operation_words.form import Wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP

CUSTOMERS: Mapping[str, Wording] = {
    "reveal_customer": Wording(
        QT_TRANSLATE_NOOP("operation", "Look at personal data"),
        QT_TRANSLATE_NOOP("operation", "Look at the contact of {name}"),
        "eye",
    ),
    "erase_customer": Wording(
        QT_TRANSLATE_NOOP("operation", "Erase a buyer's data"),
        QT_TRANSLATE_NOOP("operation", "Erase a buyer's data; orders that stay: {count}"),
        "user-x",
    ),
    "make_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a quote"),
        QT_TRANSLATE_NOOP("operation", "Make quote {number}"),
        "file-text",
    ),
    "save_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Write a quote"),
        QT_TRANSLATE_NOOP("operation", "Write quote {number}, version {version}"),
        "file-text",
    ),
    "reprice_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Change prices of a quote"),
        QT_TRANSLATE_NOOP("operation", "Change prices of quote {number}, version {version}"),
        "percent",
    ),
    "drop_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Throw away the draft of a quote"),
        QT_TRANSLATE_NOOP("operation", "Throw away quote {number}, version {version}"),
        "trash-2",
    ),
    "revise_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Begin the next version of a quote"),
        QT_TRANSLATE_NOOP("operation", "Begin quote {number}, version {version}"),
        "file-text",
    ),
    "issue_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Issue a quote"),
        QT_TRANSLATE_NOOP("operation", "Issue quote {number}, version {version}"),
        "lock",
    ),
    "accept_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Turn a quote into an order"),
        QT_TRANSLATE_NOOP("operation", "Turn quote {number} into an order"),
        "badge-check",
    ),
    "decline_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Note that a quote was declined"),
        QT_TRANSLATE_NOOP("operation", "Note that quote {number} was declined"),
        "circle-x",
    ),
    "log_contact": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a contact"),
        QT_TRANSLATE_NOOP("operation", "Note a contact with {customer}"),
        "message-square",
    ),
    "log_messages": Wording(
        QT_TRANSLATE_NOOP("operation", "Note messages"),
        QT_TRANSLATE_NOOP("operation", "Note messages to customers: {count}"),
        "message-square",
    ),
    "keep_template": Wording(
        QT_TRANSLATE_NOOP("operation", "Write a template"),
        QT_TRANSLATE_NOOP("operation", "Write the template “{name}”"),
        "message-square",
    ),
    "drop_template": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a template"),
        QT_TRANSLATE_NOOP("operation", "Forget the template “{name}”"),
        "message-square",
    ),
    "snooze_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Let customers rest"),
        QT_TRANSLATE_NOOP("operation", "Let customers rest: {count}"),
        "clock-3",
    ),
    "set_tags": Wording(
        QT_TRANSLATE_NOOP("operation", "Change tags"),
        QT_TRANSLATE_NOOP("operation", "Change tags of {customer}"),
        "tag",
    ),
    "set_customer_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a note"),
        QT_TRANSLATE_NOOP("operation", "Change the note on {customer}"),
        "notebook-pen",
    ),
    "set_keeper": Wording(
        QT_TRANSLATE_NOOP("operation", "Change who looks after a customer"),
        QT_TRANSLATE_NOOP("operation", "Change who looks after {customer}"),
        "users",
    ),
    "edit_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Change many customers"),
        QT_TRANSLATE_NOOP("operation", "Change customers alike: {count}"),
        "pencil",
    ),
    "merge_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Merge two customers"),
        QT_TRANSLATE_NOOP("operation", "Merge a customer into {customer}"),
        "users",
    ),
    "change_tiers": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the bounds of the tiers"), icon="layers"
    ),
    "lock_tier": Wording(
        QT_TRANSLATE_NOOP("operation", "Set a tier by hand"),
        QT_TRANSLATE_NOOP("operation", "Set the tier of {customer} by hand"),
        "lock",
    ),
    "make_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a coupon"),
        QT_TRANSLATE_NOOP("operation", "Make the coupon “{coupon}”"),
        "ticket",
    ),
    "issue_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a coupon and give it out"),
        QT_TRANSLATE_NOOP("operation", "Make the coupon “{coupon}” and give it out: {count}"),
        "ticket",
    ),
    "change_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a coupon"),
        QT_TRANSLATE_NOOP("operation", "Change the coupon “{coupon}”"),
        "ticket",
    ),
    "end_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "End a coupon"),
        QT_TRANSLATE_NOOP("operation", "End the coupon “{coupon}”"),
        "ticket",
    ),
    "grant_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Give out a coupon"),
        QT_TRANSLATE_NOOP("operation", "Give out the coupon “{coupon}”: {count}"),
        "ticket",
    ),
    "use_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark a coupon as used"),
        QT_TRANSLATE_NOOP("operation", "Mark the coupon “{coupon}” as used"),
        "ticket",
    ),
    "use_coupons": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark coupons as used"),
        QT_TRANSLATE_NOOP("operation", "Mark the coupon “{coupon}” as used: {count}"),
        "ticket",
    ),
}

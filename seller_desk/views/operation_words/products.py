"""Products, their pictures and prices, violations."""

from collections.abc import Mapping

from seller_desk.views.operation_words.form import Wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP

PRODUCTS: Mapping[str, Wording] = {
    "create_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a product"),
        QT_TRANSLATE_NOOP("operation", "Make product {title}"),
        "package-plus",
    ),
    "edit_products": Wording(
        QT_TRANSLATE_NOOP("operation", "Change many products"),
        QT_TRANSLATE_NOOP("operation", "Change products alike: {count}"),
        "pencil",
    ),
    "fill_products": Wording(
        QT_TRANSLATE_NOOP("operation", "Fill down a column of products"),
        QT_TRANSLATE_NOOP("operation", "Fill down in products: {count}"),
        "arrow-down",
    ),
    "change_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a product"),
        QT_TRANSLATE_NOOP("operation", "Change product {title}"),
        "package",
    ),
    "duplicate_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Copy a product"),
        QT_TRANSLATE_NOOP("operation", "Copy product {title}"),
        "copy",
    ),
    "put_images": Wording(
        QT_TRANSLATE_NOOP("operation", "Put in images"),
        QT_TRANSLATE_NOOP("operation", "Put images into {title}"),
        "image",
    ),
    "move_image": Wording(
        QT_TRANSLATE_NOOP("operation", "Move an image"),
        QT_TRANSLATE_NOOP("operation", "Move an image of {title}"),
        "image",
    ),
    "remove_image": Wording(
        QT_TRANSLATE_NOOP("operation", "Take an image off"),
        QT_TRANSLATE_NOOP("operation", "Take an image off {title}"),
        "image",
    ),
    "compose_images": Wording(
        QT_TRANSLATE_NOOP("operation", "Make main images"),
        QT_TRANSLATE_NOOP("operation", "Make main images: {count}"),
        "image",
    ),
    "keep_stamp": Wording(
        QT_TRANSLATE_NOOP("operation", "Let an image stand as it is"),
        QT_TRANSLATE_NOOP("operation", "Let an image of {title} stand as it is"),
        "image",
    ),
    "plan_detail": Wording(
        QT_TRANSLATE_NOOP("operation", "Plan a detail page"),
        QT_TRANSLATE_NOOP("operation", "Plan the detail page of {title}"),
        "file-text",
    ),
    "make_detail": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a detail page"),
        QT_TRANSLATE_NOOP("operation", "Make the detail page of {title}"),
        "file-down",
    ),
    "keep_rival_price": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a price of others"),
        QT_TRANSLATE_NOOP("operation", "Note a price of others for {title}"),
        "coins",
    ),
    "remove_rival_price": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a price of others"),
        QT_TRANSLATE_NOOP("operation", "Remove a price of others from {title}"),
        "x",
    ),
    "keep_review_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a review"),
        QT_TRANSLATE_NOOP("operation", "Note a review of {title}"),
        "message-square",
    ),
    "remove_review_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a review"),
        QT_TRANSLATE_NOOP("operation", "Remove a review of {title}"),
        "x",
    ),
    "keep_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a bulk order to show"),
        QT_TRANSLATE_NOOP("operation", "Note a bulk order of {title} to show"),
        "package-check",
    ),
    "remove_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a bulk order to show"),
        QT_TRANSLATE_NOOP("operation", "Remove a bulk order of {title} to show"),
        "x",
    ),
    "change_prices": Wording(
        QT_TRANSLATE_NOOP("operation", "Change prices"),
        QT_TRANSLATE_NOOP("operation", "Change prices of products: {count}"),
        "percent",
    ),
    "submit_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Submit a product for review"),
        QT_TRANSLATE_NOOP("operation", "Submit {title} for review"),
        "upload",
    ),
    "pass_review": Wording(
        QT_TRANSLATE_NOOP("operation", "Put a product on the shelf"),
        QT_TRANSLATE_NOOP("operation", "{title} is live"),
        "badge-check",
    ),
    "reject_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a rejection"),
        QT_TRANSLATE_NOOP("operation", "{title} was rejected"),
        "circle-x",
    ),
    "withdraw_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a product back from review"),
        QT_TRANSLATE_NOOP("operation", "Take {title} back from review"),
        "undo-2",
    ),
    "take_off_shelf": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a product off the shelf"),
        QT_TRANSLATE_NOOP("operation", "Take {title} off the shelf"),
        "package-x",
    ),
    "add_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a violation"),
        QT_TRANSLATE_NOOP("operation", "Note a violation: {category}"),
        "shield-alert",
    ),
    "change_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Correct a violation"),
        QT_TRANSLATE_NOOP("operation", "Correct a violation: {category}"),
        "shield-alert",
    ),
    "note_done": Wording(
        QT_TRANSLATE_NOOP("operation", "Note what was done about a violation"),
        QT_TRANSLATE_NOOP("operation", "Note what was done: {category}"),
        "notebook-pen",
    ),
    "appeal_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Appeal against a violation"),
        QT_TRANSLATE_NOOP("operation", "Appeal: {category}"),
        "message-square",
    ),
    "settle_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Settle a violation"),
        QT_TRANSLATE_NOOP("operation", "Settle: {category}"),
        "shield-check",
    ),
    "reopen_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Open a violation again"),
        QT_TRANSLATE_NOOP("operation", "Open again: {category}"),
        "rotate-ccw",
    ),
}

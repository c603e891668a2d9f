"""Sheets, settings, and the history itself."""

from collections.abc import Mapping

from seller_desk.views.operation_words.form import Wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP

SHOP: Mapping[str, Wording] = {
    "import_orders": Wording(
        QT_TRANSLATE_NOOP("operation", "Import orders"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_shop_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Import traffic of the shop"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_product_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Import traffic of products"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_products": Wording(
        QT_TRANSLATE_NOOP("operation", "Import products"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Import customers"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_shipments": Wording(
        QT_TRANSLATE_NOOP("operation", "Import waybills"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "change_setting": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a setting"),
        QT_TRANSLATE_NOOP("operation", "Set “{setting}”: {old} → {new}"),
        "sliders-horizontal",
    ),
    "set_password": Wording(QT_TRANSLATE_NOOP("operation", "Set a password"), icon="lock"),
    "change_password": Wording(QT_TRANSLATE_NOOP("operation", "Change the password"), icon="lock"),
    "remove_password": Wording(
        QT_TRANSLATE_NOOP("operation", "Take the password off"), icon="lock-open"
    ),
    "take_over_settings": Wording(
        QT_TRANSLATE_NOOP("operation", "Import settings"),
        QT_TRANSLATE_NOOP("operation", "Import settings from {file}: {count}"),
        "sliders-horizontal",
    ),
    "choose_shop_picture": Wording(
        QT_TRANSLATE_NOOP("operation", "Choose a picture of the shop"),
        QT_TRANSLATE_NOOP("operation", "Choose a picture for “{setting}”: {name}"),
        "image",
    ),
    "drop_shop_picture": Wording(
        QT_TRANSLATE_NOOP("operation", "Leave out a picture of the shop"),
        QT_TRANSLATE_NOOP("operation", "Leave out the picture “{setting}” of the shop"),
        "image",
    ),
    "change_calendar": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the calendar of the shop"), icon="calendar"
    ),
    "keep_holidays": Wording(
        QT_TRANSLATE_NOOP("operation", "Bring in public holidays"),
        QT_TRANSLATE_NOOP("operation", "Bring in public holidays of {years}: {file}"),
        "calendar",
    ),
    "set_region_couriers": Wording(
        QT_TRANSLATE_NOOP("operation", "Change couriers by region"),
        QT_TRANSLATE_NOOP("operation", "Courier to {regions}: {courier}"),
        "truck",
    ),
    "change_source": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the way to a sheet"), icon="circle-question-mark"
    ),
    "remember_mapping": Wording(
        QT_TRANSLATE_NOOP("operation", "Remember the columns of a sheet"), icon="columns-3"
    ),
    "remember_words": Wording(
        QT_TRANSLATE_NOOP("operation", "Remember words of sheets"),
        QT_TRANSLATE_NOOP("operation", "Remember what words mean: {words}"),
        "columns-3",
    ),
    "forget_mapping": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget the columns of a sheet"), icon="columns-3"
    ),
    "forget_columns": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget the columns of a sheet"), icon="columns-3"
    ),
    "forget_word": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a word of sheets"), icon="columns-3"
    ),
    "fill_demo": Wording(
        QT_TRANSLATE_NOOP("operation", "Fill the demo shop"), icon="flask-conical"
    ),
    "undo": Wording(QT_TRANSLATE_NOOP("operation", "Undo"), icon="undo-2"),
    "redo": Wording(QT_TRANSLATE_NOOP("operation", "Redo"), icon="redo-2"),
}

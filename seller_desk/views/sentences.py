"""What can be wrong, a sentence for each code."""

from collections.abc import Mapping
from enum import StrEnum

from seller_desk.errors import (
    AttachmentCode,
    CaseCode,
    CustomerCode,
    ImageCode,
    ListingCode,
    OrderCode,
    ProductCode,
    QuoteCode,
    ReviewCode,
    SettingCode,
    StoreCode,
    TitleCode,
    TrafficCode,
    UndoCode,
    ViolationCode,
)
from seller_desk.views.mark import QT_TRANSLATE_NOOP
from seller_desk.views.sheet_sentences import SHEETS

SENTENCES: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    **SHEETS,
    StoreCode: {
        StoreCode.NO_STORE: QT_TRANSLATE_NOOP(
            "problem", "There is no shop yet at {path}. Import a sheet, or try the demo shop."
        ),
        StoreCode.STORE_LOCKED: QT_TRANSLATE_NOOP(
            "problem", "The shop's data is locked with a password; it is missing or wrong."
        ),
        StoreCode.BAD_RECOVERY_CODE: QT_TRANSLATE_NOOP(
            "problem", "This is no recovery code: compare its 14 groups with the paper."
        ),
        StoreCode.STORE_NEWER: QT_TRANSLATE_NOOP(
            "problem",
            "The shop's data was written by a newer version of the program (form {found}, this one "
            "knows {known}). Nothing was changed; install the newer version.",
        ),
        StoreCode.STORE_FOREIGN: QT_TRANSLATE_NOOP(
            "problem", "This file is not a shop of Seller Desk: {path}. It was left as it is."
        ),
        StoreCode.STORE_DAMAGED: QT_TRANSLATE_NOOP(
            "problem", "The shop's data is damaged: {path}. Restore the last backup."
        ),
        StoreCode.STORE_BUSY: QT_TRANSLATE_NOOP(
            "problem", "Another program holds the shop's data. Close it and try again."
        ),
        StoreCode.STORE_READ_ONLY: QT_TRANSLATE_NOOP(
            "problem", "The shop's data cannot be written here. Check the rights of the folder."
        ),
        StoreCode.STORE_NOT_EMPTY: QT_TRANSLATE_NOOP(
            "problem", "The demo shop only goes into a new store; this one has orders already."
        ),
        StoreCode.DISK_FULL: QT_TRANSLATE_NOOP(
            "problem", "The disk is full. Nothing was changed; make room and try again."
        ),
        StoreCode.DISK_ERROR: QT_TRANSLATE_NOOP(
            "problem",
            "The disk could not be read or written. Nothing was changed; check the disk and its "
            "room, then try again.",
        ),
        StoreCode.BACKUP_FAILED: QT_TRANSLATE_NOOP(
            "problem", "No backup could be made, so nothing was changed. {detail}"
        ),
        StoreCode.MIGRATION_FAILED: QT_TRANSLATE_NOOP(
            "problem",
            "The shop's data could not be brought up to date; it is as it was. A copy "
            "lies at {backup}.",
        ),
        StoreCode.CANCELLED: QT_TRANSLATE_NOOP("problem", "Stopped. Nothing was changed."),
        StoreCode.CHANGED_SINCE: QT_TRANSLATE_NOOP(
            "problem", "Something was changed in between. Look at the file again, then import it."
        ),
        StoreCode.SCREENSHOTS: QT_TRANSLATE_NOOP(
            "problem", "Screenshots mode is on: nothing is written. Turn it off first."
        ),
    },
    UndoCode: {
        UndoCode.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("problem", "There is nothing to undo."),
        UndoCode.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("problem", "There is nothing to redo."),
        UndoCode.WOULD_KEEP: QT_TRANSLATE_NOOP(
            "problem", "This cannot be undone: {count} rows were changed afterwards."
        ),
        UndoCode.OTHER_SCHEMA: QT_TRANSLATE_NOOP(
            "problem", "This was done with an older form of the data and cannot be undone any more."
        ),
        UndoCode.STAYS: QT_TRANSLATE_NOOP(
            "problem", "That somebody has looked at personal data cannot be undone."
        ),
    },
    OrderCode: {
        OrderCode.NO_SUCH_ORDER: QT_TRANSLATE_NOOP("problem", "There is no such order."),
        OrderCode.ALREADY_SHIPPED: QT_TRANSLATE_NOOP(
            "problem", "The order {number} has been shipped already."
        ),
        OrderCode.NOT_PAID: QT_TRANSLATE_NOOP("problem", "The order {number} is not paid yet."),
        OrderCode.ORDER_CLOSED: QT_TRANSLATE_NOOP("problem", "The order {number} is closed."),
        OrderCode.HELD_BY_REFUND: QT_TRANSLATE_NOOP(
            "problem", "The buyer wants a refund for the order {number}. Settle that first."
        ),
        OrderCode.OVER_QUANTITY: QT_TRANSLATE_NOOP(
            "problem", "More than was ordered: {left} of “{title}” are left to send"
        ),
        OrderCode.NOTHING_TO_SEND: QT_TRANSLATE_NOOP("problem", "Say how many pieces go with it"),
        OrderCode.MISSING_COURIER: QT_TRANSLATE_NOOP("problem", "Choose the courier"),
        OrderCode.MISSING_NUMBER: QT_TRANSLATE_NOOP("problem", "Enter the waybill number"),
        OrderCode.BAD_NUMBER: QT_TRANSLATE_NOOP(
            "problem", "A waybill number has 8 to 30 letters and digits"
        ),
        OrderCode.WAYBILL_TWICE: QT_TRANSLATE_NOOP(
            "problem", "Another parcel of this order has this number already"
        ),
        OrderCode.NO_SUCH_PARCEL: QT_TRANSLATE_NOOP("problem", "This parcel is gone by now."),
        OrderCode.DAYS_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
            "problem", "Between {minimum} and {maximum} days are allowed"
        ),
        OrderCode.BUYER_MISSING: QT_TRANSLATE_NOOP(
            "problem", "Choose the customer, or name a new one"
        ),
        OrderCode.GOODS_MISSING: QT_TRANSLATE_NOOP("problem", "Add a product"),
        OrderCode.QUANTITY_MISSING: QT_TRANSLATE_NOOP("problem", "A quantity above 0"),
        OrderCode.NOT_IN_PARTS: QT_TRANSLATE_NOOP("problem", "Whole numbers only: sold by {unit}"),
        OrderCode.PRICE_MISSING: QT_TRANSLATE_NOOP("problem", "Enter the unit price"),
        OrderCode.BELOW_ZERO: QT_TRANSLATE_NOOP("problem", "The amount falls below 0"),
        OrderCode.SUM_TOO_LARGE: QT_TRANSLATE_NOOP("problem", "The amount is too large"),
        OrderCode.PAID_IN_FUTURE: QT_TRANSLATE_NOOP("problem", "This time is still to come"),
        OrderCode.ALREADY_PAID: QT_TRANSLATE_NOOP("problem", "The order {number} is paid already."),
        OrderCode.PLATFORM_DECIDES: QT_TRANSLATE_NOOP(
            "problem",
            "The order {number} comes from the platform: change it there, then import its sheet.",
        ),
        OrderCode.NOT_SHIPPED: QT_TRANSLATE_NOOP(
            "problem", "The order {number} has not been shipped yet."
        ),
        OrderCode.LESS_THAN_SENT: QT_TRANSLATE_NOOP(
            "problem", "At least {least} of “{title}”: so much is in parcels or cases"
        ),
        OrderCode.LESS_THAN_REFUNDED: QT_TRANSLATE_NOOP(
            "problem", "Less than is asked back in its after-sale cases"
        ),
    },
    QuoteCode: {
        QuoteCode.NO_SUCH_QUOTE: QT_TRANSLATE_NOOP("problem", "There is no quote {number}."),
        QuoteCode.QUOTE_FROZEN: QT_TRANSLATE_NOOP(
            "problem", "The quote {number} is issued and stays as it is. Make the next version."
        ),
        QuoteCode.QUOTE_EMPTY: QT_TRANSLATE_NOOP("problem", "Add a product to the quote"),
        QuoteCode.MISSING_PRICE: QT_TRANSLATE_NOOP("problem", "{title} has no price"),
        QuoteCode.MISSING_QUANTITY: QT_TRANSLATE_NOOP("problem", "{title} has no quantity"),
        QuoteCode.BELOW_FLOOR: QT_TRANSLATE_NOOP(
            "problem", "{title} is below its floor price. Change the price, or give a reason"
        ),
        QuoteCode.VALIDITY_PAST: QT_TRANSLATE_NOOP(
            "problem", "The last day of the quote is over. Choose a later one"
        ),
        QuoteCode.AMOUNT_TOO_LARGE: QT_TRANSLATE_NOOP("problem", "This amount is too large"),
        QuoteCode.MISSING_REASON: QT_TRANSLATE_NOOP("problem", "Write down why"),
        QuoteCode.NOT_ISSUED: QT_TRANSLATE_NOOP("problem", "The quote {number} is not open."),
        QuoteCode.QUOTE_EXPIRED: QT_TRANSLATE_NOOP(
            "problem", "The quote {number} has expired. Make the next version."
        ),
        QuoteCode.QUOTE_ACCEPTED: QT_TRANSLATE_NOOP(
            "problem", "The quote {number} is accepted already."
        ),
    },
    CaseCode: {
        CaseCode.NO_SUCH_CASE: QT_TRANSLATE_NOOP("problem", "There is no such after-sales case."),
        CaseCode.MOVE_NOT_ALLOWED: QT_TRANSLATE_NOOP(
            "problem", "The case cannot take this step from where it stands."
        ),
        CaseCode.CASE_SETTLED: QT_TRANSLATE_NOOP("problem", "This case is settled already."),
        CaseCode.OVER_PAID: QT_TRANSLATE_NOOP(
            "problem", "That is more than can still be refunded of what was paid"
        ),
        CaseCode.MISSING_AMOUNT: QT_TRANSLATE_NOOP("problem", "Enter how much is refunded"),
        CaseCode.MORE_THAN_ORDERED: QT_TRANSLATE_NOOP(
            "problem", "That is more than was ordered and is not in another case"
        ),
        CaseCode.MISSING_NOTE: QT_TRANSLATE_NOOP("problem", "Write down what there is to note"),
    },
    AttachmentCode: {
        AttachmentCode.WRONG_TYPE: QT_TRANSLATE_NOOP(
            "problem", "{name} is not kept: only jpg, png, gif, bmp and pdf are."
        ),
        AttachmentCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
            "problem", "{name} is larger than {most} MB and is not kept."
        ),
        AttachmentCode.MISSING_FILE: QT_TRANSLATE_NOOP(
            "problem", "The file {name} is not in the shop's folder any more."
        ),
        AttachmentCode.MISSING_LOGO: QT_TRANSLATE_NOOP(
            "problem",
            "The picture of the LOGO is gone from the shop's folder: choose it again in Settings.",
        ),
        AttachmentCode.MISSING_SEAL: QT_TRANSLATE_NOOP(
            "problem",
            "The picture of the seal is gone from the shop's folder: choose it again in Settings.",
        ),
    },
    ImageCode: {
        ImageCode.NOT_A_PICTURE: QT_TRANSLATE_NOOP(
            "problem",
            "{name} is no picture, whatever its name says; jpg, png, gif and bmp are taken.",
        ),
        ImageCode.PICTURE_DAMAGED: QT_TRANSLATE_NOOP(
            "problem",
            "{name} is damaged: the picture ends too early. Save it once more and try again.",
        ),
        ImageCode.TOO_MANY_PIXELS: QT_TRANSLATE_NOOP(
            "problem", "{name} is {width}×{height}, too large to open. Make it smaller first."
        ),
        ImageCode.IMAGES_FULL: QT_TRANSLATE_NOOP(
            "problem", "All {most} places are taken; the rest was left out."
        ),
        ImageCode.NO_SUCH_IMAGE: QT_TRANSLATE_NOOP("problem", "This image is gone by now."),
        ImageCode.NO_PHOTO: QT_TRANSLATE_NOOP("problem", "“{title}” has no photo to print on."),
        ImageCode.NOTHING_TO_PRINT: QT_TRANSLATE_NOOP(
            "problem", "“{title}” lacks a price or a smallest order for this template."
        ),
    },
    CustomerCode: {
        CustomerCode.NO_SUCH_CUSTOMER: QT_TRANSLATE_NOOP("problem", "There is no such customer."),
        CustomerCode.CONTACT_GUARDED: QT_TRANSLATE_NOOP(
            "problem", "{name} was contacted lately. The next message may go out from {until} on."
        ),
        CustomerCode.MISSING_TEXT: QT_TRANSLATE_NOOP("problem", "Write down what there is to note"),
        CustomerCode.MISSING_TIER_REASON: QT_TRANSLATE_NOOP("problem", "Say why"),
        CustomerCode.BAD_TIERS: QT_TRANSLATE_NOOP(
            "problem", "A regular customer starts below a key customer, and above 0"
        ),
        CustomerCode.SAME_CUSTOMER: QT_TRANSLATE_NOOP(
            "problem", "These are the same customer already"
        ),
        CustomerCode.NO_SUCH_COUPON: QT_TRANSLATE_NOOP("problem", "There is no such coupon."),
        CustomerCode.MISSING_NAME: QT_TRANSLATE_NOOP("problem", "Give it a name"),
        CustomerCode.BAD_THRESHOLD: QT_TRANSLATE_NOOP("problem", "The threshold must be above 0"),
        CustomerCode.BAD_REDUCTION: QT_TRANSLATE_NOOP("problem", "The reduction must be above 0"),
        CustomerCode.REDUCTION_OVER_THRESHOLD: QT_TRANSLATE_NOOP(
            "problem", "The reduction must be below the threshold"
        ),
        CustomerCode.BAD_DAYS: QT_TRANSLATE_NOOP(
            "problem", "The coupon must end on its first day or later"
        ),
        CustomerCode.BAD_COUNT: QT_TRANSLATE_NOOP("problem", "At least 1"),
        CustomerCode.NO_AUDIENCE: QT_TRANSLATE_NOOP("problem", "Choose who it is for"),
        CustomerCode.COUPON_BELOW_COST: QT_TRANSLATE_NOOP(
            "problem",
            "An order just at the threshold would be below cost: {left} stay of {threshold}",
        ),
        CustomerCode.OPEN_TO_ALL: QT_TRANSLATE_NOOP("problem", "It is open to all tiers"),
        CustomerCode.OVERLAPPING: QT_TRANSLATE_NOOP(
            "problem", "Another coupon runs for the same tier: {name}"
        ),
        CustomerCode.NEVER_REACHED: QT_TRANSLATE_NOOP(
            "problem", "None of the customer's orders of the last year reached this amount"
        ),
        CustomerCode.COUPON_OVER: QT_TRANSLATE_NOOP("problem", "The coupon is over."),
        CustomerCode.COUPON_USED_UP: QT_TRANSLATE_NOOP(
            "problem", "All of these coupons are given out"
        ),
        CustomerCode.NOT_IN_AUDIENCE: QT_TRANSLATE_NOOP(
            "problem", "{name} is in a tier that the coupon is not for"
        ),
        CustomerCode.HAS_COUPON: QT_TRANSLATE_NOOP("problem", "{name} has it already"),
        CustomerCode.COUPON_GRANTED: QT_TRANSLATE_NOOP(
            "problem", "The coupon is given out already; it can be ended, not changed."
        ),
        CustomerCode.ALREADY_USED: QT_TRANSLATE_NOOP("problem", "This coupon is used already."),
        CustomerCode.ORDER_TOO_SMALL: QT_TRANSLATE_NOOP(
            "problem",
            "No paid order of this customer reaches {threshold} since the coupon was given",
        ),
    },
    ReviewCode: {
        ReviewCode.WEEK_NOT_OVER: QT_TRANSLATE_NOOP(
            "problem", "Week {week} is not over yet. Choose one that has ended."
        ),
    },
    TrafficCode: {
        TrafficCode.IN_THE_FUTURE: QT_TRANSLATE_NOOP(
            "problem", "That day has not come yet. Choose today or an earlier one."
        ),
        TrafficCode.NEGATIVE_COUNT: QT_TRANSLATE_NOOP("problem", "A count cannot be below zero."),
        TrafficCode.MORE_THAN_VISITORS: QT_TRANSLATE_NOOP(
            "problem", "More people than visitors cannot be: {count} of {visitors}."
        ),
        TrafficCode.DAYS_REVERSED: QT_TRANSLATE_NOOP(
            "problem", "The last day is before the first."
        ),
        TrafficCode.NOTHING_TYPED: QT_TRANSLATE_NOOP("problem", "Type at least one number."),
    },
    TitleCode: {
        TitleCode.BANNED_WORD: QT_TRANSLATE_NOOP("problem", "“{word}” is a banned word"),
        TitleCode.TOO_LONG: QT_TRANSLATE_NOOP("problem", "The title is too long"),
        TitleCode.MISSING_MOQ: QT_TRANSLATE_NOOP(
            "problem", "The smallest quantity is missing, such as 50件起批"
        ),
        TitleCode.STALE_YEAR: QT_TRANSLATE_NOOP("problem", "The year {word} is over"),
        TitleCode.REPEATED_WORD: QT_TRANSLATE_NOOP("problem", "“{word}” stands here once more"),
        TitleCode.MISSING_ATTRIBUTE: QT_TRANSLATE_NOOP(
            "problem", "No attribute is named: material, season, style or size"
        ),
        TitleCode.EMPTY: QT_TRANSLATE_NOOP("problem", "The title is empty"),
    },
    ProductCode: {
        ProductCode.NO_SUCH_PRODUCT: QT_TRANSLATE_NOOP(
            "problem", "There is no such product any more."
        ),
        ProductCode.MISSING_TITLE: QT_TRANSLATE_NOOP("problem", "Enter a title"),
        ProductCode.TOO_LONG: QT_TRANSLATE_NOOP("problem", "At most {maximum} characters"),
        ProductCode.OUT_OF_RANGE: QT_TRANSLATE_NOOP("problem", "Between {minimum} and {maximum}"),
        ProductCode.OFFER_ID_TAKEN: QT_TRANSLATE_NOOP(
            "problem", "Another product has the offer ID {offer_id}"
        ),
        ProductCode.BATCH_INCOMPLETE: QT_TRANSLATE_NOOP(
            "problem", "A batch has a unit and a number of pieces, or neither"
        ),
        ProductCode.DUPLICATE_SPEC: QT_TRANSLATE_NOOP("problem", "The variant {spec} stands twice"),
        ProductCode.TIERS_NOT_RISING: QT_TRANSLATE_NOOP(
            "problem", "More pieces than in the tier before"
        ),
        ProductCode.TIERS_NOT_FALLING: QT_TRANSLATE_NOOP(
            "problem", "Has to be lower than in the tier before"
        ),
        ProductCode.TIERS_OFF_MINIMUM: QT_TRANSLATE_NOOP(
            "problem", "The first tier begins at the smallest order, {minimum}"
        ),
        ProductCode.PRICE_TOO_LOW: QT_TRANSLATE_NOOP("problem", "Price has to be above 0"),
        ProductCode.NO_PRICES: QT_TRANSLATE_NOOP("problem", "No price to change"),
        ProductCode.LISTING_BLOCKED: QT_TRANSLATE_NOOP(
            "problem", "Not submitted: items to mend first: {count}"
        ),
        ProductCode.WRONG_STATUS: QT_TRANSLATE_NOOP(
            "problem", "The product stands elsewhere by now; nothing was changed."
        ),
        ProductCode.MISSING_TEXT: QT_TRANSLATE_NOOP("problem", "Enter what it says"),
        ProductCode.MISSING_PRICE: QT_TRANSLATE_NOOP("problem", "Enter a price"),
        ProductCode.MISSING_REASON: QT_TRANSLATE_NOOP("problem", "Enter the platform's reason"),
    },
    ListingCode: {
        ListingCode.TITLE: QT_TRANSLATE_NOOP("problem", "The title cannot be used"),
        ListingCode.IMAGES_TOO_FEW: QT_TRANSLATE_NOOP("problem", "{count} of {wanted} images"),
        ListingCode.FIRST_NOT_WHITE: QT_TRANSLATE_NOOP(
            "problem", "The first image is not on white ground"
        ),
        ListingCode.IMAGE_GONE: QT_TRANSLATE_NOOP("problem", "Image files gone: {count}"),
        ListingCode.IMAGE_TOO_SMALL: QT_TRANSLATE_NOOP(
            "problem", "Images under {side} px: {count}"
        ),
        ListingCode.IMAGE_NOT_SQUARE: QT_TRANSLATE_NOOP(
            "problem", "Images that are not square: {count}"
        ),
        ListingCode.IMAGE_TOO_HEAVY: QT_TRANSLATE_NOOP("problem", "Images over {most} KB: {count}"),
        ListingCode.MISSING_UNIT: QT_TRANSLATE_NOOP("problem", "The unit is missing"),
        ListingCode.MISSING_MINIMUM: QT_TRANSLATE_NOOP("problem", "The smallest order is missing"),
        ListingCode.MISSING_PRICES: QT_TRANSLATE_NOOP("problem", "There is no price"),
        ListingCode.TIERS_UNSOUND: QT_TRANSLATE_NOOP("problem", "The price tiers do not fit"),
        ListingCode.MISSING_LEAD_TIME: QT_TRANSLATE_NOOP("problem", "The lead time is missing"),
        ListingCode.SHIP_DAYS_OPEN: QT_TRANSLATE_NOOP(
            "problem", "The days to ship are not set: {days} count"
        ),
        ListingCode.SHIP_DAYS_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
            "problem", "{days} days to ship, {minimum} to {maximum} are allowed"
        ),
        ListingCode.LEAD_OVER_SHIP_DAYS: QT_TRANSLATE_NOOP(
            "problem", "Lead time of {lead} days, but to ship in {days}"
        ),
        ListingCode.MISSING_OPTIONS: QT_TRANSLATE_NOOP(
            "problem", "What can be customised is missing"
        ),
        ListingCode.MISSING_SAMPLES: QT_TRANSLATE_NOOP(
            "problem", "The rule for samples is missing"
        ),
        ListingCode.MISSING_PROCESS: QT_TRANSLATE_NOOP(
            "problem", "The steps of making are missing"
        ),
        ListingCode.MISSING_PRODUCTION_DAYS: QT_TRANSLATE_NOOP(
            "problem", "The days of production are missing"
        ),
        ListingCode.KIND_OPEN: QT_TRANSLATE_NOOP("problem", "The type is not confirmed"),
        ListingCode.KIND_MISMATCH: QT_TRANSLATE_NOOP("problem", "The type does not fit the rest"),
        ListingCode.BELOW_COST: QT_TRANSLATE_NOOP("problem", "A price is below the cost"),
        ListingCode.MISSING_WEIGHT: QT_TRANSLATE_NOOP("problem", "The weight is missing"),
        ListingCode.FEW_ATTRIBUTES: QT_TRANSLATE_NOOP("problem", "{count} of {wanted} attributes"),
        ListingCode.MISSING_VARIANTS: QT_TRANSLATE_NOOP("problem", "No colours or sizes"),
        ListingCode.NO_CASES: QT_TRANSLATE_NOOP("problem", "No bulk order as an example"),
    },
    ViolationCode: {
        ViolationCode.NO_SUCH_VIOLATION: QT_TRANSLATE_NOOP(
            "problem", "There is no such violation any more."
        ),
        ViolationCode.MISSING_CATEGORY: QT_TRANSLATE_NOOP("problem", "Choose what it is about"),
        ViolationCode.MISSING_DONE: QT_TRANSLATE_NOOP("problem", "Write down what was done first"),
        ViolationCode.MISSING_APPEAL: QT_TRANSLATE_NOOP("problem", "Write the appeal first"),
        ViolationCode.IN_THE_FUTURE: QT_TRANSLATE_NOOP("problem", "This time lies in the future"),
        ViolationCode.ALREADY_SETTLED: QT_TRANSLATE_NOOP(
            "problem", "This violation is settled already."
        ),
    },
    SettingCode: {
        SettingCode.UNKNOWN_SETTING: QT_TRANSLATE_NOOP("problem", "There is no setting {key}."),
        SettingCode.BAD_VALUE: QT_TRANSLATE_NOOP(
            "problem", "{value} does not fit the setting {key}."
        ),
        SettingCode.NOT_SETTINGS: QT_TRANSLATE_NOOP(
            "problem", "{file} holds no settings of Seller Desk."
        ),
        SettingCode.NEWER_SETTINGS: QT_TRANSLATE_NOOP(
            "problem", "{file} comes from a newer Seller Desk. Update the program first."
        ),
    },
}
"""Every code that can be told, by its kind: codes of two kinds may be one word.

tests/house/test_wording.py looks that none is missing.
"""

"""What fits a setting, in words."""

from seller_desk.services.batch_columns import LONGEST_HEADING
from seller_desk.services.settings import SettingKind, SettingSpec
from seller_desk.views.wording import translate


def fitting(spec: SettingSpec) -> str:
    """What a setting may hold, as the sentence under a field that holds something else."""
    if spec.kind is SettingKind.TEXT:
        return translate("settings", "At most {count} characters").format(count=int(spec.maximum))
    if spec.kind is SettingKind.COLUMNS:
        return translate(
            "settings",
            "Every column has a heading of its own, at most {count} characters, without commas "
            "and equals signs",
        ).format(count=LONGEST_HEADING)
    if spec.kind is SettingKind.FACTOR:
        return translate("settings", "A number from {low} to {high}").format(
            low=f"{spec.minimum:g}", high=f"{spec.maximum:g}"
        )
    if spec.kind is SettingKind.MONEY:
        return translate("settings", "An amount; a key customer starts above a regular one")
    return translate("settings", "A whole number from {low} to {high}").format(
        low=int(spec.minimum), high=int(spec.maximum)
    )

"""Findings, traffic, the review."""

from collections.abc import Mapping

from seller_desk.views.operation_words.form import Wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP

DATA: Mapping[str, Wording] = {
    "keep_review": Wording(
        QT_TRANSLATE_NOOP("operation", "Keep a weekly review"),
        QT_TRANSLATE_NOOP("operation", "Keep the review of {week}"),
        "chart-column",
    ),
    "snooze_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Put a finding off"),
        QT_TRANSLATE_NOOP("operation", "Put off until {until}: {finding}"),
        "timer-off",
    ),
    "wake_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Show a finding again"),
        QT_TRANSLATE_NOOP("operation", "Show again: {finding}"),
        "timer",
    ),
    "finish_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark a finding as done"),
        QT_TRANSLATE_NOOP("operation", "Done: {finding}"),
        "circle-check",
    ),
    "recheck_findings": Wording(
        QT_TRANSLATE_NOOP("operation", "Check again what was done"), icon="refresh-cw"
    ),
    "type_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Type in traffic"),
        QT_TRANSLATE_NOOP("operation", "Type in traffic of {day}"),
        "chart-line",
    ),
    "assign_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Say whose traffic it is"),
        QT_TRANSLATE_NOOP("operation", "Give a product the traffic of “{title}”"),
        "package",
    ),
    "spread_ad_spend": Wording(
        QT_TRANSLATE_NOOP("operation", "Spread ad spend over days"),
        QT_TRANSLATE_NOOP("operation", "Spread ad spend over {since} to {until}"),
        "coins",
    ),
}

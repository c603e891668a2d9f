"""Three sounds of the scan bench, without a sound library: short, long, double."""

import sys
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication

from seller_desk.words import Tone

_GAP_MS = 180
_BEEPS = {Tone.SUCCESS: 1, Tone.INFO: 1, Tone.WARNING: 2, Tone.DANGER: 3}
"""Where there is only one beep, what is wrong beeps more often."""
_NOTES = {
    Tone.SUCCESS: ((1_760, 80),),
    Tone.INFO: ((1_320, 80),),
    Tone.WARNING: ((880, 110), (880, 110)),
    Tone.DANGER: ((330, 600),),
}
"""Hertz and milliseconds, where the system plays them."""
_MAC = {Tone.SUCCESS: "Tink", Tone.INFO: "Pop", Tone.WARNING: "Funk", Tone.DANGER: "Basso"}


def play(tone: Tone) -> None:
    """Let it be heard how a scan came out; silent tones make none."""
    if tone in _BEEPS:
        _player()(tone)


def _player() -> Callable[[Tone], None]:
    return {"win32": _on_windows, "darwin": _on_mac}.get(sys.platform, _by_beeps)


def _by_beeps(tone: Tone) -> None:
    for place in range(_BEEPS[tone]):
        QTimer.singleShot(place * _GAP_MS, QApplication.beep)


def _on_mac(tone: Tone) -> None:
    file = f"/System/Library/Sounds/{_MAC[tone]}.aiff"
    if not QProcess.startDetached("/usr/bin/afplay", [file])[0]:
        _by_beeps(tone)


def _on_windows(tone: Tone) -> None:
    """On a thread: Windows waits until a note has ended."""
    Thread(target=_notes, args=(tone,), daemon=True).start()


def _notes(tone: Tone) -> None:
    if sys.platform == "win32":
        import winsound

        for pitch, length in _NOTES[tone]:
            winsound.Beep(pitch, length)

"""The mark of the program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from seller_desk import resources
from seller_desk.app import start_application


def test_the_picture_for_installers_is_the_mark_of_the_window(qapp: QApplication) -> None:
    start_application("en")
    made = QImage(str(resources.path("app", "seller-desk.png")))
    shown = qapp.windowIcon().pixmap(128, 128).toImage()
    assert made.width() == made.height() == 1024
    assert made.pixelColor(0, 0).alpha() == shown.pixelColor(0, 0).alpha() == 0
    smooth = Qt.TransformationMode.SmoothTransformation
    small = made.scaled(128, 128, mode=smooth)
    for x, y in ((64, 16), (64, 112), (30, 64), (64, 45), (52, 96)):
        one, other = small.pixelColor(x, y), shown.pixelColor(x, y)
        assert max(abs(one.red() - other.red()), abs(one.blue() - other.blue())) < 24

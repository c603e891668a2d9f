"""A dispute from its application to its end, with proof from both sides."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.journeys.seller import Seller
from tests.views.exchange import seen


def photo() -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#b03030"))
    return image


def test_a_dispute_with_proof_from_both_sides(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller.press("Ctrl+3")
    seller.press("Return")
    seller.click("Register after-sales")
    for field, text in (("Refund (¥)", "38.00"), ("Reason", "色差")):
        seller.go_into(field)
        seller.type(text)
    seller.click("Register it")
    assert "2 d 0 h left" in seller.sees

    QGuiApplication.clipboard().setImage(photo())
    seller.click("Paste")
    paper = tmp_path / "质检报告.pdf"
    paper.write_bytes(b"%PDF-1.4 ...")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(paper)], ""))
    seller.click("Shop")
    seller.click("Add files")
    assert "2 files" in seller.sees
    for tile in ("pasted.png Buyer", "质检报告.pdf Shop"):
        assert seen.named(seller.window, tile).isVisible()
    seller.keep_picture("dispute-1-proof")

    seller.click("Refuse, the buyer may change it")
    seller.click("The platform steps in")
    assert "Hand in proof on the platform before" in seller.sees
    seller.keep_picture("dispute-2-platform")
    seller.click("Platform: refund")
    assert "Settled today 09:30" in seller.sees
    seller.keep_picture("dispute-3-settled")

    seller.click("Show the order")
    assert "of it refunded 38.00" in seller.sees
    seller.keep_picture("dispute-4-order")

"""The help at the right edge of the window: a field, the topic, and links that lead on."""

import re
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from seller_desk.views.help import guide
from seller_desk.views.help.guide import CONTENTS, GLOSSARY, KEYS
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.wording import translate

_WIDTH = 440
_EDGE = 18
_INDENT = 18
_STYLE = """
h2, h3 { font-size: {middle}px; margin-top: 14px; margin-bottom: 2px; }
p, li { margin-top: 3px; margin-bottom: 3px; line-height: 150%; }
a { color: {link}; text-decoration: none; }
.strong { font-weight: 600; }
"""
_STRONG = re.compile(r'<span style="[^"]*font-weight:[6-9]00[^"]*">')
_OWN_STYLE = re.compile(r' style="[^"]*"|<style.*?</style>', re.DOTALL)


class HelpSheet(QFrame):
    """Over the page, which stays usable beside it; Esc or F1 closes it."""

    action_asked = Signal(str)
    """A link that does something, by the name of the action."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.topic = ""
        self._before: QWidget | None = None
        self.setProperty("role", "drawer")
        self.setAccessibleName(translate("help", "Help"))
        self.title = label("", "heading", wrap=True)
        self.field = SearchField(translate("help", "Find in the help"))
        self.text = QTextBrowser()
        self.text.setProperty("k", "reading")
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(translate("help", "Advice"))
        self.text.anchorClicked.connect(self._follow)
        self.field.searched.connect(self._search)
        self.field.left_downward.connect(self.text.setFocus)
        theme().changed.connect(self._show_again)
        window.installEventFilter(self)
        self._lay_out()
        self.hide()

    def open(self, topic: str) -> None:
        """A topic by the name of its page, the glossary, or all keys."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.topic = topic
        self.field.show_text("")
        self._show_again()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Away; the keyboard goes back to the page."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        width = min(_WIDTH, self._window.width() // 2)
        self.setGeometry(self._window.width() - width, 0, width, self._window.height())

    def _search(self, text: str) -> None:
        if text and self.topic != KEYS:
            self._show_hits(text)
        else:
            self._show_again()

    def _show_again(self) -> None:
        """The topic, in the look and language of now."""
        if self.topic == KEYS:
            self._show(translate("help", "Keys"), guide.key_list(self.field.text()))
        elif self.topic == CONTENTS:
            self._show(translate("help", "All topics"), _html(guide.contents()))
        elif self.topic:
            found = guide.topic(self.topic)
            self._show(found.title, _html(found.text))

    def _show_hits(self, text: str) -> None:
        lines = [
            f"**[{hit.topic.title}](topic:{hit.topic.name})**\n\n{hit.excerpt}"
            for hit in guide.find(text)
        ]
        nothing = translate("help", "The help says nothing about “{text}”").format(text=text)
        self._show(translate("help", "Found in the help"), _html("\n\n".join(lines) or nothing))

    def _show(self, title: str, html: str) -> None:
        self.title.setText(title)
        self._dress()
        self.text.setHtml(html)

    def _dress(self) -> None:
        look = theme()
        self.text.document().setDefaultFont(look.font())
        self.text.document().setIndentWidth(_INDENT)
        style = _STYLE.replace("{middle}", str(look.px("font.md")))
        style = style.replace("{link}", look.color("text.link").name())
        self.text.document().setDefaultStyleSheet(style)

    def _follow(self, link: QUrl) -> None:
        kind, name = link.scheme(), link.path()
        if kind == "topic":
            self.open(name)
        else:
            self.action_asked.emit(name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 12, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(button.icon_only("x", translate("help", "Close (Esc)"), self.close_up))
        ways = QHBoxLayout()
        ways.setContentsMargins(_EDGE - 6, 0, _EDGE, 0)
        ways.setSpacing(4)
        for said, topic in (
            (translate("help", "All topics"), CONTENTS),
            (translate("help", "Glossary"), GLOSSARY),
            (translate("help", "All keys"), KEYS),
        ):
            ways.addWidget(button.link(said, partial(self.open, topic)))
        ways.addStretch(1)
        field = QHBoxLayout()
        field.setContentsMargins(_EDGE, 4, _EDGE, 4)
        field.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(field)
        column.addLayout(ways)
        column.addWidget(self.text, 1)


def _html(markdown: str) -> str:
    """Markdown in the style of the house: Qt gives each piece one of its own."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    html = _STRONG.sub('<span class="strong">', document.toHtml())
    return _OWN_STYLE.sub("", html)

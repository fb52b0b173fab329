"""How the console's parts are laid out: three columns between the top line and the panic row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.question import Citation
from quizapp.game.rules import Answerers
from quizapp.game.scenes import ConsoleScene
from quizapp.windows.console.actions import ActionRow
from quizapp.windows.console.answer import AnswerCard
from quizapp.windows.console.board_card import BoardCard
from quizapp.windows.console.buttons import KeyButton, Tone
from quizapp.windows.console.cards import ClockCard, PressCard
from quizapp.windows.console.colours import Colours, colours
from quizapp.windows.console.panic import PanicRow
from quizapp.windows.console.pictures import Pictures
from quizapp.windows.console.records import Records
from quizapp.windows.console.runsheet_list import RunSheet
from quizapp.windows.console.teams import TeamBoard
from quizapp.windows.console.topbar import TopBar
from quizapp.windows.parts.bars import slim_bars
from quizapp.windows.stage import Look

translate = QCoreApplication.translate
SHOWN_MS = 6_000


class Messages(QLabel):
    """One line for the operator: a refusal stays its time, a failure until the next success."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failed = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fades = QTimer(self)
        self._fades.setSingleShot(True)
        self._fades.setInterval(SHOWN_MS)
        self._fades.timeout.connect(self._on_faded)

    def sizeHint(self) -> QSize:
        """As high with a text as without: nothing moves when it comes."""
        return QSize(200, round(QFontMetricsF(self.font()).height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def is_alarm(self) -> bool:
        """Whether a failure stands."""
        return self._failed

    def tell(self, text: str) -> None:
        """Say why something was not done."""
        if not self._failed:
            self._dress(text, self._colours().warn_ink, "transparent")
            self._fades.start()

    def alarm(self, text: str) -> None:
        """Say what went wrong, in red, until `recover`."""
        self._failed = True
        self._fades.stop()
        self._dress(text, "#FFFFFF", self._colours().wrong)

    def note(self, text: str) -> None:
        """Say what happened, where nothing is wrong with it."""
        if not self._failed:
            self._dress(text, self._colours().ink, self._colours().chosen)
            self._fades.start()

    def recover(self) -> None:
        """A step was carried out: a failure is over. A refusal stays, to be read to its end."""
        if self._failed:
            self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._failed = False
        self._fades.stop()
        self._dress("", self._colours().ink, "transparent")

    def _on_faded(self) -> None:
        if not self._failed:
            self.clear()

    def _colours(self) -> Colours:
        """The page's: a ground of its own would count as the palette."""
        return colours(self.parentWidget() or self)

    def _dress(self, text: str, ink: str, ground: str) -> None:
        self.setText(text)
        self.setToolTip(text)
        style = (
            f"color:{ink};background:{ground};border-radius:4px;font-weight:bold;padding:1px 8px;"
        )
        if style != self.styleSheet():
            self.setStyleSheet(style)


class Page(QWidget):
    """The live page. It holds no text field, and nothing on it takes the keyboard."""

    def __init__(
        self,
        look: Look,
        now: Callable[[], int],
        lang: Lang,
        cite: Callable[[Citation], str] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.top = TopBar(self)
        self.sheet = RunSheet(self)
        self.pictures = Pictures(look, now, self)
        self.big = KeyButton(Tone.GO, self, big=True)
        self.answer = AnswerCard(lang, cite, self)
        self.presses = PressCard(self)
        self.board = BoardCard(self)
        self.clock = ClockCard(now, self)
        self.offers_row = ActionRow(self)
        self.teams = TeamBoard(self)
        self.records = Records(self)
        self.tens = KeyButton(parent=self, beside=True)
        self.go = KeyButton(parent=self, beside=True)
        self.clicker = KeyButton(Tone.WARN, self, beside=True)
        self.settings = KeyButton(parent=self, beside=True)
        self.undo = KeyButton(parent=self, beside=True)
        self.adjust = KeyButton(parent=self, beside=True)
        self.rejudge = KeyButton(parent=self, beside=True)
        self.void = KeyButton(parent=self, beside=True)
        self.messages = Messages(self)
        self.panic = PanicRow(self)
        self._left = QWidget(self)
        self._middle = QWidget(self)
        self._right = QWidget(self)
        self._lay_out()
        self._style = ""
        self._size = self.font().pointSizeF()
        self._dress()
        frame = QHBoxLayout(parent)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self)

    def say_buttons(
        self, *, tens: int, teams: int, clicker_locked: bool, cells: bool = False
    ) -> None:
        """Name the buttons that do the same at every moment; `teams` may be `cells` of a board."""
        self.adjust.say(translate("console", "Adjust…"), "F2")
        self.rejudge.say(translate("console", "Rejudge…"), "F3")
        self.void.say(translate("console", "Void…"), "F4")
        self.go.say(translate("console", "Go to…"), "G")
        locked = (
            translate("console", "Clicker locked")
            if clicker_locked
            else translate("console", "Clicker on")
        )
        self.clicker.say(locked, "K", lit=clicker_locked)
        self.settings.say(translate("console", "Settings…"), "F12")
        self.tens.setVisible(teams > 10)
        last = min(tens + 10, teams)
        text = translate("console", "Number keys: teams {0} to {1}")
        if cells:
            text = translate("console", "Number keys: questions {0} to {1}")
        text = text.format(tens + 1, last)
        self.tens.say(text, "Tab", lit=tens > 0)

    def show_presses(self, scene: ConsoleScene, race_from: int) -> None:
        """Draw the presses of a race; else leave their place to the answer."""
        races = scene.heading is not None and scene.heading.answerers is Answerers.BUZZ
        self.presses.setVisible(races and bool(scene.presses))
        self.presses.show_scene(scene, race_from)

    def show_board(self, scene: ConsoleScene, tens: int) -> None:
        """Draw the board where one is picked from, in the place of the answer."""
        picking = bool(scene.cells)
        self.board.setVisible(picking)
        self.answer.setVisible(not picking)
        if picking:
            self.board.show_scene(scene, tens)

    def _lay_out(self) -> None:
        self._lay_out_left()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(6)
        middle.addWidget(self.pictures)
        middle.addWidget(self.big)
        middle.addWidget(self.offers_row)
        middle.addLayout(self._lay_out_cards(), 1)
        corrections = QHBoxLayout()
        corrections.setSpacing(4)
        for button in (self.adjust, self.rejudge, self.void):
            corrections.addWidget(button)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(5)
        right.addWidget(self.teams)
        right.addWidget(self.tens)
        right.addWidget(self.undo)
        right.addLayout(corrections)
        right.addWidget(self.records, 1)
        columns = QHBoxLayout()
        columns.setSpacing(8)
        columns.addWidget(self._left)
        columns.addWidget(self._middle, 1)
        columns.addWidget(self._right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 6, 8, 7)
        whole.setSpacing(5)
        whole.addWidget(self.top)
        whole.addLayout(columns, 1)
        whole.addWidget(self.messages)
        whole.addWidget(self.panic)

    def _lay_out_left(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(5)
        left.addWidget(self.sheet)
        for button in (self.go, self.clicker, self.settings):
            left.addWidget(button)

    def _lay_out_cards(self) -> QHBoxLayout:
        # Presses come and go: they share the answer's place, so that the clock keeps its own.
        texts = QHBoxLayout()
        texts.setSpacing(6)
        self.answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        texts.addWidget(self.answer, 4)
        texts.addWidget(self.presses, 5)
        self.board.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        texts.addWidget(self.board, 9)
        cards = QHBoxLayout()
        cards.setSpacing(6)
        self._texts = QWidget(self)
        self._texts.setLayout(texts)
        texts.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self._texts, 8), (self.clock, 3)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            cards.addWidget(part, share)
        return cards

    def resizeEvent(self, _event: QResizeEvent) -> None:
        wide = self.width()
        self._scale_font()
        left = max(150, min(280, wide * 14 // 100))
        share = 24 if self.teams.columns == 1 else 31
        right = max(264, min(560, wide * share // 100))
        self._left.setFixedWidth(left)
        self._right.setFixedWidth(right)
        middle = wide - 16 - 16 - left - right
        most = self.height() * 44 // 100
        self.pictures.setFixedHeight(min(most, self.pictures.height_for(middle)))

    def _scale_font(self) -> None:
        """On a large screen everything is larger, not only farther apart."""
        times = max(1.0, min(1.5, self.width() / 1240, self.height() / 700))
        size = round(self._size * times * 2) / 2
        if size != self.font().pointSizeF():
            font = QFont(self.font())
            font.setPointSizeF(size)
            # Below a style sheet fonts are not handed down: each widget is told.
            for part in (self, *self.findChildren(QWidget)):
                part.setFont(font)
            for part in (self.top, self.answer, self.presses, self.board, self.clock):
                part.fit_fonts()
            self.sheet.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_style"):
            self._dress()

    def _dress(self) -> None:
        theme = colours(self)
        style = f"""
            #card {{ background:{theme.card}; border:1px solid {theme.edge}; border-radius:7px; }}
            #card-title {{ color:{theme.soft}; }}
            QListWidget {{ background:{theme.card}; border:1px solid {theme.edge};
                border-radius:7px; padding:2px; }}
            QScrollArea {{ background:transparent; }}
        """ + slim_bars(theme.edge, wide=8)
        if style != self._style:
            self._style = style
            self.setStyleSheet(style)
            self.sheet.refresh()

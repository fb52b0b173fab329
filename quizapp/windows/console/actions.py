"""The row below the pictures: verdicts, values, boards or teams, as the moment asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.game.match import Match
from quizapp.windows.console.buttons import KeyButton, Tone
from quizapp.windows.console.offers import RIGHT_KEY, Offer, hint, offers

GAP = 6
PER_ROW = 6
VERDICTS = 5
"""Places of the verdicts: right and wrong always lie where the hand knows them."""


class ActionRow(QWidget):
    """Buttons for what may be done now; the row keeps its height, so that nothing jumps."""

    chosen = Signal(object)
    """An Offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._buttons: list[KeyButton] = []
        self._hint = QLabel(self)
        self._hint.setObjectName("card-title")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered now."""
        return self._offers

    def show_match(
        self,
        match: Match,
        selected: int,
        tens: int = 0,
        *,
        helping: bool = False,
        trouble: str = "",
        why: str = "",
    ) -> None:
        """Offer what fits `match`; `trouble` with its clip stands in the place of the hint."""
        self._offers = offers(match, selected, tens, helping=helping)
        while len(self._buttons) < len(self._offers):
            button = KeyButton(parent=self)
            button.setFont(self.font())
            button.clicked.connect(self._on_click)
            self._buttons.append(button)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._offers))
            if at < len(self._offers):
                offer = self._offers[at]
                button.dye(offer.tone)
                button.say(offer.text, offer.key, lit=offer.lit)
                button.setEnabled(not offer.off)
        said = hint(match, selected, offered=bool(self._offers), helping=helping)
        self._hint.setText(f"⚠ {trouble}" if trouble else said)
        self._hint.setToolTip(why)
        self._place()

    def offer_of(self, key: str) -> Offer | None:
        """What is offered under `key` now."""
        return next((offer for offer in self._offers if offer.key == key), None)

    def sizeHint(self) -> QSize:
        return QSize(400, round(QFontMetricsF(self.font()).height() * 2.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _place(self) -> None:
        place = self.rect()
        count = len(self._offers)
        if not count or not self._hint.text():
            self._hint.setGeometry(place)
        else:
            # The hint stands beside the buttons: the row is no higher for it.
            self._hint.setGeometry(0, 0, self.width() * 3 // 10, self.height())
            place.setLeft(self._hint.width() + GAP)
        if not count:
            return
        rows = 1 if count <= PER_ROW * place.width() // self.width() else 2
        per_row = -(-count // rows)
        if self._offers[0].tone is Tone.RIGHT and self._offers[0].key == RIGHT_KEY:
            per_row = max(per_row, VERDICTS)
        high = (place.height() - (rows - 1) * 3) // rows
        wide = (place.width() - (per_row - 1) * GAP) / per_row
        for at in range(count):
            row, column = divmod(at, per_row)
            left, top = place.left() + round(column * (wide + GAP)), row * (high + 3)
            self._buttons[at].set_beside(rows > 1)
            self._buttons[at].setGeometry(QRect(left, top, round(wide), high))

    def _on_click(self) -> None:
        sender = self.sender()
        for button, offer in zip(self._buttons, self._offers, strict=False):
            if button is sender:
                self.chosen.emit(offer)
                return

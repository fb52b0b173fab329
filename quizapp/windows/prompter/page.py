"""The prompter as one painted widget: cue and question at the left, clock and scores at the right.

The answer stands at the foot, always in the same place, however long the question is. What does
not fit even in the smallest size is scrolled by keys of the console.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.bank.answers import Lang
from quizapp.bank.citing import label
from quizapp.bank.question import Question
from quizapp.game.scenes import PrompterScene
from quizapp.windows.prompter import rail, setting
from quizapp.windows.prompter.inks import TONES, Inks, inks
from quizapp.windows.prompter.script import Cite, Script, script
from quizapp.windows.prompter.sheet import (
    HIGH,
    NARROWEST,
    Sheet,
    answer,
    broken,
    ink_height,
    one_line,
    sheet,
)
from quizapp.windows.stage.typography import Setting

translate = QCoreApplication.translate
TICK_MS = 50
IDLE_MS = 1_000
EDGE = 36.0
RAIL = 400.0
HEAD = 60.0
CUE = 108.0
NEXT = 84.0
SMALL_CLOCK = 150.0
COLUMN = 900.0
"""Width of the picture where it is a narrow column beside the console."""
COLUMN_PIXELS = 700
STEP = 0.7
"""Part of the room that one key scrolls by."""


class PrompterPage(QWidget):
    """Draws what it is given. The clock is computed from its deadline at every tick."""

    def __init__(
        self,
        now: Callable[[], int],
        lang: Lang,
        cite: Cite | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._lang: Lang = lang
        self._cite: Cite = cite or (lambda citation: label(citation, lang=lang))
        self._scene: PrompterScene | None = None
        self._script: Script | None = None
        self._question: Question | None = None
        self._sheet = Sheet((), 0.0, 0.0)
        self._answer: Setting | None = None
        self._above = 0.0
        self._veil = ""
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._on_tick)
        self._figures = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 200)
        self._name()

    # What is shown

    @property
    def script(self) -> Script | None:
        """What is to be read now."""
        return self._script

    @property
    def sheet(self) -> Sheet:
        """How the body is set."""
        return self._sheet

    @property
    def above(self) -> float:
        """How far the body is scrolled, in units of the picture."""
        return self._above

    @property
    def below(self) -> float:
        """How much of the body lies hidden below."""
        return max(0.0, self._sheet.height - self._room().height() - self._above)

    @property
    def veil(self) -> str:
        """What stands there instead of everything, or ""."""
        return self._veil

    def show_scene(self, scene: PrompterScene) -> None:
        """Draw `scene`; another question begins at its top."""
        self._scene = scene
        self._script = script(scene, self._lang, self._cite)
        if scene.question is None or scene.question != self._question:
            self._above = 0.0
        self._question = scene.question
        self.setAccessibleDescription(_spoken(self._script))
        runs = scene.clock is not None and scene.clock.deadline is not None
        self._ticks.start(TICK_MS if runs else IDLE_MS)
        self._arrange()

    def speak(self, lang: Lang, cite: Cite) -> None:
        """Say rules and sources in another language from now on."""
        self._lang, self._cite = lang, cite
        if self._scene is not None:
            self.show_scene(self._scene)

    def cover(self, text: str) -> None:
        """Show `text` and nothing else; "" shows the script again."""
        if text != self._veil:
            self._veil = text
            self.update()

    def turn(self, steps: float) -> None:
        """Scroll by so many steps, down where they are positive."""
        most = max(0.0, self._sheet.height - self._room().height())
        above = min(most, max(0.0, self._above + steps * STEP * self._room().height()))
        if above != self._above:
            self._above = above
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    # Geometry, in a picture 1080 high

    @property
    def unit(self) -> float:
        """Pixels of the window per unit of the picture."""
        if self.is_column:
            return max(0.05, self.width() / COLUMN)
        return max(0.05, min(self.height() / HIGH, self.width() / NARROWEST))

    @property
    def is_column(self) -> bool:
        """Whether it is a small narrow window: all scores stand in the console beside it."""
        return self.width() < COLUMN_PIXELS and self.width() < self.height() * 1.25

    def _whole(self) -> QRectF:
        return QRectF(0, 0, self.width() / self.unit, self.height() / self.unit)

    def _main(self) -> QRectF:
        if self.is_column:
            return self._whole().adjusted(EDGE, 24, -EDGE, -24)
        return self._whole().adjusted(EDGE, 24, -RAIL - EDGE, -24)

    def _clock_box(self) -> QRectF:
        if self.is_column:
            main = self._main()
            return QRectF(main.right() - SMALL_CLOCK, main.y() - 8, SMALL_CLOCK, HEAD)
        return rail.clock_box(self.rail_box())

    def rail_box(self) -> QRectF:
        """Clock and scores."""
        whole = self._whole()
        return QRectF(whole.right() - RAIL, 0, RAIL, whole.height())

    def _room(self) -> QRectF:
        """Where the body stands."""
        main = self._main()
        foot = NEXT + 16
        if self._answer is not None:
            foot += self._answer_height() + 20
        return main.adjusted(0, HEAD + CUE + 28, 0, -foot)

    def _answer_height(self) -> float:
        return ink_height(self._answer) + 44 if self._answer is not None else 0.0

    @staticmethod
    def _aside() -> float:
        """Where the answer begins, behind its label."""
        return 28 + setting.width_of(_label()) + 34

    def _arrange(self) -> None:
        said = self._script
        if said is None:
            return
        main = self._main()
        self._answer = None
        if said.answer:
            self._answer = answer(
                said.answer, main.width() - self._aside() - 28, self._room().height()
            )
        room = self._room()
        self._sheet = sheet(said.body, room.width() - 20, room.height())
        self._above = min(self._above, max(0.0, self._sheet.height - room.height()))
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            theme = inks(self)
            painter.fillRect(self.rect(), QColor(theme.paper))
            painter.scale(self.unit, self.unit)
            if self._veil:
                self._paint_veil(painter, theme)
            elif self._script is not None:
                if not self._clock_pixels().contains(event.rect()):
                    self._paint_all(painter, theme, self._script)
                draw = rail.small_clock if self.is_column else rail.clock
                draw(painter, theme, self._clock_box(), self._script, self._now(), _time_of_day())

    def _clock_pixels(self) -> QRect:
        unit, box = self.unit, self._clock_box()
        scaled = QRectF(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit)
        return scaled.adjusted(-2, -2, 2, 2).toAlignedRect()

    def _paint_veil(self, painter: QPainter, theme: Inks) -> None:
        whole = self._whole().adjusted(120, 120, -120, -120)
        said = broken(self._veil, whole.width(), 52, bold=True)
        setting.put(painter, said, whole.x(), whole.center().y() - ink_height(said) / 2, theme.ink)

    def _paint_all(self, painter: QPainter, theme: Inks, said: Script) -> None:
        main = self._main()
        if said.heading:
            wide = main.width() - (SMALL_CLOCK + 16 if self.is_column else 0)
            line = one_line(said.heading, wide, 36, bold=False)
            setting.put(painter, line, main.x(), main.y() + 6, theme.soft, bold=False)
        self._paint_cue(painter, QRectF(main.x(), main.y() + HEAD, main.width(), CUE), said)
        self._paint_body(painter, theme)
        foot = QRectF(main.x(), main.bottom() - NEXT, main.width(), NEXT)
        self._paint_next(painter, theme, foot, said)
        if self._answer is not None:
            high = self._answer_height()
            box = QRectF(main.x(), foot.y() - 16 - high, main.width(), high)
            self._paint_answer(painter, theme, box, self._answer)
        if not self.is_column:
            rail.scores(painter, theme, self.rail_box(), said.strip)

    def _paint_cue(self, painter: QPainter, box: QRectF, said: Script) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TONES[said.tone]))
        painter.drawRoundedRect(box, 16, 16)
        x = box.x() + 28
        if said.team is not None:
            rail.badge(painter, said.team, x + 36, box.center().y(), 36)
            x += 96
        line = one_line(said.cue, box.right() - 24 - x, 58)
        setting.put(painter, line, x, box.center().y() - ink_height(line) / 2, "#FFFFFF")

    def _paint_body(self, painter: QPainter, theme: Inks) -> None:
        room = self._room()
        painter.save()
        painter.setClipRect(room.adjusted(-10, -4, 10, 4))
        for part in self._sheet.parts:
            top = room.y() + part.y - self._above
            if top > room.bottom() or top + ink_height(part.setting) < room.y():
                continue
            ink = theme.soft if part.block.role == "detail" else theme.ink
            if part.block.mark:
                mark = broken(part.block.mark, 400, part.setting.size, bold=True)
                setting.put(painter, mark, room.x(), top, theme.soft)
            bold = part.block.role != "detail"
            setting.put(painter, part.setting, room.x() + part.x, top, ink, bold=bold)
        painter.restore()
        if self.below > 1:
            self._paint_more(painter, room, "↓", room.bottom() - 56)
        if self._above > 1:
            self._paint_more(painter, room, "↑", room.y() + 4)

    def _paint_more(self, painter: QPainter, room: QRectF, key: str, y: float) -> None:
        """A chip that says by which key the rest is reached."""
        box = QRectF(room.right() - 128, y, 128, 52)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TONES["alarm"]))
        painter.drawRoundedRect(box, 12, 12)
        sign = broken(key, 60, 36, bold=True)
        setting.put(painter, sign, box.x() + 18, box.center().y() - 20, "#FFFFFF")
        x, middle, down = box.right() - 40, box.center().y(), 1 if key == "↓" else -1
        painter.setBrush(QColor("#FFFFFF"))
        left, right, tip = x - 15, x + 15, middle + 13 * down
        corners = [QPointF(left, middle - 9 * down), QPointF(right, middle - 9 * down)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(x, tip)]))

    def _paint_answer(self, painter: QPainter, theme: Inks, box: QRectF, said: Setting) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.answer))
        painter.drawRoundedRect(box, 16, 16)
        setting.put(painter, _label(), box.x() + 28, box.y() + 28, theme.answer_ink)
        setting.put(painter, said, box.x() + self._aside(), box.y() + 24, theme.answer_ink)

    def _paint_next(self, painter: QPainter, theme: Inks, box: QRectF, said: Script) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.rail))
        painter.drawRoundedRect(box, 16, 16)
        text = translate("prompter", "Next: {0}").format(said.next)
        line = one_line(text, box.width() - 56, 42)
        setting.put(painter, line, box.x() + 28, box.center().y() - ink_height(line) / 2, theme.ink)

    # Qt

    def _on_tick(self) -> None:
        clock = self._scene.clock if self._scene is not None else None
        seconds = str(rail.seconds_of(clock, self._now())) if clock is not None else ""
        figures = seconds or _time_of_day()
        if figures != self._figures:
            self._figures = figures
            self.update(self._clock_pixels())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-event.angleDelta().y() / 360)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._scene is not None:
            self._name()
            self.show_scene(self._scene)
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _name(self) -> None:
        self.setAccessibleName(translate("prompter", "Prompter"))


def _label() -> Setting:
    return one_line(translate("prompter", "Answer"), 300, 36)


def _time_of_day() -> str:
    return QDateTime.currentDateTime().toString("HH:mm")


def _spoken(said: Script) -> str:
    """The whole script as a screen reader says it."""
    lines = [said.heading, said.cue, *(f"{one.mark} {one.text}".strip() for one in said.body)]
    if said.answer:
        lines.append(translate("prompter", "Answer: {0}").format(said.answer))
    return "\n".join(line for line in lines if line)

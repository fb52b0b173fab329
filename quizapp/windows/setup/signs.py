"""A team's sign: its colour and shape, drawn small, and a palette to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget, QWidgetAction

from quizapp.game.plan import Shape, Team
from quizapp.windows.stage.look import TEAM_COLOURS
from quizapp.windows.stage.shapes import digits_drop, sign

translate = QCoreApplication.translate


def draw_sign(painter: QPainter, box: QRectF, team: Team, *, number: bool = True) -> None:
    """Draw a team's sign in the middle of `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = min(box.width(), box.height()) / 2 * 0.82
    colour = QColor(team.colour)
    painter.setBrush(colour)
    painter.setPen(QPen(colour.darker(150), 1.2))
    painter.drawPath(sign(team.shape, box.center(), radius))
    if number:
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(max(round(radius * 0.95), 6))
        painter.setFont(font)
        bright = 0.3 * colour.redF() + 0.59 * colour.greenF() + 0.11 * colour.blueF()
        painter.setPen(QColor("#101216" if bright > 0.5 else "#FFFFFF"))
        drop = QPointF(0, digits_drop(team.shape) * radius)
        painter.drawText(box.translated(drop), Qt.AlignmentFlag.AlignCenter, str(team.id))
    painter.restore()


def sign_picture(team: Team, size: int, *, number: bool = True, ratio: float = 1.0) -> QPixmap:
    """A team's sign as a picture; `ratio` is that of the screen."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        draw_sign(painter, QRectF(0, 0, size, size), team, number=number)
    return picture


class SignMenu(QMenu):
    """Colours and shapes to choose from. `picked(colour, shape)`, each alone."""

    colour_picked = Signal(str)
    shape_picked = Signal(object)

    def __init__(self, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setSpacing(4)
        grid.addWidget(QLabel(translate("setup", "Colour")), 0, 0, 1, 8)
        grid.addWidget(QLabel(translate("setup", "Shape")), 2, 0, 1, 8)
        self.colours: list[QToolButton] = []
        self.shapes: list[QToolButton] = []
        for at, colour in enumerate(TEAM_COLOURS):
            button = _swatch(Team(team.id, "", colour=colour, shape=team.shape))
            button.setAccessibleName(translate("setup", "Colour {0}").format(at + 1))
            button.setChecked(colour.casefold() == team.colour.casefold())
            button.setProperty("value", colour)
            button.clicked.connect(self._on_colour)
            grid.addWidget(button, 1, at)
            self.colours.append(button)
        for at, shape in enumerate(Shape):
            button = _swatch(Team(team.id, "", colour=team.colour, shape=shape))
            button.setAccessibleName(shape_name(shape))
            button.setToolTip(shape_name(shape))
            button.setChecked(shape is team.shape)
            button.setProperty("value", shape.value)
            button.clicked.connect(self._on_shape)
            grid.addWidget(button, 3, at)
            self.shapes.append(button)
        action = QWidgetAction(self)
        action.setDefaultWidget(sheet)
        self.addAction(action)

    def _on_colour(self) -> None:
        self.colour_picked.emit(str(self.sender().property("value")))
        self.close()

    def _on_shape(self) -> None:
        self.shape_picked.emit(Shape(str(self.sender().property("value"))))
        self.close()


def shape_name(shape: Shape) -> str:
    """A shape in words."""
    return {
        Shape.CIRCLE: translate("setup", "circle"),
        Shape.SQUARE: translate("setup", "square"),
        Shape.TRIANGLE: translate("setup", "triangle"),
        Shape.DIAMOND: translate("setup", "diamond"),
        Shape.STAR: translate("setup", "star"),
        Shape.HEXAGON: translate("setup", "hexagon"),
        Shape.CROSS: translate("setup", "cross"),
        Shape.PENTAGON: translate("setup", "pentagon"),
    }[shape]


def _swatch(team: Team) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setIconSize(QSize(28, 28))
    button.setIcon(QIcon(sign_picture(team, 28, number=False, ratio=2)))
    return button

"""The page of a template: the picture that typst set, and handles over it to move and size."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.awards.qr import QUIET
from quizapp.awards.template_check import EDGE, MODULES
from quizapp.windows.awards.snapping import Guides, Place, guides, moved, sized
from quizapp.windows.awards.template_desk import CODE, STAMP, TemplateDesk

translate = QCoreApplication.translate
_BLUE, _RED, _GREEN = QColor("#1F5FD0"), QColor("#C0392B"), QColor("#0B7A4B")
_HANDLE = 9.0
_SIDES = ("lt", "t", "rt", "r", "rb", "b", "lb", "l")
_CURSORS = {
    "lt": Qt.CursorShape.SizeFDiagCursor, "rb": Qt.CursorShape.SizeFDiagCursor,
    "rt": Qt.CursorShape.SizeBDiagCursor, "lb": Qt.CursorShape.SizeBDiagCursor,
    "l": Qt.CursorShape.SizeHorCursor, "r": Qt.CursorShape.SizeHorCursor,
    "t": Qt.CursorShape.SizeVerCursor, "b": Qt.CursorShape.SizeVerCursor,
}  # fmt: skip
_STEP, _BIG = 0.5, 5.0


class Canvas(QWidget):
    """Draws the page and what lies on it; a person drags, or moves with the keys."""

    resized = Signal()
    edit_wanted = Signal()
    """Enter or a double click: on to the text of what is chosen."""

    def __init__(self, desk: TemplateDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 230)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("awards", "The page"))
        self.desk = desk
        self.misfits: tuple[str, ...] = ()
        self._image = QImage()
        self._grip: tuple[str, str, Place, QPointF, int] | None = None
        self._lines = Guides()
        self._count = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self.resized)
        desk.changed.connect(self._on_desk)
        desk.chosen.connect(self._on_desk)

    def show_page(self, image: QImage, misfits: tuple[str, ...]) -> None:
        """Show the page as it was set."""
        self._image, self.misfits = image, misfits
        self.update()

    @property
    def page_width(self) -> int:
        """Pixels of the screen that the page is wide."""
        return round(self._page().width() * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        return QSize(560, 400)

    # --- where things lie

    def _page(self) -> QRectF:
        page = self.desk.template.page
        room = self.rect().adjusted(10, 10, -10, -10)
        scale = min(room.width() / page.width, room.height() / page.height)
        area = QRectF(0, 0, page.width * scale, page.height * scale)
        area.moveCenter(QRectF(room).center())
        return area

    @property
    def _scale(self) -> float:
        return self._page().width() / self.desk.template.page.width

    def rect_of(self, item: str) -> QRectF:
        """Where something lies on the widget."""
        page, scale, place = self._page(), self._scale, self.desk.place(item)
        return QRectF(
            page.x() + place.x * scale,
            page.y() + place.y * scale,
            place.width * scale,
            place.height * scale,
        )

    def _handles(self, item: str) -> dict[str, QRectF]:
        area = self.rect_of(item)
        found: dict[str, QRectF] = {}
        for sides in _SIDES if item.startswith("box:") else ("rb",):
            x = area.left() if "l" in sides else area.right() if "r" in sides else area.center().x()
            y = area.top() if "t" in sides else area.bottom() if "b" in sides else area.center().y()
            found[sides] = QRectF(x - _HANDLE / 2, y - _HANDLE / 2, _HANDLE, _HANDLE)
        return found

    def _at(self, point: QPointF) -> tuple[str, str]:
        """What lies there: the item, and the sides of its handle or nothing."""
        if self.desk.item:
            for sides, area in self._handles(self.desk.item).items():
                if area.adjusted(-3, -3, 3, 3).contains(point):
                    return self.desk.item, sides
        hit = [one for one in self.desk.items() if self.rect_of(one).contains(point)]
        if self.desk.item in hit:
            return self.desk.item, ""
        hit.sort(key=lambda one: self.rect_of(one).width() * self.rect_of(one).height())
        return (hit[0], "") if hit else ("", "")

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        item, sides = self._at(event.position())
        self.desk.choose(item)
        if item:
            self._count += 1
            self._grip = (item, sides, self.desk.place(item), event.position(), self._count)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            item, sides = self._at(event.position())
            over = Qt.CursorShape.SizeAllCursor if item else Qt.CursorShape.ArrowCursor
            self.setCursor(_CURSORS.get(sides, over))
            return
        item, sides, start, origin, count = self._grip
        far = (event.position() - origin) / self._scale
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        caught = Guides() if free else self._guides(item)
        if sides:
            place, self._lines = sized(start, sides, far.x(), far.y(), caught)
        else:
            place, self._lines = moved(start, far.x(), far.y(), caught)
        self.desk.put(item, place, f"drag:{item}:{count}")
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._grip, self._lines = None, Guides()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position())[0]:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.desk.item, event.key()
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        if item and key in ways:
            self._push(item, ways[Qt.Key(key)], event.modifiers())
        elif item and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.desk.remove(item)
        elif item and key == Qt.Key.Key_Escape:
            self.desk.choose("")
        elif item and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from thing to thing on the page, and behind the last one on."""
        items = self.desk.items()
        at = items.index(self.desk.item) if self.desk.item in items else None
        step = 1 if forward else -1
        after = (0 if forward else len(items) - 1) if at is None else at + step
        if 0 <= after < len(items):
            self.desk.choose(items[after])
            return True
        self.desk.choose("")
        return super().focusNextPrevChild(forward)

    def _push(self, item: str, way: tuple[int, int], held: Qt.KeyboardModifier) -> None:
        far = _BIG if held & Qt.KeyboardModifier.ShiftModifier else _STEP
        place, (right, down) = self.desk.place(item), way
        if held & Qt.KeyboardModifier.ControlModifier:
            wide, high = place.width + right * far, place.height + down * far
            if item in (CODE, STAMP):
                wide = high = place.width + (right + down) * far
            place = Place(place.x, place.y, max(wide, 4.0), max(high, 4.0))
        else:
            place = Place(place.x + right * far, place.y + down * far, place.width, place.height)
        self.desk.put(item, place, f"keys:{item}")

    def _guides(self, item: str) -> Guides:
        page = self.desk.template.page
        others = (self.desk.place(one) for one in self.desk.items() if one != item)
        return guides((page.width, page.height), EDGE, others)

    def _on_desk(self) -> None:
        item = self.desk.item
        if item:
            place = self.desk.place(item)
            text = translate("awards", "{0}: {1} mm from the left, {2} from above, {3} × {4} mm")
            said = text.format(
                item_name(self.desk, item), place.x, place.y, place.width, place.height
            )
        else:
            said = translate("awards", "Nothing is chosen")
        self.setAccessibleDescription(said)
        self.update()

    # --- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            page = self._page()
            painter.fillRect(page, Qt.GlobalColor.white)
            if not self._image.isNull():
                painter.drawImage(page, self._image)
            else:
                painter.setPen(QColor("#5A6170"))
                text = translate("awards", "The page is being set …")
                painter.drawText(page, Qt.AlignmentFlag.AlignCenter, text)
            painter.setPen(QPen(_BLUE if self.hasFocus() else QColor("#9AA2B1"), 1.5))
            painter.drawRect(page)
            self._paint_clear(painter)
            for item in self.desk.items():
                self._paint_item(painter, item)
            self._paint_lines(painter, page)

    def _paint_clear(self, painter: QPainter) -> None:
        """The place of the wet stamp, and the code's white margin."""
        if self.desk.template.stamp.size:
            area = self.rect_of(STAMP)
            tint = QColor(_RED)
            tint.setAlpha(22)
            painter.setBrush(tint)
            painter.setPen(QPen(_RED, 1.2, Qt.PenStyle.DashLine))
            painter.drawEllipse(area)
            painter.setPen(_RED)
            text = translate("awards", "wet stamp, {0} mm")
            above = area.adjusted(-30, -22, 30, -area.height() - 2)
            side = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(above, side, text.format(f"{self.desk.template.stamp.size:g}"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.desk.item == CODE:
            area = self.rect_of(CODE)
            quiet = area.width() / MODULES * QUIET
            painter.setPen(QPen(_GREEN, 1, Qt.PenStyle.DotLine))
            painter.drawRect(area.adjusted(-quiet, -quiet, quiet, quiet))

    def _paint_item(self, painter: QPainter, item: str) -> None:
        area, chosen = self.rect_of(item), item == self.desk.item
        box = self.desk.box(item) if item.startswith("box:") else None
        wrong = box is not None and box.name in self.misfits
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if wrong:
            painter.setPen(QPen(_RED, 2))
            painter.drawRect(area)
            text = translate("awards", "The text is too long for this box")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        elif not chosen:
            faint = QColor(_BLUE)
            faint.setAlpha(90)
            painter.setPen(QPen(faint, 1, Qt.PenStyle.DotLine))
            painter.drawRect(area)
        if chosen:
            painter.setPen(QPen(_BLUE, 1.6))
            painter.drawRect(area)
            painter.setBrush(Qt.GlobalColor.white)
            for handle in self._handles(item).values():
                painter.drawRect(handle)

    def _paint_lines(self, painter: QPainter, page: QRectF) -> None:
        painter.setPen(QPen(QColor("#D81B60"), 1))
        for x in self._lines.upright:
            at = page.x() + x * self._scale
            painter.drawLine(QPointF(at, page.top()), QPointF(at, page.bottom()))
        for y in self._lines.level:
            at = page.y() + y * self._scale
            painter.drawLine(QPointF(page.left(), at), QPointF(page.right(), at))


def item_name(desk: TemplateDesk, item: str) -> str:
    """What a thing on the page is called."""
    if item == CODE:
        return translate("awards", "QR code")
    if item == STAMP:
        return translate("awards", "Place of the wet stamp")
    box = desk.box(item)
    return box_name(box.name) if box is not None else ""


def box_name(name: str) -> str:
    """What a box is called; one of the user's own keeps its name."""
    return {
        "title": translate("awards", "Title"),
        "lead": translate("awards", "Lead-in"),
        "recipient": translate("awards", "Recipient"),
        "body": translate("awards", "Text"),
        "closing": translate("awards", "Closing line"),
        "check": translate("awards", "Line below the code"),
        "number": translate("awards", "Number"),
        "issuer": translate("awards", "Issuer"),
        "date": translate("awards", "Date"),
        "note": translate("awards", "Note"),
    }.get(name, name)

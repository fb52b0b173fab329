"""What can be changed of a template: of what is chosen on the page, or of the page as a whole."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.template import LARGEST_CODE, LEAST_CODE, Align, Face
from quizapp.awards.wording import FIELDS, PATTERNS
from quizapp.windows.awards.canvas import item_name
from quizapp.windows.awards.fields import FieldMenu, LengthField, LinesField, labelled
from quizapp.windows.awards.snapping import Place
from quizapp.windows.awards.style import wrapped
from quizapp.windows.awards.template_desk import CODE, STAMP, TemplateDesk
from quizapp.windows.awards.template_paper import PaperForm
from quizapp.windows.parts.fields import PickField, TextField, TickField, heading, soft
from quizapp.windows.themes.swatch import ColourField

translate = QCoreApplication.translate


class TemplateForm(QScrollArea):
    """Shows the desk's choice; every change is a step of the desk."""

    background_wanted = Signal()

    def __init__(self, desk: TemplateDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.desk = desk
        self.title = heading("", 1.1)
        self.title.setWordWrap(True)
        self.places: dict[str, LengthField] = {}
        self.code_told = wrapped()
        self.paper = PaperForm(desk)
        self.paper.background_wanted.connect(self.background_wanted)
        self.box_page, self.square_page = self._box_page(), self._square_page()
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        self.place_page = self._place_page()
        column.addWidget(self.place_page)
        for page in (self.paper, self.box_page, self.square_page):
            column.addWidget(page)
        column.addStretch(1)
        self.setWidget(sheet)
        desk.changed.connect(self.show_now)
        desk.chosen.connect(self.show_now)
        self.show_now()

    # --- building

    def _place_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        names = (
            ("x", translate("awards", "From the left")),
            ("y", translate("awards", "From above")),
            ("width", translate("awards", "Width")),
            ("height", translate("awards", "Height")),
        )
        for at, (name, text) in enumerate(names):
            field = LengthField(text, 0.0, 600.0)
            field.edited.connect(partial(self._on_place, name))
            self.places[name] = field
            grid.addWidget(labelled(text, field), at // 2, at % 2)
        row = QHBoxLayout()
        row.setSpacing(2)
        self.sides: dict[str, QToolButton] = {}
        for side, sign, text in (
            ("l", "⇤", translate("awards", "To the left margin")),
            ("c", "⇹", translate("awards", "Into the middle of the page, across")),
            ("r", "⇥", translate("awards", "To the right margin")),
            ("t", "⤒", translate("awards", "To the upper margin")),
            ("m", "⇕", translate("awards", "Into the middle of the page, down")),
            ("b", "⤓", translate("awards", "To the lower margin")),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._on_align, side))
            self.sides[side] = button
            row.addWidget(button, 1)
        grid.addLayout(row, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return page

    def _box_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        self.text = LinesField(translate("awards", "Text"), 3)
        self.text.edited.connect(partial(self._on_box, "text"))
        menu = FieldMenu((*sorted(PATTERNS), *sorted(FIELDS - PATTERNS)))
        menu.picked.connect(self.text.insert)
        self.name = TextField(translate("awards", "Name of the box"))
        self.name.edited.connect(partial(self._on_box, "name"))
        column.addWidget(labelled(translate("awards", "Text"), self.text))
        column.addWidget(menu)
        column.addLayout(self._type())
        self.ticks: dict[str, TickField] = {}
        for name, text, why in (
            ("one_line", translate("awards", "Keep on one line while it can"), ""),
            ("middle", translate("awards", "In the middle of its height"), ""),
            ("heavy", translate("awards", "Bolder"), ""),
            (
                "preprinted",
                translate("awards", "Is already on pre-printed paper"),
                translate("awards", "Left out when only the text is printed (套打)"),
            ),
        ):
            tick = TickField(text)
            tick.setToolTip(why)
            tick.edited.connect(partial(self._on_box, name))
            self.ticks[name] = tick
            column.addWidget(tick)
        column.addWidget(labelled(translate("awards", "Name of the box"), self.name))
        self.remove_button = QPushButton(translate("awards", "Take this box off the page"))
        self.remove_button.clicked.connect(self._on_remove)
        column.addWidget(self.remove_button)
        return page

    def _type(self) -> QGridLayout:
        least = LengthField(translate("awards", "Shrinks down to"), 6, 200, " pt", 1)
        least.setToolTip(
            translate("awards", "A long text is set smaller down to this size, then in more lines")
        )
        faces = (
            (Face.KAI, translate("awards", "Kaiti 楷体")),
            (Face.SERIF, translate("awards", "Songti 宋体")),
            (Face.OWN, translate("awards", "Own font")),
        )
        lines = (
            (Align.LEFT, translate("awards", "Left")),
            (Align.CENTER, translate("awards", "Centred")),
            (Align.RIGHT, translate("awards", "Right")),
            (Align.JUSTIFY, translate("awards", "Justified")),
        )
        self.type: dict[str, Any] = {
            "face": PickField(translate("awards", "Typeface"), faces),
            "align": PickField(translate("awards", "Lines"), lines),
            "size": LengthField(translate("awards", "Size"), 6, 200, " pt", 1),
            "least": least,
            "colour": ColourField(translate("awards", "Colour")),
            "strong": ColourField(translate("awards", "Strong")),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for at, (name, field) in enumerate(self.type.items()):
            field.edited.connect(partial(self._on_box, name))
            whole = (
                field if isinstance(field, ColourField) else labelled(field.accessibleName(), field)
            )
            grid.addWidget(whole, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _square_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.square_told = soft()
        self.square_drop = QPushButton(translate("awards", "Keep no place for the stamp"))
        self.square_drop.clicked.connect(self._on_remove)
        column.addWidget(self.code_told)
        column.addWidget(self.square_told)
        column.addWidget(self.square_drop)
        return page

    # --- showing

    def show_now(self) -> None:
        """Show what is chosen."""
        item, desk = self.desk.item, self.desk
        self.title.setText(item_name(desk, item) if item else translate("awards", "The whole page"))
        self.place_page.setVisible(bool(item))
        box = desk.box(item) if item.startswith("box:") else None
        square = item in (CODE, STAMP)
        self.paper.setVisible(not item)
        self.box_page.setVisible(box is not None)
        self.square_page.setVisible(square)
        self.paper.show_now()
        if item:
            self._show_place(item)
        if box is not None:
            self.text.put(box.text)
            self.name.put(box.name)
            for name, field in self.type.items():
                field.put(getattr(box, name))
            for name, tick in self.ticks.items():
                tick.put(getattr(box, name))

    def _show_place(self, item: str) -> None:
        place, square = self.desk.place(item), item in (CODE, STAMP)
        low, high = (LEAST_CODE, LARGEST_CODE) if item == CODE else (4.0, 600.0)
        self.places["width"].bound(low, high)
        self.places["height"].bound(low, high)
        for name, field in self.places.items():
            field.put(getattr(place, name))
        self.places["height"].setEnabled(not square)
        self.square_drop.setVisible(item == STAMP)
        self.code_told.setVisible(item == CODE)
        self.square_told.setText(
            translate(
                "awards",
                "At least 35 mm, and four modules of white all around, at least 10 mm from the "
                "edge: smaller ones are not read from a photo. That cannot be undercut here.",
            )
            if item == CODE
            else translate(
                "awards",
                "A round seal measures 40 to 42 mm; 45 mm stay clear for it. It may lie over the "
                "issuer and the date, as is the custom. The program never prints a seal.",
            )
        )

    def tell_code(self, level: str, module: float) -> None:
        """Say how fine the code of the page is."""
        text = translate("awards", "Level {0}, {1} mm a module")
        self.code_told.setText(text.format(level, f"{module:.2f}") if level else "")

    def edit_text(self) -> None:
        """Go to the text of the chosen box, or to its first measure."""
        if self.desk.item.startswith("box:"):
            self.text.setFocus()
            self.text.selectAll()
        else:
            self.places["x"].setFocus()

    # --- steps

    def _on_place(self, name: str, value: float) -> None:
        item = self.desk.item
        if item:
            place = replace(self.desk.place(item), **{name: value})
            if item in (CODE, STAMP) and name == "width":
                place = Place(place.x, place.y, value, value)
            self.desk.put(item, place, f"{name}:{item}")
            self._show_place(item)

    def _on_box(self, name: str, value: Any) -> None:
        if self.desk.item.startswith("box:"):
            self.desk.change_box(self.desk.item, f"{name}:{self.desk.item}", **{name: value})

    def _on_align(self, side: str) -> None:
        if self.desk.item:
            self.desk.align(self.desk.item, side)

    def _on_remove(self) -> None:
        self.desk.remove(self.desk.item)

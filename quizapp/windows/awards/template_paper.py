"""The page as a whole: name, paper, border or background, wording, number, place of the stamp."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.awards.template import ARTS, Dates, Paper
from quizapp.awards.wording import FIELDS
from quizapp.windows.awards.fields import FieldMenu, LengthField, LinesField, labelled
from quizapp.windows.awards.template_desk import TemplateDesk
from quizapp.windows.parts.fields import PickField, TextField, TickField, soft

translate = QCoreApplication.translate
FORMATS: tuple[tuple[str, Paper], ...] = (
    ("A4", Paper(297, 210)),
    ("A4 ↕", Paper(210, 297)),
    ("A3", Paper(420, 297)),
    ("B5", Paper(257, 182)),
    ("8K", Paper(368, 260)),
    ("12K", Paper(285, 210)),
    ("16K", Paper(260, 184)),
)
"""Paper sizes in mm that certificates are sold in, across unless said otherwise."""


class PaperForm(QWidget):
    """Every change is a step of the desk."""

    background_wanted = Signal()

    def __init__(self, desk: TemplateDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        self.name = TextField(translate("awards", "Name of the template"))
        self.name.edited.connect(partial(self._on_edit, "name"))
        column.addWidget(labelled(self.name.accessibleName(), self.name))
        column.addWidget(self._paper())
        self.stamp = TickField(translate("awards", "Keep 45 mm clear for the wet stamp"))
        self.stamp.edited.connect(desk.keep_stamp)
        column.addWidget(self.stamp)
        self._wording(column)

    def _paper(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        self.lang = PickField(
            translate("awards", "Language of the paper"), (("zh", "中文"), ("en", "English"))
        )
        own = translate("awards", "Own size")
        self.format = PickField(
            translate("awards", "Paper"), (*((paper, name) for name, paper in FORMATS), (None, own))
        )
        self.wide = LengthField(translate("awards", "Width"), 100, 600)
        self.high = LengthField(translate("awards", "Height"), 100, 600)
        self.art = PickField(
            translate("awards", "Border"), tuple((art, _art_name(art)) for art in ARTS)
        )
        self.background = QPushButton()
        self.background.clicked.connect(self._on_background)
        self.lang.edited.connect(partial(self._on_edit, "lang"))
        self.art.edited.connect(partial(self._on_edit, "art"))
        self.format.edited.connect(self._on_format)
        self.wide.edited.connect(partial(self._on_size, "width"))
        self.high.edited.connect(partial(self._on_size, "height"))
        for at, field in enumerate((self.lang, self.format, self.wide, self.high, self.art)):
            grid.addWidget(labelled(field.accessibleName(), field), at // 2, at % 2)
        grid.addWidget(
            labelled(translate("awards", "Picture or PDF behind"), self.background), 2, 1
        )
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return whole

    def _wording(self, column: QVBoxLayout) -> None:
        self.lines: dict[str, LinesField] = {}
        self.said: dict[str, TextField] = {}
        for name, text, lines in (
            ("person", translate("awards", "Text for a person"), 2),
            ("team", translate("awards", "Text for a team"), 2),
            ("unit", translate("awards", "Text for a unit"), 2),
        ):
            field = LinesField(text, lines)
            field.edited.connect(partial(self._on_wording, name))
            menu = FieldMenu(sorted(FIELDS))
            menu.picked.connect(field.insert)
            self.lines[name] = field
            column.addWidget(labelled(text, field))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(menu)
            column.addLayout(row)
        column.addWidget(
            soft(
                translate(
                    "awards",
                    "*Strong* words stand between stars; [what is in brackets] is left out where "
                    "its field is empty.",
                )
            )
        )
        for name, text in (
            ("title", translate("awards", "Title")),
            ("closing", translate("awards", "Closing line")),
            ("call_person", translate("awards", "Recipient: a person")),
            ("call_team", translate("awards", "Recipient: a team")),
            ("call_unit", translate("awards", "Recipient: a unit")),
            ("call", translate("awards", "Form of address, unless the roster has one")),
            ("number", translate("awards", "Number: {year}, {no:3} with three digits")),
        ):
            line = TextField(text)
            line.edited.connect(partial(self._on_wording, name))
            self.said[name] = line
            column.addWidget(labelled(text, line))
        self.dates = PickField(
            translate("awards", "Date"),
            (
                (Dates.HANZI, "二〇二六年九月三十日"),
                (Dates.DIGITS, "2026年9月30日"),
                (Dates.ENGLISH, "30 September 2026"),
            ),
        )
        self.dates.edited.connect(partial(self._on_wording, "dates"))
        column.addWidget(labelled(self.dates.accessibleName(), self.dates))

    def show_now(self) -> None:
        """Show the template."""
        template = self.desk.template
        self.name.put(template.name)
        self.lang.put(template.lang if template.lang in ("zh", "en") else "zh")
        known = [paper for _, paper in FORMATS]
        self.format.put(template.page if template.page in known else None)
        self.wide.put(template.page.width)
        self.high.put(template.page.height)
        self.art.put(template.art if template.art in ARTS else "")
        self.art.setEnabled(not self.desk.stationery.background)
        self.background.setText(
            translate("awards", "Remove {0}").format(template.background)
            if self.desk.stationery.background
            else translate("awards", "Choose…")
        )
        self.stamp.put(bool(template.stamp.size))
        for name, field in self.lines.items():
            field.put(getattr(template.wording, name))
        for name, line in self.said.items():
            line.put(getattr(template.wording, name))
        self.dates.put(template.wording.dates)

    def _on_edit(self, name: str, value: object) -> None:
        self.desk.edit(replace(self.desk.template, **{name: value}), name)

    def _on_wording(self, name: str, value: object) -> None:
        template = self.desk.template
        wording = replace(template.wording, **{name: value})
        self.desk.edit(replace(template, wording=wording), f"wording:{name}")

    def _on_format(self, paper: Paper | None) -> None:
        if paper is not None:
            self.desk.edit(replace(self.desk.template, page=paper))

    def _on_size(self, name: str, value: float) -> None:
        page = replace(self.desk.template.page, **{name: value})
        self.desk.edit(replace(self.desk.template, page=page), f"page:{name}")

    def _on_background(self) -> None:
        if self.desk.stationery.background:
            self.desk.take_background("", b"")
        else:
            self.background_wanted.emit()


def _art_name(art: str) -> str:
    return {
        "honour": translate("awards", "Gold and red"),
        "merit": translate("awards", "Red, as 奖状 have it"),
        "azure": translate("awards", "Blue"),
        "navy": translate("awards", "Navy and gold"),
    }.get(art, translate("awards", "None"))

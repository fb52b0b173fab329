"""The template that is worked on: every change a step that can be taken back, none unsafe."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal

from quizapp.awards import template_check, template_pack
from quizapp.awards.page import NotSet, Stationery, picture_of
from quizapp.awards.template import LARGEST_CODE, LEAST_CODE, Box, Stamp, Template
from quizapp.awards.template_check import EDGE, faults, margin
from quizapp.awards.template_shelf import SHIPPED, TemplateShelf
from quizapp.bank.problems import Problem
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.paper import Paper
from quizapp.windows.awards.snapping import Place, tidy

translate = QCoreApplication.translate
CODE, STAMP = "code", "stamp"
"""What can be chosen on the page besides boxes, which are named `box:` and their index."""
_STEPS = 200


class _Step(Struct, frozen=True):
    key: str
    stationery: Stationery


class TemplateDesk(QObject):
    """One template out of the shelf. Nothing is written before `save`."""

    changed = Signal()
    chosen = Signal()
    refused = Signal(object)
    """`Words`: why a step was not taken."""

    def __init__(self, shelf: TemplateShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.key = ""
        self.item = ""
        self.stationery = self._kept = shelf.read(f"{SHIPPED}honour")
        self._past: list[_Step] = []
        self._undone: list[Stationery] = []

    @property
    def template(self) -> Template:
        """The template as it stands."""
        return self.stationery.template

    @property
    def is_kept(self) -> bool:
        """Whether nothing would be lost."""
        return self.stationery == self._kept

    @property
    def is_shipped(self) -> bool:
        """Whether it is one that came along: saving makes a copy of one's own."""
        return self.key.startswith(SHIPPED)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can be taken again."""
        return bool(self._undone)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the template."""
        return faults(self.template)

    # --- which one

    def open(self, key: str) -> bool:
        """Work on a template of the shelf; whether it could be read."""
        found = tried(lambda: self.shelf.read(key))
        if not isinstance(found, Stationery):
            self._refuse(found)
            return False
        self._begin(key, found)
        return True

    def copy(self) -> None:
        """Begin a template of one's own as a copy of this one."""
        name = translate("awards", "{0} (copy)").format(self.template.name)
        template = replace(self.template, name=name)
        self._save_as("", replace(self.stationery, template=template))

    def take_in(self, content: bytes) -> bool:
        """Take what somebody shared; whether it is one."""
        found = tried(lambda: template_pack.read(content))
        if not isinstance(found, Stationery):
            self._refuse(found)
            return False
        return self._save_as("", found)

    def save(self) -> bool:
        """Write it; a shipped one becomes a copy of one's own."""
        return self._save_as(self.key, self.stationery)

    def drop(self) -> None:
        """Delete it from the shelf."""
        found = tried(lambda: self.shelf.drop(self.key))
        if isinstance(found, Refused):
            self._refuse(found)
        self.open(f"{SHIPPED}honour")

    def _save_as(self, key: str, stationery: Stationery) -> bool:
        found = tried(lambda: self.shelf.save(key, stationery))
        if not isinstance(found, str):
            self._refuse(found)
            return False
        if key and not key.startswith(SHIPPED):
            self.key, self._kept = found, stationery
            self.changed.emit()
        else:
            self._begin(found, stationery)
        return True

    def _begin(self, key: str, stationery: Stationery) -> None:
        self.key, self.item = key, ""
        self.stationery = self._kept = stationery
        self._past, self._undone = [], []
        self.chosen.emit()
        self.changed.emit()

    # --- steps

    def edit(self, template: Template, key: str = "") -> bool:
        """Take a step; equal `key`s in a row are one. A code made unsafe is refused."""
        return self._step(replace(self.stationery, template=template), key)

    def undo(self) -> None:
        """Take the last step back."""
        if self._past:
            self._undone.append(self.stationery)
            self._go(self._past.pop().stationery)

    def redo(self) -> None:
        """Take it again."""
        if self._undone:
            self._past.append(_Step("", self.stationery))
            self._go(self._undone.pop())

    def rest(self) -> None:
        """Let the next step be one of its own."""
        if self._past:
            self._past[-1] = replace(self._past[-1], key="")

    def _step(self, stationery: Stationery, key: str = "") -> bool:
        if stationery == self.stationery:
            return False
        found = _unsafe(stationery.template, self.template)
        if found is not None:
            self.refused.emit(found.words)
            return False
        if not (key and self._past and self._past[-1].key == key):
            self._past = [*self._past[1 - _STEPS :], _Step(key, self.stationery)]
        self._undone = []
        self._go(stationery)
        return True

    def _go(self, stationery: Stationery) -> None:
        self.stationery = stationery
        if self.item not in self.items():
            self.item = ""
            self.chosen.emit()
        self.changed.emit()

    # --- what lies on the page

    def items(self) -> tuple[str, ...]:
        """Everything that can be chosen, in the order of the page."""
        boxes = tuple(f"box:{at}" for at in range(len(self.template.boxes)))
        return (*boxes, CODE, *((STAMP,) if self.template.stamp.size else ()))

    def choose(self, item: str) -> None:
        """Make something the chosen one; "" nothing."""
        if item != self.item:
            self.item = item
            self.rest()
            self.chosen.emit()

    def box(self, item: str = "") -> Box | None:
        """The box that is chosen or named."""
        named = item or self.item
        return self.template.boxes[int(named[4:])] if named.startswith("box:") else None

    def place(self, item: str) -> Place:
        """Where something lies; of the code without its white margin."""
        box = self.box(item) if item.startswith("box:") else None
        if box is not None:
            return Place(box.x, box.y, box.width, box.height)
        square = self.template.code if item == CODE else self.template.stamp
        return Place(square.x, square.y, square.size, square.size)

    def put(self, item: str, place: Place, key: str = "") -> bool:
        """Move or size something; the code stays within its sizes and on the paper."""
        template = self.template
        x, y = tidy(place.x), tidy(place.y)
        if item == CODE:
            size = min(max(tidy(max(place.width, place.height)), LEAST_CODE), LARGEST_CODE)
            x, y = self._on_paper(x, y, size)
            return self.edit(
                replace(template, code=replace(template.code, x=x, y=y, size=size)), key
            )
        if item == STAMP:
            size = max(tidy(max(place.width, place.height)), 20.0)
            stamp = replace(template.stamp, x=x, y=y, size=size)
            return self.edit(replace(template, stamp=stamp), key)
        wide, high = tidy(place.width), tidy(place.height)
        return self.change_box(item, key, x=x, y=y, width=wide, height=high)

    def _on_paper(self, x: float, y: float, size: float) -> tuple[float, float]:
        edge = EDGE + margin(size)
        page = self.template.page
        far_x, far_y = page.width - edge - size, page.height - edge - size
        near = tidy(edge + 0.025)
        return max(near, min(x, tidy(far_x - 0.025))), max(near, min(y, tidy(far_y - 0.025)))

    def change_box(self, item: str, key: str = "", **fields: object) -> bool:
        """Change fields of a box."""
        at = int(item[4:])
        boxes = list(self.template.boxes)
        boxes[at] = replace(boxes[at], **fields)
        return self.edit(replace(self.template, boxes=tuple(boxes)), key)

    def add_box(self) -> None:
        """Put a new box of text into the middle of the page."""
        names = {box.name for box in self.template.boxes}
        number = next(n for n in range(1, 1000) if f"text{n}" not in names)
        page = self.template.page
        text = translate("awards", "Text")
        box = Box(
            f"text{number}", text, tidy(page.width / 2 - 40), tidy(page.height / 2 - 6), 80, 12
        )
        if self.edit(replace(self.template, boxes=(*self.template.boxes, box))):
            self.choose(f"box:{len(self.template.boxes) - 1}")

    def remove(self, item: str) -> None:
        """Take a box off the page, or keep no place for the stamp."""
        if item == STAMP:
            self.edit(replace(self.template, stamp=replace(self.template.stamp, size=0)))
        elif item.startswith("box:"):
            at = int(item[4:])
            boxes = self.template.boxes
            self.item = ""
            self.edit(replace(self.template, boxes=boxes[:at] + boxes[at + 1 :]))
            self.chosen.emit()

    def keep_stamp(self, keep: bool) -> None:
        """Keep a place clear for the wet stamp, or none."""
        old = self.template.stamp
        size = (old.size or Stamp(0, 0).size) if keep else 0
        self.edit(replace(self.template, stamp=replace(old, size=size)))

    def align(self, item: str, side: str) -> None:
        """Put something to a side or the middle of the page: l, c, r across; t, m, b down."""
        place, page = self.place(item), self.template.page
        across, down = page.width - place.width, page.height - place.height
        x = {"l": EDGE, "c": across / 2, "r": across - EDGE}.get(side, place.x)
        y = {"t": EDGE, "m": down / 2, "b": down - EDGE}.get(side, place.y)
        self.put(item, replace(place, x=x, y=y))

    def take_background(self, name: str, content: bytes) -> None:
        """Take a picture or PDF as the background; empty: the program's border again."""
        if not content:
            art = self.template.art or "honour"
            self._step(Stationery(replace(self.template, background="", art=art)))
            return
        found = tried(lambda: _picture(content))
        if isinstance(found, Refused):
            self._refuse(found)
        else:
            self._step(Stationery(replace(self.template, background=name, art=""), content))

    def _refuse(self, found: object) -> None:
        if isinstance(found, Refused) and found.words is not None:
            self.refused.emit(found.words)


def _unsafe(new: Template, old: Template) -> Problem | None:
    """The fault of the code that a step would bring; one that was there before may be mended."""
    before = {(one.code, one.where) for one in _of_code(old)}
    return next((one for one in _of_code(new) if (one.code, one.where) not in before), None)


def _of_code(template: Template) -> Iterable[Problem]:
    return (
        one
        for one in template_check.faults(template)
        if one.severity == "error" and (one.code.startswith("QR_") or one.code == "STAMP_ON_QR")
    )


def _picture(content: bytes) -> object:
    """Whether a background can be taken; a PDF is not drawn for that, as `picture_of` does."""
    if not content.startswith(b"%PDF"):
        return picture_of(content)
    try:
        Paper(content).close()
    except ValueError as fault:
        text = QT_TRANSLATE_NOOP(
            "Certificate", "The PDF of the background cannot be read, or has a password."
        )
        raise NotSet(words("BACKGROUND_PDF", "Certificate", text)) from fault
    return content

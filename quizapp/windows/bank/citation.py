"""The place that proves a key, chosen in the materials, with the words that stand there."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from quizapp.bank.citing import Material, Place
from quizapp.bank.material import passage
from quizapp.bank.question import Citation
from quizapp.windows.parts.fields import PickField, soft

translate = QCoreApplication.translate
_HEAD = 14


class CitationField(QWidget):
    """`edited(Citation | None)`; `opened(Citation)` when its place in the material is asked for."""

    edited = Signal(object)
    opened = Signal(object)

    def __init__(self, materials: Mapping[str, Material], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._materials = dict(materials)
        self._value: Citation | None = None
        self.material = PickField(translate("bank", "Material"), (("", ""),))
        self.place = PickField(translate("bank", "Part and item"), ((("", ""), ""),))
        self.sentence = PickField(translate("bank", "Sentence"), ((0, ""),))
        self.words = soft()
        self.show_there = QPushButton(translate("bank", "Show in the material"))
        self.show_there.setObjectName("quiet")
        self.show_there.hide()
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self.material, 3)
        across.addWidget(self.place, 3)
        across.addWidget(self.sentence, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(across)
        column.addWidget(self.words)
        column.addWidget(self.show_there)
        for field in (self.material, self.place, self.sentence):
            field.setMinimumContentsLength(3)
        self.material.edited.connect(self._on_material)
        self.place.edited.connect(self._on_place)
        self.sentence.edited.connect(self._on_sentence)
        self.show_there.clicked.connect(self._on_opened)

    def take_materials(self, materials: Mapping[str, Material]) -> None:
        """Offer other materials from now on."""
        self._materials = dict(materials)
        self.put(self._value)

    def put(self, value: Citation | None) -> None:
        """Show a citation; one of an unknown material or place is shown as it is written."""
        self._value = value
        own = value.material if value else ""
        names = [(key, one.number or one.title or key) for key, one in self._materials.items()]
        if own and own not in self._materials:
            names.append((own, own))
        self.material.offer([("", translate("bank", "cites nothing")), *names])
        self.material.put(own)
        self.place.setVisible(value is not None)
        self.sentence.setVisible(value is not None)
        if value is not None:
            self._put_place(value)
        said = self._said()
        self.words.setVisible(bool(said))
        self.words.setText(said)

    def _put_place(self, value: Citation) -> None:
        places = self._places()
        options = [((one.part, one.item), _named(one)) for one in places]
        own = (value.part, value.item)
        if own not in [key for key, _ in options]:
            options.append((own, f"{value.part}{value.item}" or "—"))
        self.place.offer(options)
        self.place.put(own)
        gists = next((one.gists for one in places if (one.part, one.item) == own), ())
        sentences = [(0, translate("bank", "whole"))]
        for at, gist in enumerate(gists, 1):
            head = gist if len(gist) <= _HEAD else f"{gist[:_HEAD]}…"
            sentences.append((at, f"{at}  {head}"))
        if value.sentence > len(gists):
            sentences.append((value.sentence, str(value.sentence)))
        self.sentence.offer(sentences)
        self.sentence.put(value.sentence)

    def _places(self) -> tuple[Place, ...]:
        material = self._materials.get(self._value.material) if self._value else None
        return material.places if material is not None else ()

    def _said(self) -> str:
        value = self._value
        if value is None:
            return ""
        material = self._materials.get(value.material)
        if material is None:
            return translate("bank", "This material is not here, so its words cannot be shown.")
        found = passage(material, value)
        return found or translate("bank", "The material has no such place.")

    def _tell(self, value: Citation | None) -> None:
        self.put(value)
        self.edited.emit(value)

    def _on_material(self, own: str) -> None:
        if not own:
            self._tell(None)
            return
        known = self._materials.get(own)
        first = known.places[0] if known is not None and known.places else Place("")
        if self._value is None or self._value.material != own:
            self._tell(Citation(own, first.part, first.item))

    def _on_place(self, place: tuple[str, str]) -> None:
        if self._value is not None:
            self._tell(Citation(self._value.material, *place))

    def _on_sentence(self, sentence: int) -> None:
        if self._value is not None:
            self._tell(replace(self._value, sentence=sentence))

    def _on_opened(self) -> None:
        if self._value is not None:
            self.opened.emit(self._value)


def _named(place: Place) -> str:
    name = f"{place.part}{place.item}"
    return f"{name}  {place.heading}" if place.heading else name

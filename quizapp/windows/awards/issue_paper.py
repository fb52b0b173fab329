"""Step two of issuing: the paper. Template, event, issuers, date, number, with a live page."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.order import Order, check_text
from quizapp.awards.page import Stationery
from quizapp.awards.template_shelf import SHIPPED
from quizapp.awards.wording import Occasion, has_number, number_text
from quizapp.contest.awards import Honour
from quizapp.windows.awards.fields import LinesField, labelled
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.office import Office, Origin
from quizapp.windows.awards.page_view import PageView
from quizapp.windows.awards.proof import Proof, Set, Wish
from quizapp.windows.awards.samples import samples
from quizapp.windows.awards.style import wrapped
from quizapp.windows.parts.fields import PickField, TextField
from quizapp.windows.parts.speech import say

translate = QCoreApplication.translate


class PaperStep(QWidget):
    """What all certificates of the batch share. `edit_wanted` asks for the template's page."""

    changed = Signal()
    edit_wanted = Signal(str)

    def __init__(self, office: Office, proof: Proof, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office, self.proof = office, proof
        self.stationery = office.templates.read(f"{SHIPPED}honour")
        self.key = f"{SHIPPED}honour"
        self._honours: tuple[Honour, ...] = ()
        self._row = 0
        self._build()
        self._join()
        self.offer()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedWidth(316)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        self._form(QVBoxLayout(sheet))
        area.setWidget(sheet)
        right = QVBoxLayout()
        self.view = PageView()
        turner = QHBoxLayout()
        self.back_button = QPushButton("◀")
        self.back_button.setObjectName("small")
        self.back_button.setAccessibleName(translate("awards", "The certificate before"))
        self.next_button = QPushButton("▶")
        self.next_button.setObjectName("small")
        self.next_button.setAccessibleName(translate("awards", "The next certificate"))
        self.who = QLabel()
        turner.addStretch(1)
        for widget in (self.back_button, self.who, self.next_button):
            turner.addWidget(widget)
        turner.addStretch(1)
        self.told = wrapped(name="fault")
        self.told.hide()
        right.addWidget(self.view, 1)
        right.addWidget(self.told)
        right.addLayout(turner)
        row.addWidget(area)
        row.addLayout(right, 1)

    def _form(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self.template = PickField(translate("awards", "Template"), ())
        self.edit_button = QPushButton(translate("awards", "Change it…"))
        across = QHBoxLayout()
        across.addWidget(self.template, 1)
        across.addWidget(self.edit_button)
        whole = QWidget()
        whole.setLayout(across)
        across.setContentsMargins(0, 0, 0, 0)
        self.event_field = LinesField(translate("awards", "Event"), 2)
        self.issuers = LinesField(translate("awards", "Issuers, one a line, in rank order"), 2)
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setAccessibleName(translate("awards", "Date on the paper"))
        self.number = TextField(translate("awards", "Number"))
        self.number.setToolTip(
            translate("awards", "{year} is the year, {no:3} the number with three digits")
        )
        self.first = QSpinBox()
        self.first.setRange(1, 9_999_999)
        self.first.setAccessibleName(translate("awards", "First number"))
        self.like = QLabel()
        self.check = TextField(translate("awards", "Line below the code"))
        self.name = TextField(translate("awards", "Name of this batch"))
        for name, field in (
            (translate("awards", "Template"), whole),
            (self.event_field.accessibleName(), self.event_field),
            (self.issuers.accessibleName(), self.issuers),
            (self.date.accessibleName(), self.date),
            (self.number.accessibleName(), self.number),
            (self.first.accessibleName(), self.first),
        ):
            column.addWidget(labelled(name, field))
        column.addWidget(self.like)
        column.addWidget(labelled(self.check.accessibleName(), self.check))
        column.addWidget(labelled(self.name.accessibleName(), self.name))
        column.addStretch(1)

    def _join(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.draw)
        self.template.edited.connect(self._on_template)
        self.edit_button.clicked.connect(self._on_edit)
        for field in (self.event_field, self.issuers, self.check, self.name):
            field.edited.connect(self._on_changed)
        self.number.edited.connect(self._on_number)
        self.date.dateChanged.connect(self._on_number)
        self.first.valueChanged.connect(self._on_changed)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.view.resized.connect(self._pause.start)
        self.proof.shown.connect(self._on_shown)

    # --- what is chosen

    def offer(self) -> None:
        """List the templates, and read the chosen one anew."""
        found = tried(self.office.templates.cards)
        cards = found if isinstance(found, tuple) else ()
        self.template.offer(tuple((card.key, card.title) for card in cards))
        keys = [card.key for card in cards]
        self.choose(self.key if self.key in keys else f"{SHIPPED}honour")

    def choose(self, key: str) -> None:
        """Take a template."""
        found = tried(lambda: self.office.templates.read(key))
        if isinstance(found, Refused):
            self._tell(say(found.words) if found.words is not None else "")
            return
        assert isinstance(found, Stationery)
        fresh = key != self.key or not self.number.text()
        self.key, self.stationery = key, found
        self.template.put(key)
        if fresh:
            self.number.put(found.template.wording.number)
            self._default_check()
        self._on_number()

    def begin(self, origin: Origin) -> None:
        """Fill in what the match or the key tells."""
        issuer = self.office.keeper.issuer()
        issuers = origin.issuers or ((issuer.name,) if issuer else ())
        if origin.event or not self.event_field.toPlainText():
            self.event_field.put(origin.event)
        if issuers:
            self.issuers.put("\n".join(issuers))
        self.date.setDate(QDate.fromString(self.office.today(), "yyyy-MM-dd"))
        self._default_check()
        self.name.put(origin.event)
        self._on_number()

    def _default_check(self) -> None:
        issuer = self.office.keeper.issuer()
        lang = "en" if self.stationery.template.lang == "en" else "zh"
        self.check.put(check_text(issuer.address if issuer else "", lang))

    def show_rows(self, honours: tuple[Honour, ...]) -> None:
        """Show the page with these rows."""
        self._honours = honours
        self._row = min(self._row, max(len(honours) - 1, 0))
        self._show_numbers()
        self._pause.start()

    def occasion(self) -> Occasion:
        """What the fields say."""
        lines = (line.strip() for line in self.issuers.toPlainText().splitlines())
        event = " ".join(self.event_field.toPlainText().split())
        return Occasion(
            event,
            tuple(line for line in lines if line),
            self.date.date().toString("yyyy-MM-dd"),
            check=self.check.text().strip(),
        )

    def paper(self) -> Stationery:
        """The template with the number of this batch."""
        template = self.stationery.template
        wording = replace(template.wording, number=self.number.text().strip())
        return replace(self.stationery, template=replace(template, wording=wording))

    def order(
        self, honours: tuple[Honour, ...], origin: Origin, *, twice_meant: bool = False
    ) -> Order:
        """The batch that is wanted."""
        occasion = self.occasion()
        name = self.name.text().strip() or occasion.event or occasion.date
        return Order(name, honours, self.paper(), occasion, origin.source, twice_meant)

    def fitness(self) -> str:
        """What is missing."""
        occasion = self.occasion()
        if not occasion.event:
            return translate("awards", "What is the event called? It is printed and sealed.")
        if not occasion.issuers:
            return translate("awards", "Who issues the certificates? Name at least one issuer.")
        if not has_number(self.number.text()):
            return translate("awards", "The number needs {no}: else all would get the same.")
        return ""

    # --- the page

    def draw(self) -> None:
        """Let the page be set anew."""
        if not self.isVisible():
            return
        honour = self._honours[self._row] if self._honours else samples()[0].honour
        occasion = self.occasion()
        filled = replace(
            occasion,
            event=occasion.event or translate("awards", "(event)"),
            issuers=occasion.issuers or (translate("awards", "(issuer)"),),
        )
        number = self._number(self.first.value() + self._row)
        issuer = self.office.keeper.issuer()
        self.who.setText(
            translate("awards", "{0} of {1}").format(self._row + 1, len(self._honours))
            if self._honours
            else translate("awards", "Sample")
        )
        self.proof.ask(
            Wish(
                self.paper(), honour, filled, number, max(self.view.pixels, 200),
                issuer.address if issuer else "",
            )
        )  # fmt: skip

    def _number(self, number: int) -> str:
        pattern = self.number.text().strip()
        if not has_number(pattern):
            return "–"
        return number_text(pattern, self.date.date().year(), number)

    def _on_shown(self, found: Set) -> None:
        if not self.isVisible():
            return
        if found.image is not None:
            self.view.put(found.image)
        said = say(found.refused) if found.refused is not None else ""
        if found.misfits:
            said = translate("awards", "A text does not fit into its box: change the template.")
        self._tell(said)

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self.told.setVisible(bool(said))

    # --- what a person does

    def _on_template(self, key: str) -> None:
        self.choose(key)

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.key)

    def _on_number(self) -> None:
        pattern = self.number.text().strip()
        if has_number(pattern):
            order = self.order(self._honours, Origin())
            found = tried(lambda: self.office.next_number(order))
            if isinstance(found, int):
                self.first.blockSignals(True)
                self.first.setMinimum(found)
                self.first.setValue(found)
                self.first.blockSignals(False)
        self._on_changed()

    def _show_numbers(self) -> None:
        first, count = self.first.value(), max(len(self._honours), 1)
        text = translate("awards", "{0} to {1}")
        self.like.setText(text.format(self._number(first), self._number(first + count - 1)))

    def _on_changed(self) -> None:
        self._show_numbers()
        self._pause.start()
        self.changed.emit()

    def _on_back(self) -> None:
        self._row = max(self._row - 1, 0)
        self.draw()

    def _on_next(self) -> None:
        self._row = min(self._row + 1, max(len(self._honours) - 1, 0))
        self.draw()

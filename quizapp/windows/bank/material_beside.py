"""The material panel joined to the page of questions: one shows what the other is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from quizapp.bank.question import Citation
from quizapp.windows.bank.material import MaterialPanel
from quizapp.windows.bank.questions import QuestionsPage

translate = QCoreApplication.translate


class MaterialBeside(QObject):
    """Puts the panel beside the editor. A citation opens its passage, a passage its questions."""

    def __init__(self, panel: MaterialPanel, page: QuestionsPage) -> None:
        super().__init__(panel)
        self._panel, self._page = panel, page
        page.side.addTab(panel, translate("material", "Material"))
        citation = page.editor.citation
        citation.show_there.show()
        citation.opened.connect(self._on_opened)
        panel.question_made.connect(self._on_made)
        panel.question_chosen.connect(self._on_chosen)
        panel.materials_changed.connect(citation.take_materials)
        panel.materials_changed.connect(page.history.take_materials)
        panel.failed.connect(page.failed)

    def _on_opened(self, citation: Citation) -> None:
        self._page.side.setCurrentWidget(self._panel)
        self._panel.show_citation(citation)

    def _on_made(self, question_id: str) -> None:
        self._show(question_id)
        self._page.editor.begin()

    def _on_chosen(self, question_id: str) -> None:
        self._show(question_id)

    def _show(self, question_id: str) -> None:
        listing = self._page.listing
        if not listing.choose((question_id,)):
            # What is asked for must be seen, whatever the list was narrowed to.
            listing.filters.reset()
            listing.choose((question_id,))

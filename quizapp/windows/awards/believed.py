"""Whom this computer believes: issuers and their lists of revoked certificates."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.awards.revocation import Revocations
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.windows.awards.jobs import Refused, tried
from quizapp.windows.awards.style import wrapped
from quizapp.windows.parts.fields import heading

translate = QCoreApplication.translate


class Beliefs(Protocol):
    """Whoever keeps what this computer believes. All raise `SealProblem` and OSError."""

    def trust(self) -> Trust:
        """The own keys, and the issuers that were imported."""
        ...

    def imported(self) -> Trust:
        """The imported ones alone."""
        ...

    def look_at(self, content: bytes) -> Issuer | Revocations:
        """What a file holds; nothing is believed yet."""
        ...

    def believe(self, found: Issuer | Revocations) -> None:
        """Believe an issuer whose fingerprint was compared, or take in a list."""
        ...

    def disbelieve(self, public: bytes) -> None:
        """Believe an imported issuer no more."""
        ...


class Faith(QObject):
    """The trust that pages judge by: this computer's own issuer, and whoever was imported."""

    changed = Signal()
    told = Signal(object)
    """`Words`: what was taken in."""
    refused = Signal(object)
    """`Words`: why something was not."""
    asked = Signal(object)
    """An `Issuer` whose fingerprint a person has to compare: `believe` it then."""

    def __init__(self, kept: Beliefs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._imported = Trust()
        self.trust = Trust()

    def read(self) -> None:
        """Read anew. What is damaged is told, and believes nobody."""
        self.trust = self._imported = Trust()
        found = tried(lambda: (self._kept.trust(), self._kept.imported()))
        if isinstance(found, Refused):
            self._refuse(found)
        elif isinstance(found, tuple):
            self.trust, self._imported = found
        self.changed.emit()

    def is_own(self, issuer: Issuer) -> bool:
        """Whether this computer holds the key itself."""
        return all(one.public != issuer.public for one in self._imported.issuers)

    def take(self, path: Path) -> None:
        """Bring in an issuer's file or a list of revoked certificates."""
        found = tried(lambda: self._kept.look_at(path.read_bytes()))
        if isinstance(found, Refused):
            self._refuse(found)
        elif isinstance(found, Revocations):
            self._keep(found)
        elif isinstance(found, Issuer) and found in self.trust.issuers:
            text = QT_TRANSLATE_NOOP("awards", "{name} is believed already.")
            self.told.emit(words("KNOWN", "awards", text, name=found.name))
        elif isinstance(found, Issuer):
            self.asked.emit(found)

    def believe(self, issuer: Issuer) -> None:
        """A person compared the fingerprint: believe this issuer from now on."""
        self._keep(issuer)

    def drop(self, public: bytes) -> None:
        """Believe an imported issuer no more."""
        found = tried(lambda: self._kept.disbelieve(public))
        if isinstance(found, Refused):
            self._refuse(found)
        self.read()

    def _keep(self, found: Issuer | Revocations) -> None:
        came = tried(lambda: self._kept.believe(found))
        if isinstance(came, Refused):
            self._refuse(came)
            return
        if isinstance(found, Issuer):
            text = QT_TRANSLATE_NOOP("awards", "{name} is believed from now on.")
            said = words("BELIEVED", "awards", text, name=found.name)
        else:
            text = QT_TRANSLATE_NOOP(
                "awards", "List no. {number} of {date} was taken in: {count} revoked certificates."
            )
            facts: dict[str, str | int] = {
                "number": found.number, "date": found.date, "count": len(found.entries)
            }  # fmt: skip
            said = words("LIST", "awards", text, **facts)
        self.read()
        self.told.emit(said)

    def _refuse(self, why: Refused) -> None:
        if why.words is not None:
            self.refused.emit(why.words)


class BelieveDialog(QDialog):
    """Asks a person to compare a fingerprint before an issuer is believed."""

    def __init__(
        self, issuer: Issuer, vouched: Issuer | None, parent: QWidget | None = None
    ) -> None:
        """`vouched` is a believed issuer whose key vouches for this one."""
        super().__init__(parent)
        self.setWindowTitle(translate("awards", "Believe an issuer"))
        self.setMinimumWidth(520)
        self.print = QLabel(issuer.fingerprint)
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPointSizeF(self.font().pointSizeF() * 1.5)
        mono.setBold(True)
        self.print.setFont(mono)
        self.print.setObjectName("card")
        self.print.setMargin(10)
        self.print.setAccessibleName(translate("awards", "Fingerprint"))
        since = QLabel(translate("awards", "Key made on {0}").format(issuer.since))
        since.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.sure = QCheckBox(
            translate("awards", "I compared all 32 signs, and they are the same.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading(issuer.name, 1.5))
        column.addWidget(since)
        column.addWidget(wrapped(_how(vouched)))
        column.addWidget(self.print)
        column.addWidget(self.sure)
        column.addWidget(self._buttons())
        self.sure.setFocus()

    def _buttons(self) -> QWidget:
        box = QDialogButtonBox()
        self.accept_button = QPushButton(translate("awards", "Believe this issuer"))
        self.accept_button.setEnabled(False)
        stay = QPushButton(translate("awards", "Cancel"))
        box.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(stay, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.sure.toggled.connect(self.accept_button.setEnabled)
        return box


def _how(vouched: Issuer | None) -> str:
    if vouched is not None:
        return translate(
            "awards",
            "The key of {0}, which is believed here, vouches for this new key. Compare the "
            "fingerprint all the same with the one that the issuer has published.",
        ).format(vouched.name)
    return translate(
        "awards",
        "Anybody can make a file with this name. Compare the fingerprint with the one that the "
        "issuer has published in a notice or on its website, or ask by telephone.",
    )


def named(issuer: Issuer, lists: Trust) -> str:
    """An issuer in the list, with the list of revoked certificates that is known of it."""
    known = max(lists.lists_for(issuer), key=lambda one: (one.date, one.number), default=None)
    if known is None:
        return issuer.name
    text = translate("awards", "{0}\nrevoked list as of {1}")
    return text.format(issuer.name, known.date)

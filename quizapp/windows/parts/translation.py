"""The language of the program: chosen at the start, switched while it runs."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from quizapp import paths
from quizapp.bank.words import QT_TRANSLATE_NOOP
from quizapp.game.spoken import Lang

_logger = logging.getLogger(__name__)
_NAME = "language of the program"
_LOCALES = {
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

LEFT_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)
"""Texts of Qt's own dialogs that its Chinese leaves out: ours has them."""


def install(app: QCoreApplication, lang: Lang) -> None:
    """Say every text in `lang` from now on; windows get LanguageChange where it is another one.

    English is what stands in the code and needs no file. A file that cannot be read is logged and
    its texts stay English: a show does not stop for that.
    """
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.setParent(None)
    QLocale.setDefault(_LOCALES[lang])
    if lang == "en":
        return
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # Qt asks the last one first, so our own words go before Qt's.
    for file in (qt / "qtbase_zh_CN.qm", paths.assets() / "translations" / "quizapp_zh_CN.qm"):
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if not translator.load(str(file)):
            _logger.warning("the translation %s cannot be read", file.name)
            translator.setParent(None)
            continue
        app.installTranslator(translator)


def system_language() -> Lang:
    """Tell the language to begin with: the first one the user wants the system to speak."""
    system = QLocale.system()
    wanted = system.uiLanguages() or [system.name()]
    return "zh" if QLocale(wanted[0]).language() == QLocale.Language.Chinese else "en"

"""Every text has its Chinese, says the same in it, and changes while the program runs."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
)

from quizapp import paths
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.game.spoken import Lang
from quizapp.windows.parts import translation
from quizapp.windows.parts.speech import say

ROOT = Path(__file__).resolve().parent.parent.parent
HALF_WIDTH = re.compile(r"[\u3400-\u9fff）”][,;:?!]|[,;:?!][\u3400-\u9fff]")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The tool that collects the texts, as a module."""
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "tools" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, in English before and after."""
    before = QLocale()
    translation.install(qapp, "en")
    yield qapp
    translation.install(qapp, "en")
    QLocale.setDefault(before)


class Title(QLabel):
    """A label that says its text anew whenever the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(QCoreApplication.translate("home", "Question banks"))
        super().changeEvent(event)


def calls_on_import(node: ast.AST) -> Iterator[ast.Call]:
    """The calls made while a module is imported: those outside of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from calls_on_import(child)


def test_every_text_has_its_chinese(tool: ModuleType) -> None:
    found, chinese = tool.collect(), tool.read()
    assert len(found.texts) > 500, "the search found too little: it is broken"
    assert [text for text in sorted(found.texts) if not chinese.get(text)] == []
    assert sorted(chinese.keys() - found.texts) == []


def test_every_text_is_written_out_at_its_call(tool: ModuleType) -> None:
    assert tool.collect().faults == ()


def test_no_text_is_translated_before_the_language_is_known() -> None:
    early = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "quizapp").rglob("*.py"))
        for call in calls_on_import(ast.parse(path.read_text("utf-8")))
        if ast.unparse(call.func) in ("translate", "QCoreApplication.translate", "say")
    ]
    assert early == []


def test_the_chinese_has_the_fields_of_its_source(tool: ModuleType) -> None:
    differing = {
        text: said
        for text, said in tool.read().items()
        if tool.fields(text.source) != tool.fields(said)
    }
    assert differing == {}


def test_the_chinese_has_the_lines_and_marked_letters_of_its_source(tool: ModuleType) -> None:
    differing = [
        text
        for text, said in tool.read().items()
        if any(text.source.count(sign) != said.count(sign) for sign in "\n\t&")
    ]
    assert differing == []


def test_the_chinese_is_punctuated_in_full_width(tool: ModuleType) -> None:
    assert HALF_WIDTH.search("没有题目,请添加")
    assert [said for said in tool.read().values() if HALF_WIDTH.search(said)] == []


def test_the_chinese_of_a_file_filter_keeps_the_parentheses_that_qt_reads(tool: ModuleType) -> None:
    filters = [text for text in tool.read() if re.search(r"\w \(\{0\}\)$", text.source)]
    assert filters
    assert [text for text in filters if not tool.read()[text].endswith(" ({0})")] == []


def test_the_shipped_file_is_what_qt_makes_of_the_source(tool: ModuleType) -> None:
    assert tool.is_fresh()


def test_qt_finds_every_translation_in_the_shipped_file(tool: ModuleType) -> None:
    shipped = QTranslator()
    assert shipped.load(str(paths.assets() / "translations" / "quizapp_zh_CN.qm"))
    chinese = tool.read()
    said = {text: shipped.translate(text.context, text.source) for text in chinese}
    assert said == chinese


def test_what_the_tool_collects(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "room.py").write_text(
        "a = translate('stage', 'one '\n  \"two {0}\")\n"
        "b = QCoreApplication.translate('stage', 'it\\'s\\n“so”')\n"
        "c = words('code', 'game', QT_TRANSLATE_NOOP(\n  'game', ('in ' 'parentheses')\n))\n"
        "d = translate('stage', 'on' if a else 'off')\n"
        "e = f\"{a} · {translate('stage', 'inside')}\"\n"
        "painter.translate(1, 2)\n"
        "text.translate(table)\n"
        "# translate('stage', 'a remark')\n",
        "utf-8",
    )
    found = tool.collect(tmp_path)
    assert found.faults == ()
    assert sorted(found.texts) == [
        ("game", "in parentheses"),
        ("stage", "inside"),
        ("stage", "it's\n“so”"),
        ("stage", "off"),
        ("stage", "on"),
        ("stage", "one two {0}"),
    ]


@pytest.mark.parametrize(
    "call",
    [
        "translate('stage', f'{name} presses')",
        "translate('stage', text)",
        "translate(context, 'text')",
        "translate('stage', 'text', 'a remark')",
        "QCoreApplication.translate('stage', 'so %s' % name)",
        "QT_TRANSLATE_NOOP('stage', 'so {0}'.format(name))",
    ],
)
def test_a_text_that_cannot_be_translated_is_told(
    tool: ModuleType, tmp_path: Path, call: str
) -> None:
    (tmp_path / "room.py").write_text(f"\nsaid = {call}\n", "utf-8")
    found = tool.collect(tmp_path)
    assert found.texts == frozenset()
    assert [fault.partition(": ")[0] for fault in found.faults] == ["room.py:2"]


def test_the_tool_tells_what_is_missing_stale_or_different(
    tool: ModuleType, tmp_path: Path
) -> None:
    ts, qm = tmp_path / "a.ts", tmp_path / "a.qm"
    kept, new, gone, other = (
        tool.Text("stage", name) for name in ("kept <&>", "new", "gone", "{one} of {all}")
    )
    chinese = {kept: "保留\n两行", gone: "没了", other: "共 {all}", new: ""}
    tool.write(chinese, ts)
    assert tool.read(ts) == chinese
    tool.release(ts, qm)
    found = tool.Found(frozenset({kept, new, other}), ())
    assert tool.shortfalls(found, chinese, ts, qm) == [
        "without Chinese: stage 'new'",
        "other fields: stage '{one} of {all}' → '共 {all}'",
        "no longer in the code: stage 'gone'",
    ]
    tool.write({kept: "改了"}, ts)
    stale = tool.shortfalls(tool.Found(frozenset({kept}), ()), {kept: "改了"}, ts, qm)
    assert stale == ["a.qm is not what lrelease makes of a.ts"]


def test_a_label_changes_while_the_program_runs(app: QApplication) -> None:
    label = Title("Question banks")
    steps: tuple[tuple[Lang, str], ...] = (("zh", "题库"), ("en", "Question banks"))
    for lang, said in steps * 2:
        translation.install(app, lang)
        # Qt posts the change to each window.
        app.sendPostedEvents(label, QEvent.Type.LanguageChange)
        assert label.text() == said


def test_installed_twice_it_is_there_once(app: QApplication) -> None:
    for _ in range(3):
        translation.install(app, "zh")
    assert len(app.findChildren(QTranslator)) == 2
    translation.install(app, "en")
    assert app.findChildren(QTranslator) == []
    assert QCoreApplication.translate("home", "Question banks") == "Question banks"


def test_qt_says_its_own_buttons_in_chinese(app: QApplication) -> None:
    translation.install(app, "zh")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "取消" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_sentences_of_the_pure_rooms_are_said_in_chinese(app: QApplication) -> None:
    foul = words("foul", "game", QT_TRANSLATE_NOOP("game", "foul"))
    text = QT_TRANSLATE_NOOP("game", "{team}: {verdict}, {points}")
    line = words("line", "game", text, team="一队", verdict=foul, points="−10")
    assert say(line) == "一队: foul, −10"
    translation.install(app, "zh")
    assert say(line) == "一队：犯规，−10 分"


def test_numbers_and_dates_follow_the_language(app: QApplication) -> None:
    translation.install(app, "zh")
    assert QLocale().language() == QLocale.Language.Chinese
    translation.install(app, "en")
    assert QLocale().language() == QLocale.Language.English


def test_a_missing_file_stops_nothing(
    app: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(paths, "assets", lambda: tmp_path)
    translation.install(app, "zh")
    assert QCoreApplication.translate("home", "Question banks") == "Question banks"
    assert [record.getMessage() for record in caplog.records] == [
        "the translation quizapp_zh_CN.qm cannot be read"
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the environment is the system")
@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [("zh_CN.UTF-8", "zh 题库"), ("de_DE.UTF-8", "en Question banks"), ("C", "en Question banks")],
)
def test_the_system_chooses_without_a_display(wanted: str, spoken: str) -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from quizapp.windows.parts import translation\n"
        "app = QCoreApplication([])\n"
        "lang = translation.system_language()\n"
        "translation.install(app, lang)\n"
        "print(lang, QCoreApplication.translate('home', 'Question banks'))\n"
    )
    kept = {key: value for key, value in os.environ.items() if key not in ("LANGUAGE", "LANG")}
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**kept, "LC_ALL": wanted, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    assert told.stdout.strip() == spoken, told.stderr


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
def test_the_dialogs_of_qt_for_files_are_all_in_chinese(
    app: QApplication, mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode
) -> None:
    translation.install(app, "zh")
    dialog = QFileDialog(None, "选择")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    texts = [one.text() for kind in (QLabel, QPushButton) for one in dialog.findChildren(kind)]
    texts += [one.toolTip() for one in dialog.findChildren(QToolButton)]
    assert [text for text in texts if text.strip() and text.isascii()] == []
    dialog.deleteLater()

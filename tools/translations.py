"""Brings assets/translations up to date with the texts in quizapp/; `--check` only tells.

    python tools/translations.py [--check]

Every text stands written out in `translate("context", "text")` or
`QT_TRANSLATE_NOOP("context", "text")`. Python's own parser reads them here: Qt's lupdate drops
without a word what it meets inside parentheses, conditions and f-strings. Existing Chinese is
kept, texts that are gone are dropped (and printed, should they only have been reworded), new ones
stand in the .ts as unfinished for a translator, by Qt Linguist or any editor. Then Qt's lrelease
makes the .qm that the program loads.
"""

import argparse
import ast
import shutil
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "quizapp"
TS = ROOT / "assets" / "translations" / "quizapp_zh_CN.ts"
QM = TS.with_suffix(".qm")

# Says texts that were written out elsewhere: its own call cannot name them.
PASSES_ON = "windows/parts/speech.py"


class Text(NamedTuple):
    """One text of the program; the same words may need other Chinese in another context."""

    context: str
    source: str


class Found(NamedTuple):
    """What the code says, and the calls that no translation can reach."""

    texts: frozenset[Text]
    faults: tuple[str, ...]


Chinese = dict[Text, str]
"""What is finished in the .ts; an unfinished text is the empty string."""


def collect(code: Path = CODE) -> Found:
    """Read every text out of the Python files below a folder."""
    texts: set[Text] = set()
    faults: list[str] = []
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code).as_posix()
        try:
            tree = ast.parse(path.read_text("utf-8"), str(path))
        except SyntaxError as error:
            faults.append(f"{name}:{error.lineno}: no valid Python: {error.msg}")
            continue
        for call in _calls(tree):
            marked = list(_marked(call))
            texts.update(marked)
            if not marked and name != PASSES_ON:
                said = ast.unparse(call)
                faults.append(f"{name}:{call.lineno}: context and text must be written out: {said}")
    return Found(frozenset(texts), tuple(faults))


def read(ts: Path = TS) -> Chinese:
    """Read the .ts; nothing where there is none yet."""
    if not ts.exists():
        return {}
    chinese: Chinese = {}
    # Our own file, not one from the net.
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            said = message.find("translation")
            finished = said is not None and said.get("type") is None
            chinese[text] = (said.text or "") if said is not None and finished else ""
    return chinese


def write(chinese: Chinese, ts: Path = TS) -> None:
    """Write the .ts, sorted, so that a text that moves in the code changes nothing here."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="zh_CN" sourcelanguage="en">')
    for context in sorted({text.context for text in chinese}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in chinese if text.context == context):
            said = chinese[text]
            state = "" if said else ' type="unfinished"'
            lines.append("    <message>")
            lines.append(f"        <source>{escape(text.source)}</source>")
            lines.append(f"        <translation{state}>{escape(said)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    lines.append("</TS>")
    ts.parent.mkdir(parents=True, exist_ok=True)
    ts.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def release(ts: Path = TS, qm: Path = QM) -> None:
    """Let Qt make the .qm of the .ts."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        raise FileNotFoundError("pyside6-lrelease is missing beside this Python; run `make test`")
    subprocess.run([tool, "-silent", str(ts), "-qm", str(qm)], check=True)


def shortfalls(found: Found, chinese: Chinese, ts: Path = TS, qm: Path = QM) -> list[str]:
    """Say all that keeps the translation from being complete and fresh."""
    told = list(found.faults)
    for text in sorted(found.texts):
        if text not in chinese:
            told.append(f"not in the .ts: {_named(text)}")
        elif not chinese[text]:
            told.append(f"without Chinese: {_named(text)}")
        elif fields(text.source) != fields(chinese[text]):
            told.append(f"other fields: {_named(text)} → {chinese[text]!r}")
    told += [
        f"no longer in the code: {_named(text)}" for text in sorted(chinese.keys() - found.texts)
    ]
    if not is_fresh(ts, qm):
        told.append(f"{qm.name} is not what lrelease makes of {ts.name}")
    return told


def fields(text: str) -> list[str]:
    """List the `{fields}` of a text, sorted; the words around them may stand in any order."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def is_fresh(ts: Path = TS, qm: Path = QM) -> bool:
    """Tell whether the .qm is what lrelease makes of the .ts."""
    if not ts.exists() or not qm.exists():
        return False
    with tempfile.TemporaryDirectory() as folder:
        anew = Path(folder) / qm.name
        release(ts, anew)
        return anew.read_bytes() == qm.read_bytes()


def update() -> Chinese:
    """Bring the .ts and the .qm up to date; give what the .ts holds now."""
    found, old = collect(), read()
    new = {text: old.get(text, "") for text in found.texts}
    for text in sorted(old.keys() - new.keys()):
        print(f"dropped: {_named(text)}: {old[text]}")
    write(new)
    release()
    return new


def main() -> int:
    """Run from the command line; 1 where something is missing or stale."""
    parser = argparse.ArgumentParser(description="The Chinese of the program's texts.")
    parser.add_argument("--check", action="store_true", help="change nothing, only tell")
    chinese = read() if parser.parse_args().check else update()
    found = collect()
    told = shortfalls(found, chinese)
    print(*told, sep="\n", end="\n" if told else "")
    print(f"{len(found.texts)} texts, {len(told)} shortfalls")
    return 1 if told else 0


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name("translate" | "QT_TRANSLATE_NOOP"):
                    yield node
                case ast.Attribute(ast.Name("QCoreApplication" | "QApplication"), "translate"):
                    yield node
                case _:
                    pass


def _marked(call: ast.Call) -> Iterator[Text]:
    # A third argument would be a remark that tells equal texts apart: contexts do that here.
    match call.args:
        case [ast.Constant(str(context)), source] if not call.keywords:
            written = list(_written(source))
            if None not in written:
                yield from (Text(context, text) for text in written if text is not None)
        case _:
            pass


def _written(node: ast.expr) -> Iterator[str | None]:
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(_, either, other):
            yield from _written(either)
            yield from _written(other)
        case _:
            yield None


def _named(text: Text) -> str:
    return f"{text.context} {text.source!r}"


if __name__ == "__main__":
    sys.exit(main())

"""Word, text, web pages and PDF become material; what is no document is refused."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from quizapp.files import material
from quizapp.files.refusal import Stopped, Unreadable

TEXT = ("关于学习的通知", "一、总要求", "要学习。要落实。", "二、安排", "（一）时间", "五月完成。")


def test_every_kind_of_document_gives_the_same_places(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TEXT:
        document.add_paragraph(line)
    packed = BytesIO()
    document.save(packed)
    (tmp_path / "a.docx").write_bytes(packed.getvalue())
    (tmp_path / "a.txt").write_text("\n".join(TEXT), encoding="gb18030")
    page = "".join(f"<p>{line}</p>" for line in TEXT)
    (tmp_path / "a.html").write_text(
        f"<!DOCTYPE html><html><head><title>x</title></head><body>{page}</body></html>",
        encoding="utf-8",
    )
    found = [material.read(tmp_path / name) for name in ("a.docx", "a.txt", "a.html")]
    assert found[0] == found[1] == found[2]
    assert found[0].id == "a"
    assert found[0].title == TEXT[0]
    assert [(one.part, one.item, len(one.gists)) for one in found[0].places] == [
        ("一", "", 2),
        ("二", "", 0),
        ("二", "（一）", 1),
    ]


def test_what_is_kept_reads_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(TEXT), encoding="utf-8")
    found = material.read(tmp_path / "a.txt", "mine")
    assert material.decoded(material.encoded(found)) == found


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b"a,b\n1,2\n"), ("a.txt", b"   \n"), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
)
def test_what_is_no_document_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Unreadable):
        material.read(file)


def test_it_stops_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("\n".join(TEXT), encoding="utf-8")
    with pytest.raises(Stopped):
        material.read(file, stop=lambda: True)


def test_the_outlines_come_along() -> None:
    assert "dl-2020-37" in [one.id for one in material.shipped()]

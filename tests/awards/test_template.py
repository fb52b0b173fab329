"""Templates: written, read, shared, and refused where they are unsafe."""

import zipfile
from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from quizapp.awards import template_pack
from quizapp.awards.page import Stationery
from quizapp.awards.template import NotATemplate, Template, read_toml, write_toml
from quizapp.awards.template_check import faults
from tests.awards.papers import NAMES, template


def codes(one: Template) -> set[str]:
    return {problem.code for problem in faults(one)}


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_is_without_fault_and_survives_its_file(name: str) -> None:
    one = template(name)
    assert faults(one) == ()
    assert read_toml(write_toml(one)) == one


def test_a_code_cannot_be_made_unsafe() -> None:
    one = template()
    small = replace(one, code=replace(one.code, size=30.0))
    assert "QR_SIZE" in codes(small)
    assert "QR_EDGE" in codes(replace(one, code=replace(one.code, x=11.0)))
    title = replace(one.boxes[0], x=one.code.x + 36, y=one.code.y, width=20.0)
    assert "QR_COVERED" in codes(replace(one, boxes=(title, *one.boxes[1:])))
    assert "STAMP_ON_QR" in codes(replace(one, stamp=replace(one.stamp, x=60.0)))


def test_the_stamp_has_45_mm_clear() -> None:
    one = template()
    assert one.stamp.size == 45
    assert "STAMP_SMALL" in codes(replace(one, stamp=replace(one.stamp, size=30.0)))
    body = next(box for box in one.boxes if box.name == "body")
    moved = tuple(replace(box, y=140.0) if box is body else box for box in one.boxes)
    assert "STAMP_ON_TEXT" in codes(replace(one, boxes=moved))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "第号"}, "NO_NUMBER"),
        ({"person": "{nmae}"}, "NO_FIELD"),
    ],
)
def test_wording_that_cannot_be_filled(change: dict[str, str], code: str) -> None:
    one = template()
    assert code in codes(replace(one, wording=replace(one.wording, **change)))


def test_a_background_is_shared_with_its_template() -> None:
    picture = BytesIO()
    Image.new("RGB", (30, 20), "white").save(picture, "PNG")
    one = Stationery(replace(template(), background="own.png", art=""), picture.getvalue())
    packed = template_pack.write(one)
    assert template_pack.read(packed) == one
    assert template_pack.write(one) == packed
    assert template_pack.read(write_toml(template())) == Stationery(template())


def bomb() -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("template.toml", b" " * 5_000_000)
    return content.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"name = ", b"name = 'x'", bomb()])
def test_what_is_no_template_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(NotATemplate) as refused:
        template_pack.read(content)
    assert refused.value.words.code == "NO_TEMPLATE"

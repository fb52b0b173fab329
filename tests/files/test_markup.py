"""XML from strangers: no entity, no network, damage told by place."""

from __future__ import annotations

import pytest

from quizapp.files.markup import DEEPEST, parse
from quizapp.files.refusal import Unreadable

DECLARED = '<?xml version="1.0" encoding="{}"?>\n<a>水</a>'


def refusal(content: str | bytes, *, doctype: bool = False) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        parse(content.encode() if isinstance(content, str) else content, doctype=doctype)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "gbk", "GB2312", "gb18030", "big5"])
def test_what_a_file_says_of_its_encoding_is_followed(encoding: str) -> None:
    assert parse(DECLARED.format(encoding).encode(encoding)).text == "水"


def test_utf_16_without_a_mark_and_utf_8_with_one() -> None:
    assert parse(DECLARED.format("UTF-16").encode("utf-16-le")).text == "水"
    assert parse(DECLARED.format("utf-8").encode("utf-8-sig")).text == "水"


@pytest.mark.parametrize(
    "content",
    [
        DECLARED.format("utf-8").replace("水", "化学").encode("gbk"),
        b'<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b+AD4-</a>',
        b'<?xml version="1.0" encoding="rot13"?><a/>',
        b"<a>\xff</a>",
    ],
)
def test_a_wrong_encoding_is_refused(content: bytes) -> None:
    assert refusal(content).words.code == "XML_ENCODING"


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname">',
        '<!-- c --><?pi?>\n<!DOCTYPE a PUBLIC "p" "http://localhost:9/x">',
        "<!doctype a>",
    ],
)
def test_a_document_type_is_refused(prolog: str) -> None:
    assert refusal(f"{prolog}<a/>").words.code == "XML_DTD"


def test_a_bare_document_type_may_be_let_pass_but_declares_nothing() -> None:
    named = '<!DOCTYPE a PUBLIC "p" "http://localhost:9/x">\n<a/>'
    assert parse(named.encode(), doctype=True).tag == "a"
    assert parse(b"<!DOCTYPE a><a/>", doctype=True).tag == "a"
    assert refusal('<!DOCTYPE a [<!ENTITY x "y">]><a/>', doctype=True).words.code == "XML_DTD"
    # What it would have declared does not exist.
    assert refusal("<!DOCTYPE a><a>&x;</a>", doctype=True).words.code == "XML_DAMAGED"


def test_damage_is_told_with_line_and_column() -> None:
    fault = refusal('<?xml version="1.0"?>\n<quiz>\n  <text>a</answer>\n</quiz>')
    assert fault.words.code == "XML_DAMAGED"
    assert "line 3, column " in str(fault)
    assert refusal("<a>&#0;</a>").words.code == "XML_DAMAGED"
    assert refusal("<a/><a/>").words.code == "XML_DAMAGED"


def test_depth_has_an_end() -> None:
    deep = "<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1)
    assert refusal(deep).words.code == "XML_TOO_DEEP"
    assert refusal("<a>" * 100_000).words.code == "XML_TOO_DEEP"
    assert parse(b"<a>" * DEEPEST + b"</a>" * DEEPEST).tag == "a"


def test_a_text_without_end_is_refused() -> None:
    assert refusal(f"<a>{'x' * 11_000_000}</a>").words.code == "TEXT_TOO_LONG"


def test_lines_are_those_of_the_file() -> None:
    root = parse(b'<?xml version="1.0"\n  encoding="utf-8"?>\n<!-- c -->\n<a>\n<b/></a>')
    assert root[0].sourceline == 5

"""HTML made plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.files.webtext import clean, read_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain &amp; simple", "plain & simple"),
        ("a<b>x</b><p>one</p><p>two<br>three</p>", "ax\none\ntwo\nthree"),
        ("10<sup>5</sup> H<sub>2</sub>O x<sup>ab</sup>", "10⁵ H₂O x^(ab)"),
        ("<ul><li>a<li>b</ul><ol><li>c</li><li>d</li></ol>", "• a\n• b\n1. c\n2. d"),
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", "1 | 2\n3 | 4"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("<pre>if x:\n    y</pre>z", "if x:\n    y\nz"),
        ("a\n  b\u00ad\u200bc", "a bc"),
        (
            "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>",
            "(a+b)/2",
        ),
        (
            "<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mn>9</mn></msqrt></math>",
            "x²=√9",
        ),
    ],
)
def test_what_is_seen_stays(html: str, text: str) -> None:
    assert clean(html) == (text, False)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<script>alert(1)</script>2+2?", "2+2?"),
        ("a<style>@import url(http://localhost:9/)</style>b", "ab"),
        ("<b onclick=alert(1)>x</b>", "x"),
        ('<a href=" java\tscript:alert(1)">x</a><a href="javascript:x">y</a>', "xy"),
        ('<p style="background:url(x)">q</p>', "q"),
        ("<iframe src=x>inside</iframe>q", "q"),
    ],
)
def test_what_could_do_harm_is_dropped_and_told(html: str, text: str) -> None:
    assert clean(html) == (text, True)


def test_pictures_are_named_not_loaded() -> None:
    cleaned = read_html('see <img src="a.png" alt="map"><audio src="b.mp3"></audio>')
    assert cleaned.text == "see"
    assert [(one.place, one.alt) for one in cleaned.pictures] == [("a.png", "map"), ("b.mp3", "")]


def test_words_that_lie_too_deep_are_kept() -> None:
    assert clean("x " + "<b>" * 5000 + "y &amp; z") == ("x y & z", True)


@given(st.text(alphabet="<>/ab&;\"'= !-\n\x00\ud800p", max_size=60))
def test_no_html_falls(html: str) -> None:
    text, _ = clean(html)
    assert "\x00" not in text

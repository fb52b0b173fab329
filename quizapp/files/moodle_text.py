"""The texts of Moodle XML, with the pictures and sounds that they name."""

from __future__ import annotations

from msgspec import field

from quizapp.files import attachments, markup
from quizapp.files.attachments import Attachments
from quizapp.files.gift_text import Draft, looks_marked_up, unmarked
from quizapp.files.keying import stripped
from quizapp.files.markup import Element
from quizapp.files.webtext import Picture, read_html, tidy

_INSIDE = "@@PLUGINFILE@@/"


class Moodle(Draft):
    """A question of Moodle XML while its parts are found."""

    element: Element = field(default_factory=lambda: markup.parse(b"<question/>"))
    attached: Attachments = field(default_factory=Attachments)
    used: set[str] = field(default_factory=set[str])

    def said(self, element: Element | None, *, option: bool = False, aside: bool = False) -> str:
        """The text of a part as plain text; `aside` where it is not shown to contestants."""
        raw = text_in(element, strip=False) if element is not None else ""
        return self.cleaned(raw, _format(element), element, option=option, aside=aside)

    def cleaned(
        self, raw: str, form: str, element: Element | None, *, option: bool, aside: bool = False
    ) -> str:
        """`raw` as plain text; `element` is where its files lie."""
        html = form == "html" or (form in ("", "moodle_auto_format") and looks_marked_up(raw))
        if not html:
            return unmarked(raw) if form == "markdown" else tidy(raw)
        if form == "moodle_auto_format":
            raw = raw.replace("\n", "<br>")
        cleaned = read_html(raw)
        if cleaned.stripped:
            self.noted(stripped())
        shown = [self._picture(picture, element) for picture in cleaned.pictures]
        if option and cleaned.pictures and not aside:
            self.doubt(attachments.picture_in_option())
            return " ".join([*filter(None, (cleaned.text,)), *(f"[{name}]" for name in shown)])
        if not cleaned.text and not aside:
            # An option that is nothing but a tag asks about the tag; a stem may be a picture.
            return " ".join(f"[{name}]" for name in shown) if shown else raw.strip() * option
        return cleaned.text

    def loose_files(self) -> None:
        """Keep the files that no text names: old exports show them without saying so."""
        for element in self.element.iter("file"):
            name = element.get("name") or ""
            if name not in self.used:
                self._keep(name, element.text or "")
        for element in self.element.iter("image_base64"):
            data = (element.text or "").strip()
            self._keep("image.png", data.rpartition(",")[2])
        for element in self.element.findall("image"):
            place = (element.text or "").strip()
            if attachments.is_remote(place):
                self.noted(attachments.remote(place))

    def _picture(self, picture: Picture, element: Element | None) -> str:
        """Keep what a picture shows; what it is called here, or was called."""
        place = picture.place
        called = picture.alt or attachments.place_of(place).rpartition("/")[2][:60]
        if place.startswith("data:"):
            kind, _, data = place.partition(",")
            name = f"image.{kind.partition(';')[0].rpartition('/')[2][:8]}"
            return self._keep(name, data) or picture.alt or "…"
        if not place.startswith(_INSIDE):
            self.noted(attachments.remote(place))
            return called or "…"
        name = attachments.place_of(place.removeprefix(_INSIDE))
        files = self.element.iter("file") if element is None else _files(element, self.element)
        wanted = name.rpartition("/")[2]
        data = next((file.text for file in files if file.get("name") == wanted), None)
        self.used.add(wanted)
        if data is None:
            self.noted(attachments.missing(name))
            return called
        return self._keep(wanted, data) or called

    def _keep(self, name: str, data: str) -> str:
        kept, note = self.attached.take_base64(name, data)
        if note:
            self.noted(note)
        if kept:
            self.media.append(kept)
        return kept


def text_in(element: Element | None, *, strip: bool = True) -> str:
    """What stands in <text>, or in the element itself where somebody left that out."""
    if element is None:
        return ""
    inner = element.find("text")
    source = element if inner is None else inner
    text = source.text or ""
    if len(source) and inner is not None:
        # HTML that was written without CDATA: its tags are elements here.
        text = text + "".join(markup.source(child) for child in source)
    return text.strip() if strip else text


def _format(element: Element | None) -> str:
    form = "" if element is None else element.get("format") or ""
    return {"1": "html", "0": "moodle_auto_format", "2": "plain_text", "4": "markdown"}.get(
        form, form
    )


def _files(element: Element, question: Element) -> list[Element]:
    """The files beside a text first, then those of the whole question."""
    return [*element.iter("file"), *question.iter("file")]

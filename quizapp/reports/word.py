"""A Word document to print: A4, fonts for Chinese, headings of Word's own, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from msgspec import Struct

from quizapp.reports.tongue import Tongue, clean

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"
LATIN = "Times New Roman"
BLANK = "＿＿＿＿"
"""What the writer fills in; it is marked in yellow."""


class Style(Struct, frozen=True):
    """How a paragraph stands. `lead`: two characters of indent; `lines` in points, 0 as usual."""

    font: str = SONG
    size: float = 12
    bold: bool = False
    align: str = "left"
    lead: bool = False
    indent: float = 0
    lines: float = 0
    before: float = 0
    after: float = 0
    colour: str = ""
    with_next: bool = False


class Document:
    """A document in the making."""

    def __init__(self, tongue: Tongue, title: str, *, margins: tuple[float, float]) -> None:
        """`margins` in cm: left and right, top and bottom."""
        self.tongue = tongue
        self.docx = docx.Document()
        section = self.docx.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(margins[0])
        section.top_margin = section.bottom_margin = Cm(margins[1])
        self.docx.core_properties.title = clean(title)
        self.docx.core_properties.author = ""
        self._fonts()
        self._foot(section.footer.paragraphs[0])

    def add(self, text: str, style: Style, heading: int = 0) -> Paragraph:
        """A paragraph; `heading` 1 to 3 puts it into Word's navigation."""
        # Named only where it is another one: looking a style up takes longer than the paragraph.
        line = self.docx.add_paragraph(style=f"Heading {heading}" if heading else None)
        self.dress(line, style)
        self.write(line, text, style)
        return line

    def write(self, line: Paragraph, text: str, style: Style) -> None:
        """Write into a paragraph; what is to be filled in is marked."""
        pieces = clean(text).split(BLANK)
        for at, piece in enumerate(pieces):
            if piece:
                self._run(line, piece, style)
            if at < len(pieces) - 1:
                self._run(line, BLANK, style).font.highlight_color = WD_COLOR_INDEX.YELLOW

    def dress(self, line: Paragraph, style: Style) -> None:
        """Give a paragraph its form."""
        form = line.paragraph_format
        form.space_before, form.space_after = Pt(style.before), Pt(style.after)
        form.keep_with_next = style.with_next
        form.widow_control = True
        line.alignment = {
            "center": WD_ALIGN_PARAGRAPH.CENTER,
            "right": WD_ALIGN_PARAGRAPH.RIGHT,
            "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
        }.get(style.align, WD_ALIGN_PARAGRAPH.LEFT)
        if style.lines:
            form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            form.line_spacing = Pt(style.lines)
        if style.lead and self.tongue.lang == "zh":
            form.first_line_indent = Pt(style.size * 2)
        if style.indent:
            form.left_indent = Cm(style.indent)

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        style: Style,
        *,
        high: float = 0,
        left: Sequence[int] = (),
    ) -> Table:
        """A table with a head that comes again on each page; widths and heights in cm."""
        made = self.docx.add_table(rows=0, cols=len(heads), style="Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Cm(width)
        for number, row in enumerate((heads, *rows)):
            line = made.add_row()
            if high and number:
                line.height = Cm(high)
            if not number:
                _again(line._tr)  # noqa: SLF001 - python-docx has no repeated heads
            _whole(line._tr)  # noqa: SLF001 - nor rows that no page tears apart
            for at, (cell, text, width) in enumerate(zip(line.cells, row, widths, strict=True)):
                cell.width = Cm(width)
                self._cell(cell, text, style, head=not number, left=at in left)
        return made

    def picture(self, content: bytes, width: float) -> None:
        """A picture in the middle, so many cm wide."""
        line = self.docx.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run().add_picture(BytesIO(content), width=Cm(width))

    def turn(self) -> None:
        """Go on on a new page."""
        self.docx.add_page_break()

    def packed(self) -> bytes:
        """The bytes of the document."""
        content = BytesIO()
        self.docx.save(content)
        return content.getvalue()

    def _run(self, line: Paragraph, text: str, style: Style) -> Run:
        run = line.add_run(text)
        run.font.size = Pt(style.size)
        run.font.bold = style.bold
        run.font.name = LATIN
        run.font.color.rgb = RGBColor.from_string(style.colour or "000000")
        properties: Any = run.element.get_or_add_rPr()
        properties.rFonts.set(qn("w:eastAsia"), style.font)
        return run

    def _cell(self, cell: _Cell, text: str, style: Style, *, head: bool, left: bool) -> None:
        line = cell.paragraphs[0]
        self.dress(line, Style(align="left" if left and not head else "center"))
        shown = Style(style.font, style.size, bold=head or style.bold)
        self.write(line, text, shown)
        properties: Any = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - no other way to these
        middle: Any = OxmlElement("w:vAlign")
        middle.set(qn("w:val"), "center")
        properties.append(middle)
        if head:
            ground = OxmlElement("w:shd")
            ground.set(qn("w:val"), "clear")
            ground.set(qn("w:fill"), "E9EDF4")
            middle.addprevious(ground)

    def _fonts(self) -> None:
        for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
            style: Any = self.docx.styles[name]
            style.font.name = LATIN
            style.font.color.rgb = RGBColor(0, 0, 0)
            (fonts,) = style.element.xpath("w:rPr/w:rFonts")
            for key in [one for one in fonts.attrib if "heme" in str(one)]:
                del fonts.attrib[key]
            fonts.set(qn("w:eastAsia"), SONG)

    def _foot(self, foot: Paragraph) -> None:
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, between = self.tongue.pick("第 ", "Page "), self.tongue.pick(" 页　共 ", " of ")
        small = Style(size=10.5)
        self._run(foot, before, small)
        _count(self._run(foot, "", small), "PAGE")
        self._run(foot, between, small)
        _count(self._run(foot, "", small), "NUMPAGES")
        self._run(foot, self.tongue.pick(" 页", ""), small)


def _again(row: Any) -> None:
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(head)


def _whole(row: Any) -> None:
    row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _count(run: Run, instruction: str) -> None:
    """A number that Word itself keeps right."""
    element: Any = run.element
    for kind in ("begin", "said", "separate", "shown", "end"):
        if kind == "shown":
            run.add_text("1")
            continue
        part = OxmlElement("w:instrText" if kind == "said" else "w:fldChar")
        if kind == "said":
            part.text = instruction
        else:
            part.set(qn("w:fldCharType"), kind)
        element.append(part)

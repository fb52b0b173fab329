"""What is said about tables, by stable codes: place, what, what was done, what to do."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words

TEXTS = {
    # The table as a whole.
    "NO_HEADER": QT_TRANSLATE_NOOP(
        "Tables",
        "No header was found in the first {rows} rows of {table}. Looked for: 题目 or question, "
        "and 答案 or answer, 选项A or A, 题型 or type.",
    ),
    "DUPLICATE_HEADER": QT_TRANSLATE_NOOP(
        "Tables", "The heading '{heading}' of {table} stands twice ({one} and {other})."
    ),
    "NO_QUESTIONS": QT_TRANSLATE_NOOP("Tables", "{table} holds no question below its header."),
    "HIDDEN_SHEET": QT_TRANSLATE_NOOP(
        "Tables", "The sheet {table} is hidden; it was not read. Show it if it holds questions."
    ),
    "HIDDEN_ROW": QT_TRANSLATE_NOOP(
        "Tables", "Hidden rows were read too: {rows}. Delete them if they are not to be asked."
    ),
    "HIDDEN_COLUMN": QT_TRANSLATE_NOOP("Tables", "Hidden columns were read too: {columns}."),
    "MERGED_CELLS": QT_TRANSLATE_NOOP(
        "Tables", "Merged cells ({cells}): their text was taken for each of their rows."
    ),
    "MACROS_IGNORED": QT_TRANSLATE_NOOP(
        "Tables", "The workbook holds macros; they were neither run nor kept."
    ),
    "EXTERNAL_LINK": QT_TRANSLATE_NOOP(
        "Tables", "The workbook has links to other files; they were not followed."
    ),
    "TOO_MANY_COLUMNS": QT_TRANSLATE_NOOP(
        "Tables", "Only the first {limit} columns were read; there is text to the right of them."
    ),
    "COLUMN_UNREAD": QT_TRANSLATE_NOOP(
        "Tables", "The column '{heading}' was not understood; its texts are not in the bank."
    ),
    "REPEATED_HEADER": QT_TRANSLATE_NOOP("Tables", "The header again."),
    "ABOVE_HEADER": QT_TRANSLATE_NOOP("Tables", "Above the header."),
    "NOT_A_QUESTION": QT_TRANSLATE_NOOP("Tables", "Text without a stem and an answer."),
    "NO_STEM": QT_TRANSLATE_NOOP("Tables", "No stem in this row; it was left out."),
    "FORMULA": QT_TRANSLATE_NOOP(
        "Tables",
        "Formulas in column {column}: what they gave when the file was saved was taken.",
    ),
    # Cells.
    "FORMULA_EMPTY": QT_TRANSLATE_NOOP(
        "Tables",
        "A formula without a saved result. Draft; open the file in Excel, save it and read again.",
    ),
    "DATE_CELL": QT_TRANSLATE_NOOP(
        "Tables", "The cell holds a date; '{text}' was taken. Look whether that was meant."
    ),
    "DATE_MADE": QT_TRANSLATE_NOOP(
        "Tables",
        "The cell shows '{text}', but was maybe typed as '{typed}' and turned into a date. Draft; "
        "look which was meant.",
    ),
    "ERROR_CELL": QT_TRANSLATE_NOOP("Tables", "The cell shows an error ({text}). Draft."),
    "CONTROL_CHARS": QT_TRANSLATE_NOOP(
        "Tables", "Control characters, which nobody sees, were taken out."
    ),
    "BIDI_CONTROL": QT_TRANSLATE_NOOP(
        "Tables", "Signs that turn the direction of writing were taken out."
    ),
    "INVISIBLE_CHARS": QT_TRANSLATE_NOOP("Tables", "Signs without width were taken out."),
    "COMBINING_MARKS": QT_TRANSLATE_NOOP(
        "Tables", "More than {limit} marks on one letter; the others were taken out."
    ),
    "BAD_UNICODE": QT_TRANSLATE_NOOP("Tables", "Half a character was taken out."),
    "TEXT_TOO_LONG": QT_TRANSLATE_NOOP(
        "Tables", "A text of {length} characters; nothing above {limit} can be shown. Draft."
    ),
    "RAGGED_ROW": QT_TRANSLATE_NOOP(
        "Tables", "The row has {count} cells, the header {headings}. Look whether a text moved."
    ),
    "RAGGED_DRAFT": QT_TRANSLATE_NOOP(
        "Tables",
        "The row has {count} cells, the header only {headings}: a text moved. Draft; put texts "
        "with commas into quotes.",
    ),
    # Questions.
    "KIND_UNKNOWN": QT_TRANSLATE_NOOP(
        "Tables", "'{text}' names no kind of question. Draft; choose its kind."
    ),
    "KIND_UNSURE": QT_TRANSLATE_NOOP(
        "Tables",
        "The answer '{answer}' names several options, but nothing says that this is multiple "
        "choice. Draft.",
    ),
    "KIND_DIFFERS": QT_TRANSLATE_NOOP(
        "Tables",
        "The answer '{answer}' stands in a row of single choice. Draft, as multiple choice; check "
        "it.",
    ),
    "NO_RIGHT_ANSWER": QT_TRANSLATE_NOOP("Tables", "There is no answer. Draft."),
    "RULES_UNREAD": QT_TRANSLATE_NOOP(
        "Tables",
        "There is no answer. Rules of the sheet (conditional formatting) may colour the right "
        "option, but such colours are not read. Draft; give the answer.",
    ),
    "ANSWER_RANGE": QT_TRANSLATE_NOOP(
        "Tables", "The answer '{answer}' names none of the options ({options}). Draft."
    ),
    "ANSWER_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables", "The answer '{answer}' can be understood in more than one way. Draft."
    ),
    "ANSWER_FROM_ZERO": QT_TRANSLATE_NOOP(
        "Tables",
        "The answer '{answer}' is a number, and this table has answers '0': nobody can tell "
        "whether it counts from 0 or from 1. Draft.",
    ),
    "ANSWER_NORMALISED": QT_TRANSLATE_NOOP("Tables", "The answer '{answer}' was read as {read}."),
    "ANSWERS_DISAGREE": QT_TRANSLATE_NOOP(
        "Tables", "The answer is given twice and differs: '{one}' and '{other}'. Draft."
    ),
    "LOOK_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables",
        "Some options are coloured or bold, but not so that one can tell the right ones. Draft; "
        "give the answer.",
    ),
    "TRUTH_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables", "The answer '{answer}' is neither true nor false. Draft."
    ),
    "BLANKS_DIFFER": QT_TRANSLATE_NOOP(
        "Tables",
        "The stem has {blanks} blanks, the answer '{answer}' does not divide into as many. Draft.",
    ),
    "SLASH_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables",
        "The answer '{answer}' may be one text or several ways of writing it. Draft; put | between "
        "the ways, or write one only.",
    ),
    "BLANK_ADDED": QT_TRANSLATE_NOOP(
        "Tables", "The stem showed no blank; one was put at its end."
    ),
    "NUMBER_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables", "The answer '{answer}' is not one number that can be judged. Draft."
    ),
    "PAIRS_UNCLEAR": QT_TRANSLATE_NOOP("Tables", "The pairs are not understood. Draft."),
    "ORDER_UNCLEAR": QT_TRANSLATE_NOOP(
        "Tables", "The answer '{answer}' does not put every option in order once. Draft."
    ),
    "DUPLICATE_OPTION": QT_TRANSLATE_NOOP(
        "Tables", "The options {one} and {other} are the same: '{text}'. Draft."
    ),
    "TOO_FEW_OPTIONS": QT_TRANSLATE_NOOP("Tables", "There are fewer than two options. Draft."),
    "TOO_MANY_OPTIONS": QT_TRANSLATE_NOOP(
        "Tables", "There are more than {limit} options; the others were left out. Draft."
    ),
    "OPTION_GAP": QT_TRANSLATE_NOOP(
        "Tables", "Option {name} is empty, but later ones are not. Draft."
    ),
    "OPTIONS_LEFT": QT_TRANSLATE_NOOP(
        "Tables", "This kind of question has no options; they were left out: {text}"
    ),
    "DUPLICATE_QUESTION": QT_TRANSLATE_NOOP(
        "Tables", "The same question as {first}. Draft; delete one of them."
    ),
    "BAD_POINTS": QT_TRANSLATE_NOOP(
        "Tables", "The points '{text}' are no whole number from 0 to {limit}. Draft."
    ),
    "POINTS_NOT_WHOLE": QT_TRANSLATE_NOOP(
        "Tables", "The points '{text}' are not whole and were left out; those of the round hold."
    ),
    "BAD_TIME": QT_TRANSLATE_NOOP("Tables", "The time '{text}' is no number of seconds; left out."),
    "BAD_DIFFICULTY": QT_TRANSLATE_NOOP(
        "Tables", "The difficulty '{text}' is not understood; it was kept in the note."
    ),
    "STATUS_UNKNOWN": QT_TRANSLATE_NOOP(
        "Tables", "The status '{text}' is not understood; it was kept in the note."
    ),
    "MEDIA_NOT_INSIDE": QT_TRANSLATE_NOOP(
        "Tables", "The picture '{text}' is only named here; add it to the question by hand."
    ),
    "CITATION_UNCLEAR": QT_TRANSLATE_NOOP("Tables", "The citation '{text}' is not understood."),
    # Writing.
    "EXPORT_OPTIONS": QT_TRANSLATE_NOOP(
        "Tables", "More than {limit} options do not fit into a sheet; not written."
    ),
    "EXPORT_LONG": QT_TRANSLATE_NOOP(
        "Tables", "A text of {length} characters; a cell holds {limit}. Not written."
    ),
    "EXPORT_ROWS": QT_TRANSLATE_NOOP(
        "Tables", "A file holds {limit} questions; this one and those behind it were not written."
    ),
    "KAHOOT_KIND": QT_TRANSLATE_NOOP(
        "Tables", "Kahoot takes only choices and true or false; not written."
    ),
    "KAHOOT_DRAFT": QT_TRANSLATE_NOOP("Tables", "A draft or faulty question; not written."),
    "KAHOOT_OPTIONS": QT_TRANSLATE_NOOP(
        "Tables", "{count} options; Kahoot takes {limit}. Not written."
    ),
    "KAHOOT_LONG": QT_TRANSLATE_NOOP(
        "Tables", "A text of {length} characters; Kahoot takes {limit}. Not written."
    ),
    "KAHOOT_LIMIT": QT_TRANSLATE_NOOP(
        "Tables", "Longer than Kahoot takes ({length} of {limit} characters); read all the same."
    ),
}  # fmt: skip


def said(code: str, **facts: str | int | Words) -> Words:
    """The words of a code, long texts cut."""
    short = {name: fact[:80] if isinstance(fact, str) else fact for name, fact in facts.items()}
    return words(code, "Tables", TEXTS[code], **short)

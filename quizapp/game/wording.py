"""Names of verdicts, reasons, rulings, lifelines and items, each as one short word."""

from __future__ import annotations

from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.game.plan import ItemKind
from quizapp.game.rules import Lifeline
from quizapp.game.terms import Ruling, Verdict, Why


def _say(code: str, text: str) -> Words:
    return words(code, "game", text)


def verdict_words(verdict: Verdict) -> Words:
    """The verdict as one word."""
    match verdict:
        case Verdict.RIGHT:
            return _say("right", QT_TRANSLATE_NOOP("game", "right"))
        case Verdict.WRONG:
            return _say("wrong", QT_TRANSLATE_NOOP("game", "wrong"))
        case Verdict.TIMEOUT:
            return _say("timeout", QT_TRANSLATE_NOOP("game", "time ran out"))
        case Verdict.PARTIAL:
            return _say("partial", QT_TRANSLATE_NOOP("game", "partly right"))
        case Verdict.MISQUOTED:
            return _say("misquoted", QT_TRANSLATE_NOOP("game", "question repeated wrongly"))


def why_words(why: Why) -> Words:
    """Why a line stands in the ledger."""
    match why:
        case Why.FOUL:
            return _say("foul", QT_TRANSLATE_NOOP("game", "foul"))
        case Why.VOID:
            return _say("void", QT_TRANSLATE_NOOP("game", "question void"))
        case Why.REJUDGED:
            return _say("rejudged", QT_TRANSLATE_NOOP("game", "judged again"))
        case Why.ADJUSTED:
            return _say("adjusted", QT_TRANSLATE_NOOP("game", "adjusted"))
        case Why.MARKED:
            return _say("marked", QT_TRANSLATE_NOOP("game", "judges' marks"))
        case Why.SURVIVED:
            return _say("survived", QT_TRANSLATE_NOOP("game", "still standing"))
        case _:
            return verdict_words(Verdict(why.value))


def ruling_words(ruling: Ruling) -> Words:
    """What a press was worth."""
    match ruling:
        case Ruling.VALID:
            return _say("valid", QT_TRANSLATE_NOOP("game", "first"))
        case Ruling.LOST:
            return _say("lost", QT_TRANSLATE_NOOP("game", "behind"))
        case Ruling.EARLY:
            return _say("early", QT_TRANSLATE_NOOP("game", "early: foul"))
        case Ruling.LATE:
            return _say("late", QT_TRANSLATE_NOOP("game", "too late"))
        case Ruling.BARRED:
            return _say("barred", QT_TRANSLATE_NOOP("game", "not in this race"))
        case Ruling.IDLE:
            return _say("idle", QT_TRANSLATE_NOOP("game", "no race"))


def item_kind_words(kind: ItemKind) -> Words:
    """What kind of item it is, for one that has no title of its own."""
    match kind:
        case ItemKind.ROUND:
            text = QT_TRANSLATE_NOOP("game", "Round")
        case ItemKind.TITLE:
            text = QT_TRANSLATE_NOOP("game", "Title")
        case ItemKind.ENTRANCE:
            text = QT_TRANSLATE_NOOP("game", "Entrance of the teams")
        case ItemKind.PEOPLE:
            text = QT_TRANSLATE_NOOP("game", "Leaders, guests and judges")
        case ItemKind.RULES:
            text = QT_TRANSLATE_NOOP("game", "Rules")
        case ItemKind.SCORES:
            text = QT_TRANSLATE_NOOP("game", "Scores")
        case ItemKind.INTERLUDE:
            text = QT_TRANSLATE_NOOP("game", "Interlude")
        case ItemKind.RECOUNT:
            text = QT_TRANSLATE_NOOP("game", "Check of the scores")
        case ItemKind.RANKING:
            text = QT_TRANSLATE_NOOP("game", "Ranking")
        case ItemKind.PODIUM:
            text = QT_TRANSLATE_NOOP("game", "Podium")
        case ItemKind.AWARDS:
            text = QT_TRANSLATE_NOOP("game", "Awards")
        case ItemKind.PHOTO:
            text = QT_TRANSLATE_NOOP("game", "Photo")
        case ItemKind.CARD:
            text = QT_TRANSLATE_NOOP("game", "Text")
    return _say(kind.value, text)


def lifeline_words(kind: Lifeline) -> Words:
    """The name of a lifeline."""
    match kind:
        case Lifeline.HELP:
            text = QT_TRANSLATE_NOOP("game", "Ask for help")
        case Lifeline.SWAP:
            text = QT_TRANSLATE_NOOP("game", "Another question")
        case Lifeline.FIFTY:
            text = QT_TRANSLATE_NOOP("game", "Two options away")
        case Lifeline.EXEMPT:
            text = QT_TRANSLATE_NOOP("game", "Exempt")
        case Lifeline.DOUBLE:
            text = QT_TRANSLATE_NOOP("game", "Double")
    return _say(f"lifeline-{kind.value}", text)


def signed(change: int) -> str:
    """+10 or −10, with a true minus; ±0."""
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "±0"

"""`quizapp contest awards`: who is awarded what in a competition, planned, given and settled."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from quizapp.app.library import Library
from quizapp.app.proceedings import Proceedings, load
from quizapp.cli.options import DataOption, JsonOption, fail, library_of, looked_at, show
from quizapp.contest import awards, final
from quizapp.contest import commands as c
from quizapp.contest.awards import Honour, Kind, Recipient, Shared
from quizapp.game.plan import Award
from quizapp.game.refusal import Refused

_BETWEEN = re.compile(r"[、,，;；]")


def contest_awards(
    own: Annotated[
        str,
        typer.Argument(metavar="[ID]", help="The competition; without it the one changed last."),
    ] = "",
    award: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME:COUNT", help="An award by place, the best one first; may be given again."
        ),
    ] = None,
    unit: Annotated[
        list[str] | None,
        typer.Option(metavar="AWARD=NAME、NAME", help="An award to units; may be given again."),
    ] = None,
    best: Annotated[
        str, typer.Option(metavar="AWARD:COUNT", help="The best players, by answers given alone.")
    ] = "",
    settle: Annotated[bool, typer.Option("--settle", help="Settle who is awarded what.")] = False,
    ties: Annotated[
        Shared, typer.Option(help="What equal ones get whose places lie in two awards.")
    ] = Shared.OPEN,
    reopen: Annotated[
        str, typer.Option("--reopen", metavar="WHY", help="Open settled awards again, first.")
    ] = "",
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Awards of a competition: by place, to units, to the best players; settled or as they stand.

    Certificates are issued from settled awards: `quizapp certificate issue --contest ID`.
    """
    changes = bool(award or unit or best or settle or reopen)
    library = library_of(data) if changes else looked_at(data)
    try:
        if changes and library.readonly:
            fail("another quizapp has this data folder open; close it and try again.")
        kept = _kept(library, own)
        if reopen:
            kept.do(c.ReopenAwards(reopen))
        if award:
            planned = tuple(_band(one) for one in award)
            kept.do(c.Plan(replace(kept.competition.outline, awards=planned)))
        for one in unit or ():
            kept.do(_to_units(kept, one))
        if best:
            kept.do(_to_best(kept, best))
        if settle:
            kept.do(c.SettleAwards(ties))
        told = _told(kept, ties)
    except Refused as refused:
        fail(refused.words)
    finally:
        library.close()
    if as_json:
        show(told)
        return
    for row in told["awards"]:
        place = row["place"] or ""
        print(f"{place:>3}  {row['award']}  {row['name']}  {row['unit']}".rstrip())
    for names in told["tied"]:
        print(f"tie between two awards: {'、'.join(names)}")
    print("settled" if told["settled"] else "not settled")


def _kept(library: Library, own: str) -> Proceedings:
    cards = library.competitions.cards()
    own = own or (cards[0].id if cards else "")
    kept = load(library, own) if own else None
    if kept is None:
        fail(f"there is no competition {own!r}.")
    return kept


def _band(text: str) -> Award:
    name, mark, count = text.rpartition(":")
    if not mark or not name.strip() or not count.isdecimal() or not int(count):
        fail(f"{text!r} is no award: write NAME:COUNT, as in 一等奖:1.", 2)
    return Award(name.strip(), int(count))


def _to_units(kept: Proceedings, text: str) -> c.GiveSpecial:
    award, mark, names = text.partition("=")
    named = [one.strip() for one in _BETWEEN.split(names) if one.strip()]
    if not mark or not award.strip() or not named:
        fail(f"--unit {text!r}: write AWARD=NAME、NAME.", 2)
    known = {one.unit for one in kept.competition.squads}
    strange = [one for one in named if one not in known]
    if strange:
        fail(f"no team is of {'、'.join(strange)}; there are: {'、'.join(sorted(known - {''}))}")
    units = [Recipient(Kind.UNIT, one) for one in named]
    return c.GiveSpecial(award.strip(), awards.special(award.strip(), units))


def _to_best(kept: Proceedings, text: str) -> c.GiveSpecial:
    planned = _band(text)
    found = awards.best(final.placed_players(kept.competition), planned.count)
    if not found:
        fail("nobody answered anything alone and right.")
    return c.GiveSpecial(planned.name, awards.special(planned.name, found))


def _told(kept: Proceedings, ties: Shared) -> dict[str, Any]:
    now = kept.competition
    settled = now.honours is not None
    given = now.honours if now.honours is not None else final.honours(now, ties)
    groups = () if settled else final.open_ties(now)
    return {
        "id": kept.id,
        "settled": settled,
        "head": kept.head,
        "awards": [_row(one) for one in given],
        "tied": [[now.squad(team).name for team in group] for group in groups],
    }


def _row(one: Honour) -> dict[str, Any]:
    who = one.recipient
    return {
        "award": one.award,
        "kind": who.kind.value,
        "name": who.name,
        "unit": who.unit,
        "members": list(who.members),
        "place": one.place,
    }

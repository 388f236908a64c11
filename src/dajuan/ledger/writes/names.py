"""Find the rows of places, bodies, persons and indicators, and enter those that are met for the first time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dajuan.catalogue import divisions
from dajuan.catalogue.bodies import body as catalogued_body
from dajuan.ledger.audit import Writer
from dajuan.ledger.models import Body, PersonInOffice, Place
from dajuan.reading.speakers import body_of


def places(writer: Writer, codes: Mapping[str, str]) -> dict[str, Place]:
    """The places of these names, entered with their codes where they are new."""
    known = {place.name: place for place in Place.objects.using(writer.alias).filter(name__in=list(codes))}
    new = [Place(name=name, code=code) for name, code in codes.items() if name not in known]
    return known | {place.name: place for place in writer.add(new)}


def place(writer: Writer, name: str) -> Place:
    """The place of this name, entered with its code where it is new."""
    return places(writer, {name: code_of(name)})[name]


def code_of(name: str) -> str:
    """The code of a place by GB/T 2260, "" where it has none."""
    return (divisions.place_code(name) if name else None) or ""


def bodies(writer: Writer, names: Iterable[str]) -> dict[str, Body]:
    """The bodies of these names."""
    wanted = list(dict.fromkeys(name for name in names if name))
    known = {body.name: body for body in Body.objects.using(writer.alias).filter(name__in=wanted)}
    new = [Body(name=name, catalogue=_catalogue(name)) for name in wanted if name not in known]
    return known | {body.name: body for body in writer.add(new)}


def _catalogue(name: str) -> str:
    found = catalogued_body(name)
    return found.id if found else ""


def persons(writer: Writer, held: Iterable[tuple[str, str]], since: str) -> None:
    """Enter who holds which office, where it is new; held: name with office as written."""
    wanted = list(dict.fromkeys(pair for pair in held if all(pair)))
    if not wanted:
        return
    table = PersonInOffice.objects.using(writer.alias)
    known = set(table.filter(name__in=[name for name, _office in wanted]).values_list("name", "office"))
    new = [(name, office) for name, office in wanted if (name, office) not in known]
    found = bodies(writer, [body_of(office) for _name, office in new])
    writer.add(
        PersonInOffice(name=name, office=office, body=found.get(body_of(office)), since=since) for name, office in new
    )

"""The structure of the SDMX data set as SDMX-JSON 2.0: code lists, concepts, data structure definition, dataflow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from dajuan.reports.card.records import Card
from dajuan.reports.package.sdmx.components import COMPONENTS, FIXED, Component, Names, Role
from dajuan.reports.package.sdmx.data import AGENCY, ID, VERSION, DataSet

SCHEMA = (
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/develop/structure-message/tools/schemas/2.0.0/"
    "sdmx-json-structure-schema.json"
)
URN = "urn:sdmx:org.sdmx.infomodel"
CONCEPTS = "CS_REPORT_CARD"


def encode(card: Card, data: DataSet) -> bytes:
    """The structure message; the code lists of areas, indicators and units hold what the card names, and say so."""
    message = {
        "meta": {
            "schema": SCHEMA,
            "id": f"DAJUAN-{card.year}-{card.acts}",
            "prepared": card.made,
            "test": False,
            "contentLanguages": ["zh", "en"],
            "sender": {"id": AGENCY},
        },
        "data": {
            "codelists": [
                _codelist(component, data.codes.get(component.codes, {})) for component in COMPONENTS if component.codes
            ],
            "conceptSchemes": [
                _artefact(CONCEPTS, "答卷的概念", "Concepts of the report card")
                | {"concepts": [{"id": each.id} | _names(each.chinese, each.english) for each in COMPONENTS]}
            ],
            "dataStructures": [
                _artefact(ID, "答卷的数据结构", "Structure of the report card")
                | {"dataStructureComponents": _components()}
            ],
            "dataflows": [
                _artefact(
                    ID,
                    f"{card.place}{card.year}年答卷的观测值",
                    f"Observations of the report card of {card.place}, {card.year}",
                )
                | {"structure": f"{URN}.datastructure.DataStructure={AGENCY}:{ID}({VERSION})"}
            ],
        },
    }
    return msgspec.json.format(msgspec.json.encode(message), indent=2) + b"\n"


def _artefact(id: str, chinese: str, english: str) -> dict[str, Any]:
    return {"id": id, "agencyID": AGENCY, "version": VERSION} | _names(chinese, english)


def _names(chinese: str, english: str) -> dict[str, Any]:
    return {"name": chinese, "names": {"zh": chinese, "en": english}}


def _codelist(component: Component, codes: Mapping[str, Names]) -> dict[str, Any]:
    return (
        _artefact(component.codes, component.chinese, component.english)
        | {"isPartial": component.codes not in FIXED}
        | {"codes": [{"id": id} | _names(*codes[id]) for id in sorted(codes)]}
    )


def _components() -> dict[str, Any]:
    dimensions = [
        _component(each) | {"position": position}
        for position, each in enumerate((each for each in COMPONENTS if each.role is Role.DIMENSION), start=1)
    ]
    return {
        "dimensionList": {
            "id": "DimensionDescriptor",
            "dimensions": dimensions,
            "timeDimension": next(_component(each) for each in COMPONENTS if each.role is Role.TIME),
        },
        "measureList": {
            "id": "MeasureDescriptor",
            "measures": [_component(each) | _usage(each) for each in COMPONENTS if each.role is Role.MEASURE],
        },
        "attributeList": {
            "id": "AttributeDescriptor",
            "attributes": [
                _component(each) | _usage(each) | {"attributeRelationship": {"observation": {}}}
                for each in COMPONENTS
                if each.role is Role.ATTRIBUTE
            ],
        },
    }


def _usage(component: Component) -> dict[str, str]:
    return {"usage": "mandatory" if component.required else "optional"}


def _component(component: Component) -> dict[str, Any]:
    representation = (
        {"enumeration": f"{URN}.codelist.Codelist={AGENCY}:{component.codes}({VERSION})"}
        if component.codes
        else {"format": {"dataType": component.type}}
    )
    return {
        "id": component.id,
        "conceptIdentity": f"{URN}.conceptscheme.Concept={AGENCY}:{CONCEPTS}({VERSION}).{component.id}",
        "localRepresentation": representation,
    }

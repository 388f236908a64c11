"""The tables of the package, in the order in which a reader meets them."""

from __future__ import annotations

from dajuan.reports.package.schema import Table
from dajuan.reports.package.tables.observations import OBSERVATIONS, SOURCES
from dajuan.reports.package.tables.references import DOCUMENTS, INDICATORS
from dajuan.reports.package.tables.statements import EVIDENCE, MILESTONES, PARTS, PLEDGES, PROGRAMMES
from dajuan.reports.package.tables.targets import DERIVED, EVALUATIONS, INPUTS, TARGETS, USES

TABLES: tuple[Table, ...] = (
    OBSERVATIONS,
    SOURCES,
    TARGETS,
    EVALUATIONS,
    USES,
    DERIVED,
    INPUTS,
    INDICATORS,
    DOCUMENTS,
    PROGRAMMES,
    PARTS,
    PLEDGES,
    MILESTONES,
    EVIDENCE,
)

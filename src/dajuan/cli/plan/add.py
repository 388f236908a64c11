"""`dajuan plan add`: read a plan's targets into the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.citations import citations, of_citation
from dajuan.cli.options import date, of_act, of_ledger, who
from dajuan.errors import UsageError
from dajuan.messages import N_, _, harmless

NOTHING_SET = N_(
    "{document} sets no targets that could be read. A plan has a table of main indicators, or says what it aims at."
)


def run(arguments: Sequence[str]) -> int:
    """Add the document where it is new, then its targets. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api
    from dajuan.documents import read_bytes
    from dajuan.outcomes import read
    from dajuan.reading.plans import read_plans

    cite = citations(given)
    with api.open_ledger(given.ledger) as ledger:
        data = read_bytes(given.file)
        found = read(data, name=given.file, place=given.place, date=given.date)
        plans = read_plans(found.document, found.reading)
        if not any(plan.targets for plan in plans):  # before the document is added for nothing
            raise UsageError(NOTHING_SET, document=given.file)
        by = who(given)
        document = api.add(ledger, found.document, found.reading, data, who=by, citation=cite(given.file))
        stored = api.add_plans(ledger, document.number, plans, who=by, why=given.why, made_up=given.made_up)
        by_number = {plan.number: plan for plan in api.plans(ledger)}
    for plan in stored:
        sentence = (
            _("{number}  {title}, {first}-{last}: {targets} targets.")
            if plan.new
            else _("{number}  {title}, {first}-{last}: in the ledger already; nothing was changed.")
        )
        made = by_number[plan.number]
        print(
            harmless(
                sentence.format(
                    number=plan.number,
                    title=made.title,
                    first=made.first_year,
                    last=made.last_year,
                    targets=plan.targets,
                )
            )
        )
    return 0


def parser() -> Parser:
    """The arguments of `dajuan plan add`."""
    made = Parser(
        prog="dajuan plan add",
        usage="dajuan plan add FILE [--made-up] [--place PLACE] [--date DATE] [--citation TEXT | --citations CSV]\n"
        "                       [--ledger PATH|URL] [--who NAME] [--why REASON]",
        description=_(
            "Read the targets of a plan: its table of main indicators (docx, xlsx, pdf, html, csv), or its sentences. Of a work "
            "report those that it sets for its year. The document is added to the ledger where it is new."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan plan add plan.docx\n"
            "  dajuan plan add indicators.xlsx --place 云溪县 --date 2021-03 --citation 云溪县人民政府网站\n"
            "  dajuan plan add demo.xlsx --made-up"
        ),
    )
    made.add_argument("file", metavar="FILE", help=_("the plan, or a work report"))
    made.add_argument("--made-up", action="store_true", help=_("its targets are made up, which every page then says"))
    made.add_argument("--place", metavar="PLACE", default="", help=_("whose document it is (default: as it says it)"))
    made.add_argument(
        "--date", metavar="DATE", type=date, default="", help=_("when it was published, if it does not say it")
    )
    of_citation(made)
    of_ledger(made)
    of_act(made)
    return made

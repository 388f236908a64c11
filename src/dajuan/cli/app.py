"""Declare the commands with their options, in the language of the process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from dajuan.cli.misuse import in_our_words
from dajuan.errors import UsageError
from dajuan.messages import N_, _, teach_libraries
from dajuan.reports.claims.show import Form, Show

Choice = TypeVar("Choice", Form, Show)


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; raises DajuanError where the arguments are off."""
    teach_libraries()
    command = typer.main.get_command(build())
    try:
        code = command.main(args=list(arguments), prog_name="dajuan", standalone_mode=False)
    except typer.exceptions.TyperException as error:
        raise in_our_words(error) from None
    return int(code or 0)


class Command(TyperCommand):
    """A command whose usage line is translated."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Usage: "))


class Group(TyperGroup):
    """The group of commands, whose usage line is translated."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Usage: "))


def build() -> typer.Typer:
    """The application; built once a process, so that every help text is in the language of that process."""
    app = typer.Typer(
        cls=Group,
        help=_("Dajuan reads Chinese official documents and gives every figure with its exact source."),
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=False,
        invoke_without_command=True,
    )

    @app.callback()
    def dajuan(
        context: typer.Context,
        version: Annotated[bool, typer.Option("--version", help=_("Show the version and exit."))] = False,
    ) -> None:
        if version:
            from dajuan import __version__

            typer.echo(f"dajuan {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            typer.echo(context.get_help())
            raise typer.Exit

    @app.command(
        "read",
        cls=Command,
        help=_("Read documents and show their figures."),
        epilog=_(
            "Examples:  dajuan read review.docx"
            "  |  dajuan read reports/ --format jsonl --out figures.jsonl"
            "  |  dajuan read plan.pdf --format html --out plan.html"
            "  |  dajuan read - --place 云溪县 --date 2025-12 --show all < notice.txt"
        ),
    )
    def read(
        sources: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="FILE|DIR|-...",
                help=_("Files, folders (read with their subfolders), or - for standard input."),
                show_default=False,
            ),
        ] = None,
        form: Annotated[
            str, typer.Option("--format", "-f", metavar="|".join(Form), help=_("How to write what was read."))
        ] = "table",
        show: Annotated[str, typer.Option("--show", "-s", metavar="|".join(Show), help=_("What to show."))] = "claims",
        place: Annotated[
            str,
            typer.Option("--place", metavar="PLACE", help=_("Whose documents they are, if they do not say it.")),
        ] = "",
        date: Annotated[
            str,
            typer.Option("--date", metavar="DATE", help=_("When they were published: 2026, 2026-01 or 2026-01-09.")),
        ] = "",
        out: Annotated[
            str | None,
            typer.Option(
                "--out", "-o", metavar="PATH", help=_("Write to this file; a folder for html of several documents.")
            ),
        ] = None,
    ) -> None:
        from dajuan.cli import read as command

        request = command.Request(
            sources=tuple(sources or ()),
            form=choice(Form, "--format", form),
            show=choice(Show, "--show", show),
            place=place,
            date=date,
            out=out,
        )
        raise typer.Exit(command.run(request))

    return app


def choice(kind: type[Choice], option: str, given: str) -> Choice:
    """The member that was asked for; raises UsageError with the list of them where there is none of that name."""
    try:
        return kind(given)
    except ValueError:
        raise UsageError(
            N_("{option} knows no “{given}”. Choose one of: {choices}."),
            option=option,
            given=given,
            choices=", ".join(kind),
        ) from None

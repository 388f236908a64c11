"""Collect the sentences of a Python module for pybabel, by its syntax tree.

pybabel's own collector sees no call inside of an f-string before Python 3.12; such a sentence would silently stay English.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO

Message = tuple[int, str, str, list[str]]
"""Line, function, sentence, comments, as pybabel takes them."""


def extract(
    stream: BinaryIO, keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, str]
) -> Iterator[Message]:
    """Every literal sentence that is given to one of the keywords, in the order of the lines."""
    calls = (node for node in ast.walk(ast.parse(stream.read())) if isinstance(node, ast.Call))
    found = [
        (argument.lineno, call.func.id, argument.value, [])
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in keywords
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    yield from sorted(found)

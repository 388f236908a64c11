"""Read a text with one peer for some seconds; run by the python of the peer's own environment.

    python peer_program.py NAME TEXT SECONDS

Prints, as its last line, how many bytes were read, in how many seconds, and how much was found.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

Find = Callable[[str], int]
"""Takes a paragraph and says how much was found in it."""


def jionlp() -> Find:
    """Money and time."""
    import jionlp

    def find(paragraph: str) -> int:
        return len(jionlp.ner.extract_money(paragraph) or ()) + len(jionlp.ner.extract_time(paragraph) or ())

    return find


def recognizers() -> Find:
    """Numbers, currencies and dates."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    def find(paragraph: str) -> int:
        models = (recognize_number, recognize_currency, recognize_datetime)
        return sum(len(model(paragraph, Culture.Chinese)) for model in models)

    return find


PEERS = {"jionlp": jionlp, "recognizers": recognizers}


def main() -> None:
    """Read paragraph after paragraph until the time is up."""
    name, path, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        paragraphs = [line.strip() for line in file if line.strip()]
    find = PEERS[name]()
    find(paragraphs[0])  # models are built at the first call, which is not what is measured
    read = found = 0
    begun = time.perf_counter()
    while True:
        for paragraph in paragraphs:
            found += find(paragraph)
            read += len(paragraph.encode())
            taken = time.perf_counter() - begun
            if taken >= seconds:
                print()
                print(json.dumps({"bytes": read, "seconds": taken, "found": found}))
                return


if __name__ == "__main__":
    main()

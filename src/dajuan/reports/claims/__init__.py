"""Reports of what was read in documents, a module a format.

Each module that is a format carries one function, which takes what was read as it comes and writes bytes:

    def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None

A document is written whole, in one call of `stream.write`, wherever the format allows it.
"""

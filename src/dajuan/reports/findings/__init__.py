"""Reports of what the checks found, a module a format.

Each module that is a format carries one function, which takes the checked documents as they come and writes bytes:

    def write(checked: Iterable[Checked], stream: BinaryIO) -> None

docx/ puts the findings into the writer's own file instead.
"""

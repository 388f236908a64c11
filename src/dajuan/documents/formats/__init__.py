"""Readers of file formats: bytes in, parts of a document out.

A module here is a format. It registers itself by carrying two things (see `dajuan.documents.opening`):

    FORMAT = Format(name="docx", suffixes=(".docx",), recognises=function(data: bytes) -> bool)
    def read(data: bytes, name: str) -> Parts

`read` raises `Unreadable` (or a subclass) with one sentence on what to do. Heavy libraries are imported inside of `read`.
"""

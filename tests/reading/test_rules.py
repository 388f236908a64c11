"""Signs by which patterns are left uncompiled: no verb of speech may be without one."""

from dajuan.reading.rules import MAY_HOLD_TABLE, SPEECH_MARKS
from dajuan.reading.speakers.rules import ALL_VERBS
from dajuan.reading.tables.rules import MAY_HOLD_TABLE as TABLES_OWN


def test_every_verb_of_speech_holds_a_mark():
    assert [verb for verb in ALL_VERBS if not any(mark in verb for mark in SPEECH_MARKS)] == []


def test_the_sign_of_a_table_is_the_one_that_tables_know():
    assert MAY_HOLD_TABLE.pattern == TABLES_OWN.pattern

"""Ids are uuids of version 7 that sort in the order of recording, even when the clock is set back."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

import uuid6
from hypothesis import given
from hypothesis import strategies as st

from study.learning.ids import next_id
from tests.learning.making import MORNING

BITS = random.Random(1).getrandbits
moments = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))


@given(moments)
def test_an_id_is_a_uuid_of_version_7_that_carries_the_moment(moment: datetime) -> None:
    id = next_id(moment, "", BITS)
    read = UUID(id)
    assert str(read) == id
    assert (read.version, read.variant) == (7, "specified in RFC 4122")
    carried = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=uuid6.UUID(id).time)
    assert timedelta(0) <= moment - carried < timedelta(milliseconds=1)


@given(st.lists(moments, min_size=2, max_size=50))
def test_ids_sort_in_the_order_of_recording_whatever_the_clock_says(clock: list[datetime]) -> None:
    ids = [next_id(clock[0], "", BITS)]
    for moment in clock[1:]:
        ids.append(next_id(moment, ids[-1], BITS))
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_a_clock_that_stands_still_does_not_run_out_of_ids() -> None:
    id = next_id(MORNING, "", BITS)
    for _ in range(10_000):
        id, before = next_id(MORNING, id, BITS), id
        assert before < id
        assert UUID(id).version == 7


def test_after_a_clock_was_put_right_again_ids_carry_the_true_time() -> None:
    wrong = next_id(MORNING + timedelta(days=1), "", BITS)
    assert next_id(MORNING, wrong, BITS) > wrong
    later = MORNING + timedelta(days=2)
    assert next_id(later, wrong, BITS)[:13] == next_id(later, "", BITS)[:13]


def test_two_devices_do_not_draw_the_same_id() -> None:
    assert len({next_id(MORNING, "", BITS) for _ in range(1_000)}) == 1_000

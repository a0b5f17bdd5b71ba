"""Lease and store keep their promises: the package's own suite says so."""

from __future__ import annotations

import pytest
import redis
from pingpair.testing import check_lease, check_store, check_together

from redis_guards import RedisGuards, connect


@pytest.fixture
def guards(redis_url: str, kept: redis.Redis) -> RedisGuards:
    return RedisGuards(connect(redis_url))


def test_it_is_a_lease(guards: RedisGuards) -> None:
    check_lease(guards)


def test_it_is_a_store(guards: RedisGuards) -> None:
    check_store(guards)


def test_its_store_sees_each_number_that_its_lease_gives_out(guards: RedisGuards) -> None:
    check_together(guards, guards)


def test_what_is_kept_is_forgotten_once_no_snapshot_opens_any_longer(
    guards: RedisGuards, kept: redis.Redis
) -> None:
    fence = guards.acquire("a" * 64, 1)
    assert fence == 1 and guards.put("a" * 64, fence, 1, "text")
    days = kept.pttl("{pingpair}:" + "a" * 64) / 86_400_000
    assert 14.9 < days <= 15
    # The numbers go on all the same.
    assert kept.ttl("{pingpair}:fences") == -1


def test_where_there_is_no_redis_it_fails_and_does_not_answer(kept: redis.Redis) -> None:
    nowhere = RedisGuards(connect("redis://127.0.0.1:1/0"))
    with pytest.raises(redis.ConnectionError):
        nowhere.acquire("a" * 64, 1)

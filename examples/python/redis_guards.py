"""A lease and a store of pingpair in Redis: any replica goes on with a pairing, and nothing is sent twice.

    kept = RedisGuards(redis.Redis(host="redis.example.com"))
    client = pingpair.Client.from_env(lease=kept, store=kept)

Redis has to keep what it has confirmed: ``appendonly yes``, ``appendfsync always``, ``maxmemory-policy
noeviction``. A replica that takes over before it has everything may give a number twice.
"""

from __future__ import annotations

from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

# For each key there is one hash:
#   holder      the number of who acquired the lease last; 0 once it was released
#   until       when the lease runs out, in milliseconds by the clock of Redis
#   seen        the highest number that was given out or that came with a put or remove
#   generation  the number of the stored text
#   text        the snapshot, which is sealed
# One counter for all keys gives the numbers, so that a key that was forgotten gets none twice.
_BEFORE_EACH = """
local key, counter = KEYS[1], KEYS[2]

local function number(field) return tonumber(redis.call('HGET', key, field) or 0) end

-- No snapshot opens after 15 days.
local function set(...)
  redis.call('HSET', key, ...)
  redis.call('PEXPIRE', key, 15 * 24 * 3600 * 1000)
end

local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function give(above, milliseconds)
  local fence = math.max(tonumber(redis.call('GET', counter) or 0), above) + 1
  redis.call('SET', counter, fence)
  set('holder', fence, 'until', now() + milliseconds, 'seen', math.max(number('seen'), fence))
  return fence
end
"""

_ACQUIRE = """
if number('until') > now() then return nil end
return give(0, ARGV[1])
"""

_TAKE_OVER = """
local holder, from = redis.call('HGET', key, 'holder'), tonumber(ARGV[1])
if holder and tonumber(holder) ~= from then return nil end
return give(from, ARGV[2])
"""

_RENEW = """
if number('holder') ~= tonumber(ARGV[1]) then return 0 end
set('until', now() + ARGV[2])
return 1
"""

_RELEASE = """
if number('holder') == tonumber(ARGV[1]) then set('holder', 0, 'until', 0) end
"""

_PUT = """
local fence, generation, text = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
if generation ~= number('generation') + 1 or fence < number('seen') then return 0 end
set('seen', fence, 'generation', generation, 'text', text)
return 1
"""

_REMOVE = """
local fence = tonumber(ARGV[1])
if fence < number('seen') then return 0 end
redis.call('HDEL', key, 'generation', 'text')
set('seen', fence)
return 1
"""


class RedisGuards:
    """Is ``pingpair.Lease`` and ``pingpair.Store``. Threads may share it.

    Each method is one script, which Redis runs as one step. The keys that come are 64 hexadecimal digits, made
    with a key of the package's own: they tell neither names nor codes.

    Args:
        connection: Give it timeouts, and do not let it repeat commands: what fails is tried again where it is
            known whether it may be.
        prefix: Comes before all keys. Its braces put them into one slot of a cluster.
    """

    def __init__(self, connection: redis.Redis, prefix: str = "{pingpair}:") -> None:
        self._redis, self._prefix = connection, prefix
        self._acquire = connection.register_script(_BEFORE_EACH + _ACQUIRE)
        self._take_over = connection.register_script(_BEFORE_EACH + _TAKE_OVER)
        self._renew = connection.register_script(_BEFORE_EACH + _RENEW)
        self._release = connection.register_script(_BEFORE_EACH + _RELEASE)
        self._put = connection.register_script(_BEFORE_EACH + _PUT)
        self._remove = connection.register_script(_BEFORE_EACH + _REMOVE)

    def acquire(self, key: str, seconds: float) -> int | None:
        return _maybe_int(self._acquire(self._keys(key), [_milliseconds(seconds)]))

    def take_over(self, key: str, fence: int, seconds: float) -> int | None:
        return _maybe_int(self._take_over(self._keys(key), [fence, _milliseconds(seconds)]))

    def renew(self, key: str, fence: int, seconds: float) -> bool:
        return bool(self._renew(self._keys(key), [fence, _milliseconds(seconds)]))

    def release(self, key: str, fence: int) -> None:
        self._release(self._keys(key), [fence])

    def put(self, key: str, fence: int, generation: int, text: str) -> bool:
        return bool(self._put(self._keys(key), [fence, generation, text]))

    def get(self, key: str) -> tuple[int, str] | None:
        stored: Any = self._redis.hmget(self._prefix + key, ["generation", "text"])
        generation, text = stored
        if text is None:
            return None
        return int(generation), text if isinstance(text, str) else text.decode("ascii")

    def remove(self, key: str, fence: int) -> bool:
        return bool(self._remove(self._keys(key), [fence]))

    def _keys(self, key: str) -> list[str]:
        return [self._prefix + key, self._prefix + "fences"]


def connect(url: str) -> redis.Redis:
    """A connection that fails soon, and never sends a command twice."""
    return redis.Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5, retry=Retry(NoBackoff(), 0))


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _maybe_int(answer: Any) -> int | None:
    return None if answer is None else int(answer)

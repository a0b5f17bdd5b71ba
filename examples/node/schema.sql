-- What the service keeps. It can be run again; any number of replicas share it.

-- Leases and sealed snapshots of pairings. The keys are HMACs, which tell neither names nor codes.
create table if not exists pingpair_guards (
  key text primary key,
  -- The number of who acquired the lease last; 0 once it was released; null while nobody did.
  holder bigint,
  -- When the lease runs out.
  until timestamptz not null default '-infinity',
  -- The highest number that was given out, or that came with a text.
  seen bigint not null default 0,
  -- The number of the text; 0 where there is none.
  generation bigint not null default 0,
  text text,
  touched timestamptz not null default now()
);

-- One for all keys, so that a key that was forgotten gets no number twice.
create sequence if not exists pingpair_fences;

-- Login sessions, by the hash of their cookies.
create table if not exists enrolment_sessions (
  key text primary key,
  csrf text not null,
  -- Empty before somebody has logged in.
  username text not null,
  -- What the user said of the device that was paired.
  verdict text,
  until timestamptz not null
);

-- Who drives the pairing of a session, and until when that counts without another sign of life.
create table if not exists enrolment_drivers (
  session text primary key,
  driver uuid not null,
  until timestamptz not null
);

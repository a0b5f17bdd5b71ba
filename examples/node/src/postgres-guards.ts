/**
 * A lease and a store of pingpair in PostgreSQL: any replica goes on with a pairing, and nothing is sent twice.
 *
 * ```ts
 * const guards = new PostgresGuards(new Pool({ connectionString }));
 * const client = await Client.fromEnv({ lease: guards, store: guards });
 * ```
 *
 * They need the table `pingpair_guards` and the sequence `pingpair_fences` of `schema.sql`, and a database that keeps
 * what it has confirmed: `fsync` and `synchronous_commit` on, and where a standby can take over, `synchronous_commit`
 * with that standby in `synchronous_standby_names`.
 */

import type { Pool } from "pg";
import type { Lease, Store, Stored } from "pingpair";

// Each statement is one atomic step: PostgreSQL locks the row, then looks at the conditions once more and writes.
// `number` may have been drawn before others got theirs, so what is given out is higher than `seen` in any case.

const RUNS_OUT = "clock_timestamp() + $2::double precision * interval '1 millisecond'";

const ACQUIRE = `
  insert into pingpair_guards as kept (key, holder, seen, until)
  select $1, number, number, ${RUNS_OUT} from nextval('pingpair_fences') as number
  on conflict (key) do update set
    holder = greatest(excluded.holder, kept.seen + 1),
    seen = greatest(excluded.holder, kept.seen + 1),
    until = ${RUNS_OUT},
    touched = now()
  where kept.until <= clock_timestamp()
  returning holder as fence`;

const TAKE_OVER = `
  insert into pingpair_guards as kept (key, holder, seen, until)
  select $1, greatest(number, $3::bigint + 1), greatest(number, $3::bigint + 1), ${RUNS_OUT}
  from nextval('pingpair_fences') as number
  on conflict (key) do update set
    holder = greatest(excluded.holder, kept.seen + 1),
    seen = greatest(excluded.holder, kept.seen + 1),
    until = ${RUNS_OUT},
    touched = now()
  where coalesce(kept.holder, $3) = $3
  returning holder as fence`;

const RENEW = `
  update pingpair_guards set until = ${RUNS_OUT}, touched = now()
  where key = $1 and holder = $3`;

const RELEASE = `
  update pingpair_guards set holder = 0, until = '-infinity', touched = now()
  where key = $1 and holder = $2`;

// Where nothing is known of the key, only the first text may come; the row stays empty otherwise.
const PUT = `
  insert into pingpair_guards as kept (key, seen, generation, text)
  select $1, case when is_first then $2::bigint else 0 end, case when is_first then 1 else 0 end,
    case when is_first then $4::text end
  from (select $3::bigint = 1 as is_first) as given
  on conflict (key) do update set seen = $2, generation = $3, text = $4, touched = now()
  where kept.generation = $3 - 1 and kept.seen <= $2
  returning text is not null as stored`;

const GET = "select generation, text from pingpair_guards where key = $1 and text is not null";

const REMOVE = `
  insert into pingpair_guards as kept (key, seen) values ($1, $2)
  on conflict (key) do update set seen = $2, generation = 0, text = null, touched = now()
  where kept.seen <= $2
  returning key`;

// No snapshot opens after 15 days.
const FORGET = "delete from pingpair_guards where touched < now() - interval '15 days'";

/**
 * Is a `Lease` and a `Store`. The keys that come are 64 hexadecimal digits, made with a key of the package's own.
 *
 * Give the pool timeouts. It must not repeat statements: what fails is tried again where it is known whether it may be.
 */
export class PostgresGuards implements Lease, Store {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async acquire(key: string, milliseconds: number): Promise<number | undefined> {
    return this.#fence(ACQUIRE, [key, milliseconds]);
  }

  async takeOver(key: string, fence: number, milliseconds: number): Promise<number | undefined> {
    return this.#fence(TAKE_OVER, [key, milliseconds, fence]);
  }

  async renew(key: string, fence: number, milliseconds: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(RENEW, [key, milliseconds, fence]);
    return rowCount === 1;
  }

  async release(key: string, fence: number): Promise<void> {
    await this.#pool.query(RELEASE, [key, fence]);
  }

  async put(key: string, fence: number, generation: number, text: string): Promise<boolean> {
    const { rows } = await this.#pool.query<{ stored: boolean }>(PUT, [key, fence, generation, text]);
    return rows[0]?.stored === true;
  }

  async get(key: string): Promise<Stored | undefined> {
    const { rows } = await this.#pool.query<{ generation: string; text: string }>(GET, [key]);
    const [row] = rows;
    return row && { generation: Number(row.generation), text: row.text };
  }

  async remove(key: string, fence: number): Promise<boolean> {
    const { rowCount } = await this.#pool.query(REMOVE, [key, fence]);
    return rowCount === 1;
  }

  /** Forgets what no snapshot can need any more: call it now and then. */
  async forget(): Promise<void> {
    await this.#pool.query(FORGET);
  }

  async #fence(statement: string, values: unknown[]): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ fence: string }>(statement, values);
    const [row] = rows;
    return row && Number(row.fence);
  }
}

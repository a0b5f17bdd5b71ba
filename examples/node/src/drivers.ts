// Who drives which pairing: signs of life in the database.

import { randomUUID } from "node:crypto";

import type { Pool } from "pg";

// So long after its last sign of life a driver counts as dead. A mistake about that costs nothing: lease and store let
// only one of them go on.
const SIGN_OF_LIFE_MILLISECONDS = 6_000;

const LATER = "clock_timestamp() + $3 * interval '1 millisecond'";

/** Somebody who drives a pairing, and gives signs of life. */
export interface Driver {
  /** Gives none any more. */
  stop(): Promise<void>;
}

/** The drivers of all replicas. */
export class Drivers {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Becomes the driver of a session's pairing: nothing while another one lives, unless its place is taken. */
  async become(session: string, { instead = false } = {}): Promise<Driver | undefined> {
    const driver = randomUUID();
    const { rowCount } = await this.#pool.query(
      `insert into enrolment_drivers as known (session, driver, until) values ($1, $2, ${LATER})
       on conflict (session) do update set driver = excluded.driver, until = excluded.until
       where known.until <= clock_timestamp() or $4`,
      [session, driver, SIGN_OF_LIFE_MILLISECONDS, instead],
    );
    return rowCount === 1 ? this.#living(session, driver) : undefined;
  }

  /** Forgets those who are dead. */
  async forget(): Promise<void> {
    await this.#pool.query("delete from enrolment_drivers where until <= now()");
  }

  #living(session: string, driver: string): Driver {
    const give = `update enrolment_drivers set until = ${LATER} where session = $1 and driver = $2`;
    const giving = setInterval(() => {
      // One that fails is followed by others.
      this.#pool.query(give, [session, driver, SIGN_OF_LIFE_MILLISECONDS]).catch(() => {});
    }, SIGN_OF_LIFE_MILLISECONDS / 3);
    return {
      stop: async () => {
        clearInterval(giving);
        const gone = "delete from enrolment_drivers where session = $1 and driver = $2";
        // Otherwise it runs out.
        await this.#pool.query(gone, [session, driver]).catch(() => {});
      },
    };
  }
}

// Login sessions, in the database, so that every replica knows them.

import { createHash, randomBytes } from "node:crypto";

import type { Pool } from "pg";

/** One browser's session. */
export interface Session {
  /** Names it in the database, and is the context of its pairing. The cookie does not follow from it. */
  readonly key: string;
  /** Stands in each form, and nobody else's page knows it. */
  readonly csrf: string;
  /** Who has logged in; empty before. */
  readonly username: string;
  /** What the user said of the device that was paired. */
  readonly verdict: Verdict | null;
}

export type Verdict = "mine" | "not_mine";

/** `__Host-` has browsers take it from this host alone, by https and for all paths. */
export const COOKIE = "__Host-session";

const LIFETIME_SECONDS = 3_600;

/** How browsers keep the cookie. They trust http://localhost as they trust https. */
export const COOKIE_ATTRIBUTES = {
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "strict",
  maxAge: LIFETIME_SECONDS,
} as const;

/** The sessions of all browsers. */
export class Sessions {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Begins a session: it, and its cookie. */
  async begin(username = ""): Promise<{ session: Session; cookie: string }> {
    const cookie = randomBytes(32).toString("base64url");
    const session = { key: keyOf(cookie), csrf: randomBytes(32).toString("base64url"), username, verdict: null };
    await this.#pool.query(
      `insert into enrolment_sessions (key, csrf, username, until)
       values ($1, $2, $3, now() + $4 * interval '1 second')`,
      [session.key, session.csrf, username, LIFETIME_SECONDS],
    );
    return { session, cookie };
  }

  /** The session of a cookie. */
  async find(cookie: string | undefined): Promise<Session | undefined> {
    if (cookie === undefined) return undefined;
    const { rows } = await this.#pool.query<Session>(
      "select key, csrf, username, verdict from enrolment_sessions where key = $1 and until > now()",
      [keyOf(cookie)],
    );
    return rows[0];
  }

  /** Keeps what the user said of the device. */
  async setVerdict(session: Session, verdict: Verdict | null): Promise<void> {
    await this.#pool.query("update enrolment_sessions set verdict = $2 where key = $1", [session.key, verdict]);
  }

  /** Ends a session: its cookie is worth nothing any more. */
  async end(session: Session): Promise<void> {
    await this.#pool.query("delete from enrolment_sessions where key = $1", [session.key]);
  }

  /** Forgets sessions that have run out. */
  async forget(): Promise<void> {
    await this.#pool.query("delete from enrolment_sessions where until <= now()");
  }
}

function keyOf(cookie: string): string {
  // The cookie is 32 random bytes, which nobody finds by trying.
  return createHash("sha256").update(cookie).digest("hex");
}

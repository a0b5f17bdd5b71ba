// Drives pairings in the background: each at one replica, and at another one when that has died.

import { setTimeout as wait } from "node:timers/promises";

import {
  type Answer,
  type Client,
  InputError,
  type Pairing,
  type PairingView,
  PingPairError,
  type RelyingParty,
} from "pingpair";

import type { Driver, Drivers } from "./drivers.js";
import type { Session } from "./sessions.js";

/** For whom and with what pairings are begun. */
export interface Parts {
  readonly client: Client;
  readonly drivers: Drivers;
  readonly relyingParty: RelyingParty;
  readonly relyingPartyName: string;
  /** Is told the code of what went wrong in the background, which names no secret and nobody. */
  readonly warn: (code: string) => void;
}

/** Begins and shows pairings, and sees to it that somebody drives them. */
export class Driving {
  readonly #parts: Parts;
  readonly #underWay = new Set<Promise<boolean>>();
  readonly #closing = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Begins the pairing of who has logged in, unless one is under way in this session. Rejects with an
   * `UnavailableError` of `lease_taken` if one is under way in another session.
   */
  async begin(session: Session): Promise<void> {
    if (await this.#isUnderWay(session)) return;
    const { client, relyingParty, relyingPartyName } = this.#parts;
    // Never from a form: whoever types a colleague's name would pair a device with the colleague.
    const pairing = client.enrol(session.username, ["online", "webauthn"], {
      // A password alone adds no second device to an account.
      ifExists: "if_unpaired",
      context: session.key,
      relyingParty,
      relyingPartyName,
    });
    try {
      // From here on it is stored, and every replica can go on.
      await pairing.snapshot();
    } catch (error) {
      // The button may have been pressed twice.
      if (isElsewhere(error) && (await this.#isUnderWay(session))) return;
      throw error;
    }
    await this.#goOn(session, pairing, { instead: true });
  }

  /** What this session may see of its pairing; sees to it that somebody drives it. */
  async view(session: Session): Promise<PairingView | undefined> {
    const pairing = await this.stored(session);
    if (pairing === undefined) return undefined;
    const { view } = pairing;
    if (view.state !== "finished" && view.state !== "asking") await this.#goOn(session, pairing);
    return view;
  }

  /** The pairing that this very session began, as it was stored last. */
  async stored(session: Session): Promise<Pairing | undefined> {
    try {
      return await this.#parts.client.resumeStored("enrolment", session.username, { context: session.key });
    } catch (error) {
      // Another session of this user began it.
      if (error instanceof InputError && error.code === "snapshot_refused") return undefined;
      throw error;
    }
  }

  /**
   * Hands over what the user answered, and goes on in the background. An answer to a question that is answered already
   * changes nothing. Rejects with an `InputError` if it cannot be right.
   */
  async answer(session: Session, pairing: Pairing, answer: Answer): Promise<void> {
    try {
      await pairing.answer(answer);
      await pairing.snapshot();
    } catch (error) {
      // The button may have been pressed twice.
      if (isElsewhere(error) || (error instanceof InputError && error.code === "answer_unexpected")) return;
      throw error;
    }
    await this.#goOn(session, pairing, { instead: true });
  }

  /**
   * Hands over a credential, and goes on until it is known what came of it; says whether it could. Rejects with an
   * `InputError` if it cannot be right: nothing was sent then.
   */
  async answerCredential(session: Session, pairing: Pairing, credential: string): Promise<boolean> {
    // It is never sealed: where this replica dies before it is sent, the page asks for another one.
    await pairing.answer({ credential });
    const driver = await this.#parts.drivers.become(session.key, { instead: true });
    return driver !== undefined && this.#drive(pairing, driver);
  }

  /** Stores what was decided of a pairing, and shuts out whoever drives it. */
  async settle(pairing: Pairing): Promise<void> {
    await this.#run(pairing);
  }

  /** Stops driving. Other replicas go on. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay);
  }

  async #isUnderWay(session: Session): Promise<boolean> {
    const pairing = await this.stored(session);
    return pairing !== undefined && pairing.outcome === undefined;
  }

  /** Drives it here, unless somebody does, or instead of who does, and finds out by the lease. */
  async #goOn(session: Session, pairing: Pairing, options?: { instead: boolean }): Promise<void> {
    const driver = await this.#parts.drivers.become(session.key, options);
    if (driver !== undefined) void this.#drive(pairing, driver);
  }

  /** Drives it to the end, or to a question to the user, and says whether it could. */
  #drive(pairing: Pairing, driver: Driver): Promise<boolean> {
    const driving = this.#tryToRun(pairing, driver);
    this.#underWay.add(driving);
    return driving.finally(() => this.#underWay.delete(driving));
  }

  async #tryToRun(pairing: Pairing, driver: Driver): Promise<boolean> {
    try {
      await this.#run(pairing);
      return true;
    } catch (error) {
      // It is as it was stored last. While its page is open, somebody soon tries again.
      this.#parts.warn(error instanceof PingPairError ? error.code : "internal");
      return false;
    } finally {
      await driver.stop();
    }
  }

  /** Each step is stored: whoever is asked shows it. */
  async #run(pairing: Pairing): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const step = await pairing.step();
      if (step.next === "finished" || step.next === "ask") return;
      if (step.next === "wait") await wait(step.wait, undefined, { signal }).catch(() => {});
    }
  }
}

/** Whether another request, at this replica or another one, goes on with the pairing. */
function isElsewhere(error: unknown): boolean {
  return error instanceof PingPairError && (error.code === "lease_taken" || error.code === "lease_lost");
}

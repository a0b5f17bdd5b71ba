// What an application brings so that several processes can go on with pairings.

/**
 * Lets one holder at a time go on with a pairing.
 *
 * For each key the number of its last holder is kept, and the instant at which the lease runs out, or that it was
 * released. Every call is one atomic step (one statement, transaction or script), by the clock of the database.
 * Numbers begin with 1, stay below 2^53 and rise for ever. Whatever a method throws is a failure of the lease:
 * nothing is sent after it, and the call rejects with an `UnavailableError` of `store_failed`.
 */
export interface Lease {
  /**
   * Acquires the lease for a while, and gives a number higher than all before for that key; nothing while a lease
   * on that key has not run out.
   */
  acquire(key: string, milliseconds: number): Promise<number | null | undefined>;

  /**
   * Lets the lease of this number run out so many milliseconds from now, and says whether it could: if nobody
   * acquired the lease since and it was not released.
   */
  renew(key: string, fence: number, milliseconds: number): Promise<boolean>;

  /**
   * Acquires the lease instead of the holder of this number, also while theirs has not run out, and gives a number
   * higher than all before for that key: the one before can no longer renew. Nothing, and without effect, if
   * somebody acquired the lease since, or if it was released. A key of which nothing is known counts as held under
   * `fence`.
   */
  takeOver(key: string, fence: number, milliseconds: number): Promise<number | null | undefined>;

  /** Gives the lease of this number up; without effect if somebody acquired it since. */
  release(key: string, fence: number): Promise<void>;
}

/** What a store keeps for a key. */
export interface Stored {
  /** The number under which the text was put. */
  readonly generation: number;
  /** The sealed snapshot. */
  readonly text: string;
}

/**
 * Keeps the last snapshot of each pairing, and refuses those who are behind.
 *
 * For each key the text and its generation are kept, and the highest fence seen. Nothing stored counts as
 * generation 0. Every call is one atomic step. Whatever a method throws is a failure of the store: nothing is sent
 * after it, and the call rejects with an `UnavailableError` of `store_failed`.
 */
export interface Store {
  /**
   * Stores the text, and says whether it could: if the stored generation is exactly one below `generation`, and
   * `fence` is not below the highest fence seen for the key.
   */
  put(key: string, fence: number, generation: number, text: string): Promise<boolean>;

  /** Generation and text of what was last put and not removed. */
  get(key: string): Promise<Stored | null | undefined>;

  /**
   * Removes text and generation but not the fence, and says whether it could: if `fence` is not below the highest
   * fence seen for the key. Also true if nothing was stored.
   */
  remove(key: string, fence: number): Promise<boolean>;
}

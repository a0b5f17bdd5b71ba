// Who may log in: names and hashed passwords in a file. An application has a directory instead.

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";

/** The users of a file. */
export class Users {
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #nobody: string;

  private constructor(hashes: ReadonlyMap<string, string>, nobody: string) {
    this.#hashes = hashes;
    this.#nobody = nobody;
  }

  static async read(file: string): Promise<Users> {
    const hashes = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
    return new Users(new Map(Object.entries(hashes)), await hashed(randomBytes(16).toString("hex")));
  }

  /** Whether this is the user's password. A name that nobody has takes as long as one that somebody has. */
  async knows(username: string, password: string): Promise<boolean> {
    const known = this.#hashes.get(username);
    const [salt = "", expected = ""] = (known ?? this.#nobody).split(":");
    const hash = await derive(password, Buffer.from(salt, "hex"));
    return timingSafeEqual(hash, Buffer.from(expected, "hex")) && known !== undefined;
  }
}

/** The salt, which is new, and the hash. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${(await derive(password, salt)).toString("hex")}`;
}

const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 5, maxmem: 2 ** 26 };

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 64, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

// Adds a user to the file, or changes the password: npm run add-user meredith

import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { readSettings } from "./settings.js";
import { hashed } from "./users.js";

const [, , username] = process.argv;
if (username === undefined) {
  console.error("usage: npm run add-user NAME");
  process.exit(2);
}

const { usersFile } = readSettings();
const users = await readFile(usersFile, "utf8").then(
  (text) => JSON.parse(text) as Record<string, string>,
  () => ({}),
);
process.stdout.write(`Password of ${username}: `);
// What is typed is not shown.
const output = new Writable({ write: (_chunk, _encoding, done) => done() });
const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
const password = await terminal.question("");
terminal.close();
process.stdout.write("\n");
const written = { ...users, [username]: await hashed(password) };
await writeFile(usersFile, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 });

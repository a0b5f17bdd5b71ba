// The file of who may log in.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Users } from "../src/users.js";

/** Adds a user as an administrator does, and gives what was printed. */
async function add(file: string, username: string, password: string): Promise<string> {
  const script = fileURLToPath(new URL("../src/add-user.js", import.meta.url));
  const environment = { ...process.env, USERS_FILE: file };
  let printed = "";
  const adding = execFile(process.execPath, [script, username], { env: environment });
  for (const stream of [adding.stdout, adding.stderr]) {
    stream?.on("data", (text: string) => {
      printed += text;
    });
  }
  adding.stdin?.end(`${password}\n`);
  const [code] = (await once(adding, "close")) as [number];
  assert.equal(code, 0, printed);
  return printed;
}

test("a user who was added is known by the password, which is neither shown nor kept", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pingpair-users-"));
  try {
    const file = join(folder, "users.json");
    const printed = await add(file, "meredith", "correct horse");
    assert.ok(!printed.includes("correct horse"));
    await add(file, "bartholomew", "battery staple");
    assert.equal((await stat(file)).mode & 0o077, 0);
    const users = await Users.read(file);
    assert.ok(await users.knows("meredith", "correct horse"));
    assert.ok(await users.knows("bartholomew", "battery staple"));
    for (const name of ["meredith", "nobody", "__proto__", ""]) {
      for (const password of ["battery staple", ""]) assert.ok(!(await users.knows(name, password)));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

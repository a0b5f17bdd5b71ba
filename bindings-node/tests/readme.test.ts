// The examples of the README work as they are written.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { Sandbox } from "pingpair/testing";

const PACKAGE = join(__dirname, "..");
const BLOCKS = [...readFileSync(join(PACKAGE, "README.md"), "utf8").matchAll(/```ts\n(.*?)```/gs)].map(
  ([, block]) => block ?? "",
);

let folder: string;
let sandbox: Sandbox;
let count = 0;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingpair-readme-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(PACKAGE, join(folder, "node_modules", "pingpair"));
  sandbox = await Sandbox.start({ phone: "auto" });
});

after(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

function block(part: string): string {
  const found = BLOCKS.filter((it) => it.includes(part));
  assert.equal(found.length, 1, part);
  return found[0] ?? "";
}

/** Compiles an example strictly, runs it in this process, and gives what it printed. */
async function run(example: string, surroundings: { before?: string; after?: string; globals?: object }): Promise<string> {
  const name = `example${(count += 1)}`;
  const source = `${surroundings.before ?? ""}\n${example}\n${surroundings.after ?? ""}\nexport {};\n`;
  writeFileSync(join(folder, `${name}.mts`), source);
  const compiler = join(PACKAGE, "node_modules", "typescript", "bin", "tsc");
  assert.ok(existsSync(compiler));
  const options = ["--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2022"];
  const types = ["--types", "node", "--typeRoots", join(PACKAGE, "node_modules", "@types")];
  execFileSync(process.execPath, [compiler, ...options, ...types, join(folder, `${name}.mts`)], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const printed: string[] = [];
  const { log } = console;
  const { inspect } = await import("node:util");
  const [place, shared] = [process.cwd(), globalThis as Record<string, unknown>];
  console.log = (...values) => void printed.push(values.map((it) => (typeof it === "string" ? it : inspect(it))).join(" "));
  process.chdir(folder);
  Object.assign(shared, surroundings.globals);
  try {
    await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  } finally {
    console.log = log;
    process.chdir(place);
    for (const global of Object.keys(surroundings.globals ?? {})) delete shared[global];
  }
  return printed.join("\n");
}

/** Asks as a person would answer: the name of each question, and what came last where a code is wanted. */
function person(answers: Record<string, string>): { asked: string[]; ask: (text: string) => Promise<string> } {
  const asked: string[] = [];
  const ask = async (text: string): Promise<string> => {
    asked.push(text);
    return answers[text] ?? String((await sandbox.messages()).at(-1)?.["otp"]);
  };
  return { asked, ask };
}

test("the first example registers a user and pairs a phone", async () => {
  writeFileSync(join(folder, "pingid.properties"), sandbox.propertiesText, { mode: 0o600 });
  const printed = await run(BLOCKS[0] ?? "", {});
  assert.match(printed, /█/);
  assert.match(printed, /outcome: 'paired'/);
  const [user] = await sandbox.users();
  assert.equal(user?.["username"], "meredith");
  assert.equal((user?.["devices"] as unknown[]).length, 1);
});

test("the second example needs no tenant", async () => {
  assert.match(await run(block("Sandbox.start"), {}), /outcome: 'paired'/);
});

test("a prompt is answered by what was typed", async () => {
  using client = sandbox.client();
  await client.ensureUser({ username: "meredith" });
  const { asked, ask } = person({});
  const printed = await run(block("client.pairSms"), {
    before: 'import type { Client } from "pingpair";\ndeclare const client: Client, ask: (text: string) => Promise<string>;',
    globals: { client, ask },
  });
  assert.match(printed, /^paired \d+ told/);
  assert.ok(asked.length === 1 && !asked[0]?.includes("2025550"), asked.join());
});

test("a user registers with PingOne and pairs a phone number", async () => {
  writeFileSync(join(folder, "pingone.properties"), sandbox.pingone.propertiesText, { mode: 0o600 });
  const { asked, ask } = person({
    "Name: ": "archer",
    "E-mail: ": "archer@example.com",
    "Password: ": "Two-Hundred-42-Gardens",
  });
  const printed = await run(block("PingOne.fromProperties"), {
    before: "declare const ask: (text: string) => Promise<string>;",
    globals: { ask },
  });
  assert.match(printed, /outcome: 'paired'/);
  assert.ok(!printed.includes("archer"), printed);
  assert.equal(asked.length, 5);
  assert.ok(!asked.at(-1)?.includes("2025550"), asked.join());
  const user = (await sandbox.pingone.users()).find((it) => it["username"] === "archer");
  assert.deepEqual((user?.["devices"] as { status: string }[]).map(({ status }) => status), ["ACTIVE"]);
});

test("every example is run", () => {
  assert.equal(BLOCKS.length, 4);
});

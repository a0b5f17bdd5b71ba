// How the native module is found: one of the scope's, of this very build, or a clear error.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const PACKAGE = join(__dirname, "..");
const PLATFORMS = JSON.parse(readFileSync(join(PACKAGE, "packaging", "platforms.json"), "utf8")) as Record<
  string,
  { os: string; cpu: string; libc?: string }
>;

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingpair-loading-"));
  cpSync(join(PACKAGE, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(PACKAGE, "package.json"), join(folder, "package.json"));
});

after(async () => {
  await rm(folder, { recursive: true });
});

/** What a process says that loads it. */
function loaded(): string {
  const program = 'require("./dist/index.js"); console.log("loaded")';
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

test("a platform without a package of its own is told which one is missing", () => {
  const said = loaded();
  const [, name] = /no native module for this platform: @pingpair\/([\w-]+) is not installed/.exec(said) ?? [];
  assert.ok(name !== undefined, said);
  const { os, cpu } = PLATFORMS[name] ?? {};
  assert.deepEqual([os, cpu], [process.platform, process.arch]);
});

test("a module of another build or version is refused", () => {
  const [name] = /linux-\w+-\w+|darwin-\w+|win32-\w+/.exec(loaded()) ?? [];
  const installed = join(folder, "node_modules", "@pingpair", name ?? "");
  mkdirSync(installed, { recursive: true });
  cpSync(join(PACKAGE, "pingpair.node"), join(installed, "module.node"));
  writeFileSync(join(installed, "package.json"), JSON.stringify({ name: `@pingpair/${name}`, main: "module.node" }));
  assert.match(loaded(), /^loaded/);
  const file = join(folder, "dist", "generated", "build.js");
  const own = readFileSync(file, "utf8");
  for (const [from, to] of [
    [/BUILD_ID = "\w+"/, 'BUILD_ID = "another"'],
    [/VERSION = "[\d.]+"/, 'VERSION = "0.0.9"'],
  ] as const) {
    assert.match(own, from);
    writeFileSync(file, own.replace(from, to));
    assert.match(loaded(), /@pingpair\/[\w-]+ is of version \d+\.\d+\.\d+ \(\w+\), and pingpair of /);
  }
  writeFileSync(file, own);
});

test("every platform's name says what it is for", () => {
  for (const [name, { os, cpu, libc }] of Object.entries(PLATFORMS)) {
    const ending = libc === undefined ? "" : `-${libc === "glibc" ? "gnu" : libc}`;
    assert.equal(name, `${os}-${cpu}${ending}`);
  }
});

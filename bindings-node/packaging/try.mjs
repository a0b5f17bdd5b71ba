// Installs the packages into fresh projects of ESM, CommonJS and TypeScript, each of which runs the README's first
// example against the sandbox:
//
//   node try.mjs MAIN.tgz PLATFORM.tgz

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(dirname(fileURLToPath(import.meta.url)));
const tarballs = process.argv.slice(2).map((path) => resolve(path));
const readme = readFileSync(join(source, "README.md"), "utf8");
const [, example] = /```ts\n(.*?)```/s.exec(readme);
const [, imported] = /^import \{ (.*?) \} from "pingpair";\n/m.exec(example);
const body = example.replace(/^import .*\n/m, "");

// The file of the console is the sandbox's, and the phone acts by itself.
const before = `
const sandbox = await Sandbox.start({ phone: "auto" });
writeFileSync("pingid.properties", sandbox.propertiesText, { mode: 0o600 });
`;
const after = `
const [user, ...others] = await sandbox.users();
if (others.length > 0 || Object.keys(user?.["devices"] ?? {}).length !== 1) throw new Error("nothing was paired");
client.close();
await sandbox.stop();
`;
const esm = `import { writeFileSync } from "node:fs";
import { ${imported} } from "pingpair";
import { Sandbox } from "pingpair/testing";
import { parseView } from "pingpair/browser";
if (typeof parseView !== "function") throw new Error("pingpair/browser exports nothing");
`;
const commonjs = `const { writeFileSync } = require("node:fs");
const { ${imported} } = require("pingpair");
const { Sandbox } = require("pingpair/testing");
const { parseView } = require("pingpair/browser");
if (typeof parseView !== "function") throw new Error("pingpair/browser exports nothing");
`;

const PROJECTS = {
  ESM: { type: "module", file: "index.js", text: esm + before + body + after },
  CommonJS: { type: "commonjs", file: "index.js", text: `${commonjs}(async () => {\n${before}${body}${after}})();\n` },
  TypeScript: { type: "module", file: "index.ts", text: esm + before + body + after },
};

for (const [name, { type, file, text }] of Object.entries(PROJECTS)) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pingpair-try-")));
  try {
    const manifest = { name: "a-project", version: "1.0.0", private: true, type };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, file), text);
    // Nothing but what is tried here is installed: packages of other platforms are left out.
    run(folder, npm(), ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs]);
    if (file.endsWith(".ts")) compile(folder, file);
    const printed = run(folder, process.execPath, [file.replace(/\.ts$/, ".js")]);
    if (!printed.includes("█") || !printed.includes("outcome: 'paired'")) throw new Error(printed);
    console.log(`${name}: the README's first example pairs a phone`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compile(folder, file) {
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false"];
  const types = ["--types", "node", "--typeRoots", join(source, "node_modules", "@types")];
  const compiler = join(source, "node_modules", "typescript", "bin", "tsc");
  const modules = ["--module", "nodenext", "--target", "es2022", "--lib", "es2023,esnext.disposable,dom"];
  run(folder, process.execPath, [compiler, ...options, ...types, ...modules, file]);
}

function npm() {
  return process.platform === "win32" ? "npm.cmd" : "npm";
}

function run(cwd, program, list) {
  const { NODE_PATH: _, ...env } = process.env;
  const shell = program.endsWith(".cmd");
  return execFileSync(program, list, { cwd, env, shell, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

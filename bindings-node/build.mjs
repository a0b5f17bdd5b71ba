// Compiles the TypeScript layer into dist: CommonJS, which holds all state, and modules that export the same.
// The page's part is compiled twice instead, for browsers and bundlers know modules alone.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const compile = (...options) =>
  execFileSync(process.execPath, [compiler, ...options], { cwd: folder, stdio: "inherit" });

rmSync(join(folder, "dist"), { recursive: true, force: true });
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const id = process.env.PINGPAIR_BUILD_ID ?? "development";
const build = `// Written by build.mjs.\n\nexport const VERSION = ${JSON.stringify(version)};\nexport const BUILD_ID = ${JSON.stringify(id)};\n`;
const target = join(folder, "src-ts", "generated", "build.ts");
try {
  if (readFileSync(target, "utf8") !== build) writeFileSync(target, build);
} catch {
  writeFileSync(target, build);
}

compile("--project", ".");
for (const [name, file] of [["index", ""], ["index", "testing"]]) {
  const at = join(folder, "dist", file, name);
  const exported = `export * from "./${name}.js";\n`;
  writeFileSync(`${at}.mjs`, exported);
  writeFileSync(`${at}.d.mts`, exported);
}

const pages = join(folder, "dist", "browser-sources");
mkdirSync(pages, { recursive: true });
cpSync(join(folder, "src-ts", "browser", "index.ts"), join(pages, "index.mts"));
compile("--project", "tsconfig.browser.json");
rmSync(pages, { recursive: true });

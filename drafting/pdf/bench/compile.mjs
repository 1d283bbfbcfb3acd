// For each line on standard input: compiles the Typst file to PDF, writes it, and prints the
// milliseconds. What the compiler remembers of the document is dropped before each.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { dirname, join } from "node:path";
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [, , modules, source, out] = process.argv;
const require = createRequire(join(modules, "bench.js"));
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ workspace: dirname(source) });

for await (const _ of createInterface({ input: process.stdin })) {
  compiler.evictCache(0);
  const began = performance.now();
  writeFileSync(out, compiler.pdf({ mainFilePath: source }));
  console.log((performance.now() - began).toFixed(3));
}

// A process that runs the `tsc` of apps, one after the other: loading the compiler takes longer than compiling most of
// them, and it is faster when it has run before.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
/** By version: what apps pin alike is loaded from the first of them. */
const compilers = new Map();

process.on("message", ({ id, folder, args }) => {
  const from = join(folder, "node_modules/typescript");
  const { version } = JSON.parse(
    readFileSync(join(from, "package.json"), "utf8"),
  );
  const ts = compilers.get(version) ?? require(from);
  compilers.set(version, ts);
  process.chdir(folder);
  let output = "";
  let code;
  const ended = new Error("the command has ended");
  const system = {
    ...ts.sys,
    args,
    getCurrentDirectory: () => folder,
    write: (text) => {
      output += text;
    },
    exit: (status = 0) => {
      code = status;
      throw ended;
    },
  };
  try {
    // What the package's command does.
    ts.executeCommandLine(system, () => undefined, args);
  } catch (error) {
    if (error !== ended) {
      code = -1;
      output += error.stack;
    }
  }
  process.send({ id, code, output });
});

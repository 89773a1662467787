// Runs the command line once for each message, as a fresh process would: its folder, arguments, clock and exit code.
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";

const { PATH } = process.env;
const clock = performance.now.bind(performance);
let runs = 0;

// Commands tell V8 to optimize little, because their process ends soon. This one does not.
v8.setFlagsFromString = () => {};
syncBuiltinESMExports();

// Whatever a command left open: nobody asks any more.
process.on("disconnect", () => process.exit());

process.on("message", async (/** @type {BinCall} */ call) => {
  const printed = { stdout: "", stderr: "" };
  const restore = [capture("stdout"), capture("stderr")];
  const code = await run(call).finally(() => {
    for (const undo of restore) undo();
  });
  process.send?.({ code, ...printed });

  /** @param {"stdout" | "stderr"} name */
  function capture(name) {
    const stream = process[name];
    const write = stream.write.bind(stream);
    /** @type {(text: string | Uint8Array, ...rest: unknown[]) => boolean} */
    stream.write = (text, ...rest) => {
      printed[name] += typeof text === "string" ? text : Buffer.from(text);
      const done = rest.at(-1);
      if (typeof done === "function") process.nextTick(done);
      return true;
    };
    return () => {
      stream.write = write;
    };
  }
});

/** @typedef {{ bin: string, cwd: string, args: readonly string[], env: Record<string, string> }} BinCall */

/** @param {BinCall} call */
async function run({ bin, cwd, args, env }) {
  const url = pathToFileURL(bin);
  url.search = `run=${String(++runs)}`;
  process.chdir(cwd);
  process.argv = [process.execPath, bin, ...args];
  process.exitCode = undefined;
  const start = clock();
  performance.now = () => clock() - start;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, PATH === undefined ? {} : { PATH }, env);
  // The entry listens for faults; one that nobody awaits ends a process.
  const fault = new Promise((done) => {
    process.once("uncaughtException", () => setImmediate(done));
  });
  await Promise.race([import(url.href), fault]);
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners("error");
  }
  process.removeAllListeners("uncaughtException");
  const { exitCode = 0 } = process;
  process.chdir("/");
  return exitCode;
}

// The thread between a test, which waits, and the process that runs the command line.
import { fork } from "node:child_process";
import { workerData } from "node:worker_threads";

/** @type {{ signal: Int32Array, port: import("node:worker_threads").MessagePort }} */
const { signal, port } = workerData;

const child = fork(new URL("kept-bin-process.mjs", import.meta.url), {
  env: { PATH: process.env["PATH"] },
  execArgv: [],
  // What goes past the streams' `write` is a fault worth seeing.
  stdio: ["ignore", "inherit", "inherit", "ipc"],
});

child.on("message", answer);
child.on("exit", (code, signalName) => {
  answer({ failure: `the kept process ended: ${String(code ?? signalName)}` });
  port.close();
});

port.on("message", (call) => {
  child.send(call);
});

/** @param {unknown} message */
function answer(message) {
  port.postMessage(message);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

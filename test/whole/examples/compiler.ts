// The examples' own compiler: each app's `tsc`, run by one process for all of them.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Ran } from "./example-app.js";

let child: ChildProcess | undefined;
let last = 0;

interface Answer extends Ran {
  readonly id: number;
}

/** Runs the app's compiler in its folder as the command would, with the command's arguments. */
export function runAppCompiler(
  folder: string,
  args: readonly string[],
): Promise<Ran> {
  child ??= fork(join(import.meta.dirname, "kept-compiler.mjs"), {
    execArgv: [],
  }).setMaxListeners(0);
  const running = child;
  const id = ++last;
  return new Promise((done, fail) => {
    const end = (): void => {
      running.off("message", read).off("exit", refuse);
    };
    const read = (answer: Answer): void => {
      if (answer.id !== id) return;
      end();
      done(answer);
    };
    const refuse = (): void => {
      end();
      fail(new Error("the compiler's process ended"));
    };
    running.on("message", read).on("exit", refuse);
    running.send({ id, folder, args });
  });
}

export async function endCompiler(): Promise<void> {
  const running = child;
  child = undefined;
  if (running === undefined || running.exitCode !== null) return;
  const ended = new Promise((done) => running.once("exit", done));
  running.disconnect();
  await ended;
}

// A server of an example in a process of its own, found by the address that it prints.
import { spawn } from "node:child_process";
import { withBin, type ExampleApp } from "./example-app.js";

export interface Served {
  readonly url: string;
  /** Everything that it printed so far. */
  readonly output: () => string;
  /** Asks it to end, and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** Runs a command of the example's `node_modules/.bin` until it prints an address on loopback. */
export async function serve(
  app: ExampleApp,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  let output = "";
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd: app.folder,
    env: {
      ...app.env,
      ...env,
      PATH: withBin(app.folder),
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what it spawns ends with it.
    detached: true,
  });
  const ended = new Promise<void>((done) => {
    child.once("close", () => {
      done();
    });
  });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, "SIGTERM");
    }
    await ended;
  };
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      // eslint-disable-next-line no-control-regex
      const plain = output.replace(/\x1b\[[\d;]*m/g, "");
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(plain)?.[0];
      if (found !== undefined) done(found.replace("localhost", "127.0.0.1"));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", fail);
    child.once("close", () => {
      fail(new Error(`${command.join(" ")} ended:\n${output}`));
    });
  });
  return { url, output: () => output, stop };
}

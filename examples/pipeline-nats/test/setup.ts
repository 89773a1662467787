// A real nats-server on a free port, and the processes of the pipeline, each of which may be killed.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

export interface Server {
  readonly url: string;
  /** SIGKILL, and a start with the same files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startServer(folder: string): Promise<Server> {
  const port = await freePort();
  const args = ["-js", "-a", "127.0.0.1", "-p", String(port), "-sd", folder];
  let child = spawn("nats-server", args, { stdio: "ignore" });
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended(child);
  };
  return {
    url: `127.0.0.1:${port}`,
    restart: async () => {
      await stop();
      child = spawn("nats-server", args, { stdio: "ignore" });
    },
    stop,
  };
}

/** Starts a script of `dist/src`. */
export function start(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const path = join(import.meta.dirname, "../src", script);
  return spawn(process.execPath, [path, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** Runs a script to its end; returns what it printed. */
export async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const child = start(script, args, env);
  let output = "";
  child.stdout?.on("data", (text) => (output += String(text)));
  const code = await ended(child);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${output}`);
  return output.trim();
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode);
  }
  return new Promise((resolve) => child.once("close", resolve));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Some workers of which any may be killed; another takes its place. */
export function startTeam(size: number, begin: () => ChildProcess) {
  const member = () => {
    const worker = begin();
    const readyOrEnded = new Promise((resolve) => {
      worker.stdout?.once("data", resolve);
      worker.once("exit", resolve);
    });
    return { worker, readyOrEnded };
  };
  const team = Array.from({ length: size }, member);
  return {
    /** One that is at work: to kill another that still starts would prove nothing. */
    killOne: async (): Promise<void> => {
      const at = Math.floor(Math.random() * size);
      await team[at]?.readyOrEnded;
      team[at]?.worker.kill("SIGKILL");
      team[at] = member();
    },
    stop: async (): Promise<void> => {
      for (const { worker } of team) {
        worker.kill("SIGKILL");
        await ended(worker);
      }
    },
  };
}

export const hasServer = spawnSync("nats-server", ["--version"]).status === 0;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

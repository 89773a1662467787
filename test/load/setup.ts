// What the tests of `load` share: records to load, the mock to load them into, and the command itself.
import { spawn } from "node:child_process";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  startMock,
  type Mock,
} from "../../generator/mock/command/start-mock.js";
import { askBin, binPath } from "../support/run-bin.js";

export const taxonomy = `version: 1
standard: { events: [df_login] }
event_properties: { store: { type: string } }
events: { visited: { properties: { store: required } } }
`;

export const env = {
  DFINERY_SERVICE_ID: "svc",
  DFINERY_ACCESS_TOKEN: "tok-7f3",
};

export function record(
  at: number,
  properties: object | null = { store: "강남" },
) {
  return {
    event_log_id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    event_name: "visited",
    event_datetime: "2026-01-31T09:00:00.000Z",
    event_items: null,
    event_properties: properties,
  };
}

export function line(
  at: number,
  user = "u",
  properties?: object | null,
): string {
  return JSON.stringify({
    identity: { external_id: user },
    event: record(at, properties),
  });
}

export function idOf({ payload }: { readonly payload: unknown }): string {
  const { event_log_id: id } = payload as { readonly event_log_id?: string };
  return id ?? "";
}

export async function mock(folder: string, options = {}): Promise<Mock> {
  const started = await startMock({
    taxonomy: join(folder, "taxonomy.yaml"),
    serviceId: "svc",
    accessToken: "tok-7f3",
    ...options,
  });
  onTestFinished(() => started.close());
  return started;
}

interface Ended {
  readonly code: number | null;
  /** Without the line that says how long it took. */
  readonly stdout: string;
  readonly printed: string;
  readonly stderr: string;
}

/** Not `runBin`: the mock must answer meanwhile. One at a time, in the kept process. */
export async function loadFiles(
  folder: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = env,
): Promise<Ended> {
  const { stdout, ...rest } = await askBin(folder, ["load", ...args], extra);
  return { ...rest, stdout: withoutPace(stdout), printed: stdout };
}

/** The same in a process of its own, beside others. `onStart` may end it early. */
export function spawnLoad(
  folder: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = env,
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
  input = "",
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binPath, "load", ...args], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...extra },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => (stdout += String(text)));
    child.stderr.on("data", (text) => (stderr += String(text)));
    child.on("close", (code) => {
      resolve({ code, stdout: withoutPace(stdout), stderr, printed: stdout });
    });
    child.stdin.end(input);
    onStart((signal) => child.kill(signal));
  });
}

/** Something else than the service, at the address that this resolves to. */
export function serve(
  answer: (text: string, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => {
      answer(text, response);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      resolve(`http://127.0.0.1:${String(port)}`);
    });
  });
}

/** What a load printed, without the line that says how long it took. */
export function withoutPace(stdout: string): string {
  return stdout.replace(/^[\d.]+ [KMG]?B in .*\/s\n/mu, "");
}

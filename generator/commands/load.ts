// `dfn-codegen load`: sends the events of NDJSON files to the loading API, and accounts for every line.
import { createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { createClient } from "../../templates/runtime/client.js";
import { isClientError } from "../../templates/runtime/client-error.js";
import type { Rejection } from "../../templates/runtime/client-rejection.js";
import type { RegisteredEvent } from "../../templates/runtime/runtime.js";
import {
  identityRecord,
  type RegisteredIdentity,
} from "../../templates/runtime/user.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { visible } from "../diagnostics/display-text.js";
import { makeJudge, type Judge } from "../judge/make-judge.js";
import { compileForJudge } from "./compile-for-judge.js";
import { describeError } from "./describe.js";
import { errorCode } from "./file-errors.js";
import { isAbout, readCheckpoint, type LoadedFile } from "./load-checkpoint.js";
import { makeLedger, type Ledger } from "./load-ledger.js";
import { judgeLine } from "./load-line.js";
import { grouped, makeProgress } from "./load-progress.js";
import { present, type Format, type Terminal } from "./present.js";
import type { Run } from "./run.js";

export interface LoadOptions {
  readonly format: Format;
  readonly dryRun: boolean;
  /** `external_id=u-17`: for records that come without an identity. */
  readonly identity?: readonly string[];
  readonly baseUrl?: string;
  readonly checkpoint: string;
  readonly rejected: string;
  readonly showsProgress: boolean;
  readonly serviceId: string | undefined;
  readonly accessToken: string | undefined;
}

/** Loads; the exit code. SIGINT and SIGTERM end it in good order. */
export async function load(
  run: Run,
  paths: readonly string[],
  options: LoadOptions,
  terminal: Terminal,
): Promise<number> {
  const { dryRun, serviceId = "", accessToken = "" } = options;
  if (!dryRun && (serviceId === "" || accessToken === "")) {
    return usage(
      terminal,
      "the credentials are missing",
      "set DFINERY_SERVICE_ID and DFINERY_ACCESS_TOKEN, or try `--dry-run`",
    );
  }
  const { taxonomy, diagnostics } = compileForJudge(run);
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    const text = describeError(diagnostics, "nothing is loaded");
    const facts = { command: "load", ok: false };
    await present({ diagnostics, facts, text }, options.format, terminal);
    return 1;
  }
  const judge = makeJudge(taxonomy);
  const identity = readIdentity(options.identity, judge);
  if (typeof identity === "string") return usage(terminal, identity);
  const files = describeFiles(paths, run.cwd);
  if (typeof files === "string") return usage(terminal, files);
  const ledger = openLedger(files, run, options);
  if (typeof ledger === "string") return usage(terminal, ledger);
  const work = { files, judge, identity, ledger, cwd: run.cwd };
  let stopped: string | undefined;
  if (dryRun) {
    await judgeAll(
      work,
      () => Promise.resolve(),
      options,
      terminal,
      () => "",
    );
  } else {
    const credentials = { serviceId, accessToken };
    stopped = await deliverAll(work, { ...options, ...credentials }, terminal);
  }
  if (stopped?.startsWith("option: ") === true) {
    return usage(terminal, stopped.slice("option: ".length));
  }
  ledger.close(stopped === undefined);
  await summarise(ledger, stopped, options, terminal);
  return stopped === undefined && ledger.counts().rejected === 0 ? 0 : 1;
}

interface Work {
  readonly files: readonly LoadedFile[];
  readonly judge: Judge;
  readonly identity: RegisteredIdentity | undefined;
  readonly ledger: Ledger;
  readonly cwd: string;
}

type Take = (
  identity: RegisteredIdentity,
  event: RegisteredEvent,
  place: Place,
) => Promise<void>;

interface Place {
  readonly file: number;
  readonly line: number;
  readonly text: string;
}

/** Why the rest was not loaded; undefined when every line is settled. */
async function deliverAll(
  work: Work,
  options: LoadOptions & { serviceId: string; accessToken: string },
  terminal: Terminal,
): Promise<string | undefined> {
  const { ledger } = work;
  const places = new Map<RegisteredEvent, Place>();
  let stopped = "";
  const placesOf = (events: readonly RegisteredEvent[]): readonly Place[] =>
    events.flatMap((event) => {
      const place = places.get(event);
      places.delete(event);
      return place === undefined ? [] : [place];
    });
  const client = makeClient({
    serviceId: options.serviceId,
    accessToken: options.accessToken,
    baseUrl: options.baseUrl,
    isolate: true,
    onDelivered: (events) => {
      for (const place of placesOf(events)) ledger.deliver(place);
    },
    onRejected: (events, rejection) => {
      const own = placesOf(events);
      // The events are not at fault: they are for the next run.
      if (isOfTheRun(rejection)) {
        stopped ||= rejection.message;
        return;
      }
      for (const place of own) ledger.reject(place, [toReason(rejection)]);
    },
  });
  if (typeof client === "string") return `option: ${client}`;
  const interrupt = (): void => {
    stopped ||= "interrupted";
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    await judgeAll(
      work,
      async (identity, event, place) => {
        places.set(event, place);
        await client.enqueue(identity, event);
      },
      options,
      terminal,
      () => stopped,
    );
    if (stopped === "") await client.flush();
  } catch (error) {
    if (!isClientError(error)) throw error;
    stopped ||= error.message;
  } finally {
    await client.close({ deadline: stopped === "" ? 30_000 : 3000 });
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
  return stopped === "" ? undefined : stopped;
}

function makeClient(options: Parameters<typeof createClient>[0]) {
  try {
    return createClient(options);
  } catch (error) {
    if (isClientError(error)) return error.message;
    throw error;
  }
}

/** Service, token or time are at fault, and not the event. */
function isOfTheRun({ reason }: Rejection): boolean {
  return reason === "denied" || reason === "gave_up" || reason === "closed";
}

function toReason({ reason, outcome, message }: Rejection) {
  const code = outcome && "code" in outcome ? outcome.code : undefined;
  return { pointer: "", code: `service/${code ?? reason}`, message };
}

/** Reads all lines that are not settled, and hands on those that are right. */
async function judgeAll(
  { files, judge, identity, ledger, cwd }: Work,
  take: Take,
  options: LoadOptions,
  terminal: Terminal,
  stopped: () => string,
): Promise<void> {
  const progress = makeProgress(terminal, options.showsProgress);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [file, { path, size }] of files.entries()) {
    const stream = createReadStream(resolve(cwd, path));
    const lines = createInterface({ input: stream, crlfDelay: Infinity });
    let line = 0;
    for await (const text of lines) {
      line++;
      if (stopped() !== "") break;
      progress.show({
        done: before + stream.bytesRead,
        total,
        ...ledger.counts(),
      });
      const place = { file, line, text };
      if (ledger.isSettled(place)) continue;
      if (text.trim() === "" || text === "\uFEFF") {
        ledger.skip(place);
        continue;
      }
      const bare = line === 1 ? text.replace(/^\uFEFF/, "") : text;
      const judged = judgeLine(bare, judge, identity);
      if (!judged.ok) ledger.reject(place, judged.violations);
      else if (options.dryRun) ledger.deliver(place);
      else await take(judged.identity, judged.event, place);
    }
    stream.destroy();
    before += size;
  }
  progress.clear();
}

function readIdentity(
  pairs: readonly string[] | undefined,
  judge: Judge,
): RegisteredIdentity | undefined | string {
  if (pairs === undefined) return undefined;
  const keys: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) return "`--identity` is written `key=value`";
    keys[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const [violation] = judge.identity(keys).violations;
  if (violation !== undefined) {
    return `\`--identity\`: ${visible(violation.message)}`;
  }
  return identityRecord(keys);
}

function describeFiles(
  paths: readonly string[],
  cwd: string,
): readonly LoadedFile[] | string {
  const files: LoadedFile[] = [];
  for (const path of paths) {
    try {
      const facts = statSync(resolve(cwd, path));
      if (!facts.isFile()) return `\`${visible(path)}\` is no file`;
      files.push({
        path,
        size: facts.size,
        changed: Math.trunc(facts.mtimeMs),
      });
    } catch (error) {
      return `\`${visible(path)}\` cannot be read (${errorCode(error) ?? "unknown error"})`;
    }
  }
  return files;
}

function openLedger(
  files: readonly LoadedFile[],
  { cwd }: Run,
  options: LoadOptions,
): Ledger | string {
  const checkpoint = resolve(cwd, options.checkpoint);
  const rejected = resolve(cwd, options.rejected);
  const previous = options.dryRun ? undefined : readCheckpoint(checkpoint);
  const shown = `\`${visible(options.checkpoint)}\``;
  if (typeof previous === "string") return `${shown} ${previous}`;
  if (previous !== undefined && !isAbout(previous, files)) {
    return `${shown} is the checkpoint of other files, or they were changed since; finish that load, remove it, or name another by \`--checkpoint\``;
  }
  if (previous === undefined && hasContent(rejected)) {
    return `\`${visible(options.rejected)}\` is there from another load; move it away, or name another by \`--rejected\``;
  }
  return makeLedger(files, previous, {
    rejected,
    ...(!options.dryRun && { checkpoint }),
  });
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

async function summarise(
  ledger: Ledger,
  stopped: string | undefined,
  options: LoadOptions,
  terminal: Terminal,
): Promise<void> {
  const counts = ledger.counts();
  const reasons = ledger.reasons();
  const verb = options.dryRun ? "would be sent" : "delivered";
  const text = [
    `${grouped(counts.delivered)} ${verb}, ${grouped(counts.rejected)} rejected${counts.resumed > 0 ? ` (${grouped(counts.resumed)} lines were settled before)` : ""}`,
    ...[...reasons].map(
      ([code, count]) => `  ${grouped(count).padStart(8)}  ${visible(code)}`,
    ),
    ...(ledger.hasRejectedFile()
      ? [`rejected lines with reasons: ${visible(options.rejected)}`]
      : []),
    ...(stopped === undefined
      ? []
      : [
          `stopped: ${visible(stopped)}`,
          "the rest is loaded by the same command again",
        ]),
  ].join("\n");
  const facts = {
    command: "load",
    ok: stopped === undefined && counts.rejected === 0,
    ...counts,
    reasons: Object.fromEntries(reasons),
    ...(stopped !== undefined && { stopped }),
  };
  await present(
    { diagnostics: [], facts, text: `${text}\n` },
    options.format,
    terminal,
  );
}

function usage(terminal: Terminal, what: string, hint?: string): number {
  terminal.err(
    `error: ${what}\n${hint === undefined ? "" : `hint: ${hint}\n`}`,
  );
  return 2;
}

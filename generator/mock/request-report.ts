// The report of one request for the terminal: its answer, and the outcome of its events.
import type { JudgedViolation } from "../judge/violation-hint.js";
import { displayWidth } from "../text/display-text.js";
import { figure } from "../text/count.js";
import { fit } from "../text/fit.js";
import type { Answer } from "./answer.js";
import type { NewRecord, Outcome } from "./records.js";

/** Never contains a header, a query or a payload, because these hold credentials and personal data. */
export interface RequestReport {
  readonly method: string;
  /** Without its query. Untrusted. */
  readonly path: string;
  /** Absent if the connection breaks instead. */
  readonly status?: number;
  readonly code?: string;
  /** How many events, identities or profiles were accepted, dropped or refused. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Those that were dropped or refused, most frequent first. */
  readonly lost: readonly LostGroup[];
  readonly note?: string;
}

/** Events with the same name that were lost for the same first reason. Untrusted. */
export interface LostGroup {
  readonly name: string;
  readonly reason: string;
  readonly count: number;
}

/** Summarizes the records of a handled request. */
export function reportOf(
  { method, path }: Pick<RequestReport, "method" | "path">,
  answer: Answer,
  records: readonly NewRecord[],
): RequestReport {
  const parts = records.filter(({ kind }) => kind !== "call");
  const lost = lostGroups(parts);
  const counts = { accepted: 0, dropped: 0, refused: 0 };
  for (const { outcome } of parts) counts[outcome]++;
  // Problems of the parts are reported with each part; the rest is about the request.
  const isSaid = lost.some(({ reason }) => reason !== "");
  const note =
    brokenBy(answer) ??
    (isSaid ? undefined : answer.note) ??
    callFault(records);
  return {
    method,
    path: shortened(path),
    ...(arrives(answer) && { status: answer.status }),
    ...(arrives(answer) && answer.body && { code: answer.body.code }),
    counts,
    lost,
    ...(note !== undefined && { note: shortened(note) }),
  };
}

/** The report of a request that was not for one of the calls, or that was not read. */
export function unhandled(
  request: Pick<RequestReport, "method" | "path" | "status" | "code" | "note">,
): RequestReport {
  return {
    ...request,
    path: shortened(request.path),
    counts: { accepted: 0, dropped: 0, refused: 0 },
    lost: [],
  };
}

/** How many lines say what was lost, if it does not fit on one. */
const mostLostLines = 5;

/**
 * The report for a terminal with that many columns: one line or, if the reasons
 * do not fit, an indented line for each of them.
 */
export function requestLines(
  report: RequestReport,
  time: Date,
  columns: number,
): readonly string[] {
  const { method, path, status, code, lost } = report;
  const answer = [status ?? "no answer", code ?? []].flat().join(" ");
  const before = `${clock(time)}  ${fit(method, 10)} `;
  const after = `  ${answer}  ${summaryOf(report)}`;
  const room = columns - displayWidth(before) - displayWidth(after) - 1;
  const head = `${before}${fit(path, Math.max(20, room))}${after}`;
  const isShort = (line: string): boolean => displayWidth(line) <= columns;
  const whole = `${head}: ${detailOf(report)}`;
  if (lost.length === 0 && report.note === undefined) return [head];
  return isShort(whole)
    ? [whole]
    : [`${head}:`, ...detailLines(report, columns - 2)];
}

function detailLines(
  { lost, note }: RequestReport,
  columns: number,
): readonly string[] {
  const shown = lost.length > mostLostLines ? mostLostLines - 1 : lost.length;
  const hidden = lost.slice(shown).reduce((sum, { count }) => sum + count, 0);
  return [
    ...lost.slice(0, shown).map((group) => fit(lostText(group), columns)),
    ...(hidden > 0 ? [`and ${figure(hidden)} more`] : []),
    ...(note === undefined ? [] : [fit(note, columns)]),
  ].map((line) => `  ${line}`);
}

/** The report as plain data, for programs. */
export function requestJson(
  { method, path, status, code, counts, lost, note }: RequestReport,
  time: Date,
): Readonly<Record<string, unknown>> {
  return {
    time: time.toISOString(),
    method,
    path,
    status: status ?? null,
    code: code ?? null,
    ...counts,
    lost,
    ...(note !== undefined && { note }),
  };
}

function summaryOf({ counts, status, code }: RequestReport): string {
  const parts = (["accepted", "dropped", "refused"] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${String(counts[outcome])} ${outcome}`);
  if (parts.length > 0) return parts.join(", ");
  const isRefused = status !== undefined && code !== "20000";
  return isRefused ? "refused" : "0 accepted";
}

function detailOf({ lost, note }: RequestReport): string {
  const list = lost.map((group) => fit(lostText(group), Infinity)).join(", ");
  const about = note === undefined ? "" : fit(note, Infinity);
  return [list, about].filter((part) => part !== "").join("; ");
}

/** "cart_viewed (`currency` is missing) ×2" */
function lostText({ name, reason, count }: LostGroup): string {
  const times = count === 1 ? "" : ` ×${String(count)}`;
  return `${name === "" ? "(no name)" : name}${reason === "" ? "" : ` (${reason})`}${times}`;
}

function lostGroups(records: readonly NewRecord[]): readonly LostGroup[] {
  const groups = new Map<string, LostGroup>();
  for (const { outcome, name, violations } of records) {
    const [first] = violations;
    // The valid parts of a refused request.
    if (outcome === "accepted" || first === undefined) continue;
    const reason = reasonOf(first);
    const key = JSON.stringify([name, reason]);
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { name: shortened(name), reason, count });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** For an event that is not registered, the name has already been printed. */
function reasonOf(violation: JudgedViolation): string {
  const { code, message, hint, renamedTo } = violation;
  if (renamedTo !== undefined) return `renamed to ${shortened(renamedTo)}`;
  const reason =
    code === "unregistered_event" ? "not registered" : shortened(message);
  return hint === undefined ? reason : `${reason}: ${shortened(hint)}`;
}

function arrives({ delivery }: Answer): boolean {
  return delivery === "whole" || delivery === "slow";
}

/** Why there is no answer; `lost` has no note of its own. */
function brokenBy(answer: Answer): string | undefined {
  return arrives(answer) ? undefined : (answer.note ?? "injected fault: lost");
}

/** Problems of body parts that belong to no event. */
function callFault(records: readonly NewRecord[]): string | undefined {
  const call = records.find(({ kind }) => kind === "call");
  return call?.violations[0]?.message;
}

function clock(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`;
}

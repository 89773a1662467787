// Describes the sources of a draft, as text and as data: samples, code, and what was not read.
import type { CodeRead } from "../code/scan-calls.js";
import type { SamplesRead } from "../collect-samples.js";
import type { Skipped } from "../read-record.js";
import type { AllStats } from "../evidence.js";
import { at } from "../describe-counts.js";
import { visible } from "../../text/display-text.js";
import { summarizeUnresolved } from "../../usage/summarize-unresolved.js";
import { took } from "../../text/elapsed.js";
import { counted, figure } from "../../text/count.js";

export interface Sources {
  readonly samples: SamplesRead;
  /** The samples' files, for a sentence; absent if there were none. */
  readonly from?: string;
  readonly code?: CodeRead;
  /** The scanned sources, for a sentence. */
  readonly scanned: string;
}

const mostShown = 10;

/** The evidence for decisions: samples before code. */
export function allStats({ samples, code }: Sources): AllStats {
  return [samples.stats, ...(code === undefined ? [] : [code.stats])];
}

/** "1,204 events in 2 files and 12 calls in 5 source files", for the head of a draft. */
export function nameSources(
  { samples, code }: Sources,
  sampleFiles: number,
): string {
  const { eventCount } = samples.stats;
  return [
    ...(sampleFiles === 0
      ? []
      : [`${counted(eventCount, "event")} in ${counted(sampleFiles, "file")}`]),
    ...(code === undefined ? [] : [nameCalls(code)]),
  ].join(" and ");
}

function nameCalls({ stats, callFiles }: CodeRead): string {
  const calls = stats.eventCount + stats.userCount;
  return `${counted(calls, "call")} in ${counted(callFiles.size, "source file")}`;
}

/** The first lines of the summary. */
export function describeSources({
  samples,
  from,
  code,
  scanned,
}: Sources): readonly string[] {
  const { stats, skipped, records } = samples;
  const profiles =
    stats.userCount === 0
      ? ""
      : ` and ${counted(stats.userCount, "user profile")}`;
  const ownTime = code === undefined ? took() : "";
  return [
    ...(from === undefined
      ? []
      : [
          `${from}: ${counted(stats.eventCount, "event")}${profiles} in ${counted(records, "record")}${ownTime}`,
          ...listSkipped(skipped).split("\n").filter(Boolean),
        ]),
    ...(code === undefined
      ? []
      : [
          `${scanned}: ${nameCalls(code)}, ${counted(code.files.read, "file")} read${took()}`,
          ...listUnread(code),
        ]),
  ];
}

/** Calls that are not counted, as lines of a comment. */
export function unreadCalls(
  { unread }: CodeRead,
  most: number,
): readonly string[] {
  const lines = unread
    .slice(0, most)
    .map(({ location, reason }) => `${at(location)} ${reason}`);
  const rest = unread.length - lines.length;
  return rest > 0 ? [...lines, `and ${figure(rest)} more`] : lines;
}

/** For the terminal: calls that are not counted, and files that could not be read completely. */
export function listUnread(code: CodeRead): readonly string[] {
  const { unread } = code;
  const unresolved = summarizeUnresolved(code.unresolved);
  return [
    ...(unread.length === 0
      ? []
      : [
          `  not read: ${counted(unread.length, "call")}:`,
          ...unreadCalls(code, mostShown).map((each) => `    ${each}`),
        ]),
    ...(unresolved.length === 0
      ? []
      : [
          "  not resolved:",
          ...unresolved.map((line) => `    ${visible(line)}`),
        ]),
  ];
}

/** A line for each of the first unusable records; empty if all were usable. */
export function listSkipped({ count: all, first }: Skipped): string {
  if (all === 0) return "";
  const rest = all - first.length;
  const lines = [
    `  skipped ${counted(all, "record")}:`,
    ...first.map(({ location, problem }) => `    ${at(location)} ${problem}`),
    ...(rest > 0 ? [`    and ${figure(rest)} more`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** For `--format json`. */
export function sourceJson({
  samples,
  code,
}: Sources): Readonly<Record<string, unknown>> {
  return {
    samples: {
      events: samples.stats.eventCount,
      users: samples.stats.userCount,
    },
    skipped: {
      count: samples.skipped.count,
      first: samples.skipped.first.map(({ location, problem }) => ({
        ...location,
        problem,
      })),
    },
    ...(code && {
      code: {
        calls: code.stats.eventCount,
        profileCalls: code.stats.userCount,
        files: code.files,
        unread: code.unread.map(({ location, reason }) => ({
          ...location,
          reason,
        })),
        unresolved: code.unresolved,
      },
    }),
  };
}

// What a draft was made from, for people and for programs: samples, code, and what of them was not read.
import type { CodeRead } from "../code/scan-calls.js";
import type { SamplesRead } from "../collect-samples.js";
import type { Skipped } from "../read-record.js";
import { at } from "../wording.js";
import { visible } from "../../text/display-text.js";
import { summarizeUnresolved } from "../../usage/summarize-unresolved.js";
import { took } from "../../text/elapsed.js";
import { counted, figure } from "../../text/count.js";

export interface Sources {
  readonly samples: SamplesRead;
  /** The samples' files, for a sentence; absent when there were none. */
  readonly from?: string;
  readonly code?: CodeRead;
  /** What was scanned, for a sentence. */
  readonly scanned: string;
}

const mostShown = 10;

/** "1,204 events in 2 files and 12 calls in 5 source files", for the head of a draft. */
export function nameSources(
  { samples, code }: Sources,
  sampleFiles: number,
): string {
  const { eventSamples } = samples.facts;
  return [
    ...(sampleFiles === 0
      ? []
      : [
          `${counted(eventSamples, "event")} in ${counted(sampleFiles, "file")}`,
        ]),
    ...(code === undefined ? [] : [nameCalls(code)]),
  ].join(" and ");
}

function nameCalls({ facts }: CodeRead): string {
  const { calls, profileCalls, files } = facts;
  return `${counted(calls + profileCalls, "call")} in ${counted(files.size, "source file")}`;
}

/** The first lines of the summary. */
export function describeSources({
  samples,
  from,
  code,
  scanned,
}: Sources): readonly string[] {
  const { facts, skipped, records } = samples;
  const profiles =
    facts.userSamples === 0
      ? ""
      : ` and ${counted(facts.userSamples, "user profile")}`;
  const ownTime = code === undefined ? took() : "";
  return [
    ...(from === undefined
      ? []
      : [
          `${from}: ${counted(facts.eventSamples, "event")}${profiles} in ${counted(records, "record")}${ownTime}`,
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
  { facts }: CodeRead,
  most: number,
): readonly string[] {
  const { unread } = facts;
  const lines = unread
    .slice(0, most)
    .map(({ place, reason }) => `${at(place)} ${reason}`);
  const rest = unread.length - lines.length;
  return rest > 0 ? [...lines, `and ${figure(rest)} more`] : lines;
}

/** For the terminal: calls that are not counted, and files that could not be read whole. */
export function listUnread(code: CodeRead): readonly string[] {
  const { unread } = code.facts;
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

/** A line for each of the first records that could not be used; empty when all could. */
export function listSkipped({ count: all, first }: Skipped): string {
  if (all === 0) return "";
  const rest = all - first.length;
  const lines = [
    `  skipped ${counted(all, "record")}:`,
    ...first.map(({ place, problem }) => `    ${at(place)} ${problem}`),
    ...(rest > 0 ? [`    and ${figure(rest)} more`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** For `--format json`. */
export function sourceFacts({
  samples,
  code,
}: Sources): Readonly<Record<string, unknown>> {
  return {
    samples: {
      events: samples.facts.eventSamples,
      users: samples.facts.userSamples,
    },
    ...(code && {
      code: {
        calls: code.facts.calls,
        profileCalls: code.facts.profileCalls,
        files: code.files,
        unread: code.facts.unread.map(({ place, reason }) => ({
          ...place,
          reason,
        })),
        unresolved: code.unresolved,
      },
    }),
  };
}

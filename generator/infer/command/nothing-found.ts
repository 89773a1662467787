// The refusal of `infer` where neither samples nor code have an event, with what was read instead.
import { nothingFound } from "../../diagnostics/codes/infer-nothing-found.js";
import type { Refusal } from "../../system/refuse.js";
import { listSkipped, listUnread, type Sources } from "./describe-sources.js";

/** Whether nothing was read that a taxonomy could be made of. */
export function isEmpty({ samples, code }: Sources): boolean {
  return [samples, code].every(
    (read) => !read || read.stats.eventCount + read.stats.userCount === 0,
  );
}

/** What was looked for, where, and what `infer` reads. */
export function nothingIn({ from, code, scanned }: Sources): Refusal {
  const hints = [
    ...(from === undefined
      ? []
      : [
          'infer reads NDJSON and JSON with events such as {"event_name":"x","event_properties":{}}, {"event":"x","a":1} or {"name":"x","properties":{}}',
        ]),
    ...(code === undefined
      ? []
      : [
          "infer finds calls of the SDK's `logEvent`; `--track-function NAME` names a function of your own",
        ]),
  ];
  const nothing = [
    ...(from === undefined ? [] : [`no event in ${from}`]),
    ...(code === undefined
      ? []
      : [`no call that sends an event in ${scanned}`]),
  ];
  return {
    refusal: nothingFound.at({
      message: nothing.join(", and "),
      hint: hints.join(". "),
    }),
  };
}

/** What was read and is not an event, for the summary. */
export function describeUnused({ samples, code }: Sources): string {
  const unread = code === undefined ? [] : listUnread(code);
  return `${listSkipped(samples.skipped)}${unread.map((each) => `${each}\n`).join("")}`;
}

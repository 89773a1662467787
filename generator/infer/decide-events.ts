// Decides what each event has, and which events the service or the taxonomy cannot have.
import { nearest } from "../text/suggest.js";
import { describeBadName } from "../resolve/collect-sections.js";
import type { CatalogueFacts } from "./catalogue-facts.js";
import type { CallPresence, CodeEvent, CodeFacts } from "./code/code-facts.js";
import type { DraftAttachment, DraftEvent } from "./draft.js";
import type { EventFacts, Facts, Presence } from "./facts.js";
import { at, listed, share, shareOfCalls } from "./wording.js";
import { counted, figure } from "../text/count.js";

/** DFINERY's limit (EV). */
const mostItems = 100;
const itemsName = "df_items";

/** An event as samples and as code have it. */
export interface SeenEvent {
  readonly samples: EventFacts | undefined;
  readonly code: CodeEvent | undefined;
}

/** `leftOut` are the event properties that have no definition. Standard events that agree with the catalogue come without properties. */
export function decideEvents(
  facts: Facts,
  code: CodeFacts,
  catalogue: CatalogueFacts,
  leftOut: ReadonlySet<string>,
): readonly DraftEvent[] {
  const names = new Set([...facts.events.keys(), ...code.events.keys()]);
  return [...names].map((name) => {
    const event = {
      samples: facts.events.get(name),
      code: code.events.get(name),
    };
    const standard = catalogue.events.get(name);
    const reason = reasonToLeaveOut(name, catalogue);
    return {
      name,
      standard: standard !== undefined,
      comment: commentOn(event),
      leftOut: reason !== undefined,
      ...(catalogue.systemEvents.has(name) && { collected: true }),
      remarks: reason === undefined ? remarksOn(event) : [reason],
      properties:
        standard === undefined
          ? ownAttachments(event, leftOut)
          : differences(event, standard, leftOut),
    };
  });
}

/** "24 samples, 3 calls; first at src/cart.ts:12" */
function commentOn({ samples, code }: SeenEvent): string {
  const parts =
    samples === undefined ? [] : [counted(samples.samples, "sample")];
  if (code === undefined) return parts.join("");
  const { calls, tests, first } = code;
  const inTests =
    tests === calls ? ` in ${calls === 1 ? "a test" : "tests"}` : "";
  const where = calls > 1 ? `; first at ${at(first)}` : ` at ${at(first)}`;
  return `${[...parts, `${counted(calls, "call")}${inTests}`].join(", ")}${where}`;
}

function reasonToLeaveOut(
  name: string,
  catalogue: CatalogueFacts,
): string | undefined {
  const bad = describeBadName(name, "events");
  if (bad !== undefined) return `Its name ${bad.message}.`;
  if (catalogue.systemEvents.has(name)) {
    return "The SDKs collect it by themselves, so it is not registered.";
  }
  if (!name.startsWith("df_") || catalogue.events.has(name)) return undefined;
  const similar = nearest(name, catalogue.events.keys());
  return `Names with df_ belong to DFINERY's catalogue, which has no such event${similar === undefined ? "." : `: did you mean ${similar}?`}`;
}

function ownAttachments(
  event: SeenEvent,
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const names = new Set([
    ...(event.samples?.properties.keys() ?? []),
    ...(event.code?.properties.keys() ?? []),
  ]);
  const attachments = [...names].map((name) => {
    const { required, comment } = presenceOf(event, name);
    return { name, required, leftOut: leftOut.has(name), comment };
  });
  const items = event.samples?.items;
  const hasItems =
    (items !== undefined && items.values + items.empty > 0) ||
    event.code?.items !== undefined;
  if (!hasItems) return attachments;
  const { required, comment } = presenceOf(event, itemsName);
  return [
    ...attachments,
    { name: itemsName, required, leftOut: false, comment },
  ];
}

interface PresenceOfBoth {
  /** In every sample, and surely in every call. */
  readonly required: boolean;
  /** In some sample, or in some call at times at least. */
  readonly isThere: boolean;
  /** Some sample or call surely has it not, or not always. */
  readonly missing: boolean;
  readonly comment: string;
}

/** How often it was there; `name` may be the item property. */
export function presenceOf(
  { samples, code }: SeenEvent,
  name: string,
): PresenceOfBoth {
  const items = name === itemsName ? samples?.items : undefined;
  const sampled: Presence | undefined = items ?? samples?.properties.get(name);
  const coded: CallPresence | undefined =
    name === itemsName ? code?.items : code?.properties.get(name);
  const values = sampled?.values ?? 0;
  const nulls = sampled?.nulls ?? 0;
  const calls = coded?.calls ?? 0;
  const maybe = coded?.maybe ?? 0;
  const without = (code?.calls ?? 0) - calls - maybe;
  const unknown = Math.min(without, code?.open ?? 0);
  const parts: string[] = [];
  if (samples !== undefined) {
    parts.push(share(values, samples.samples));
    if (items === undefined && nulls > 0) {
      parts.push(`null in ${figure(nulls)}`);
    }
    if (items !== undefined && items.empty > 0) {
      parts.push(`empty in ${figure(items.empty)}`);
    }
  }
  if (code !== undefined) {
    const first = coded && { first: coded.first };
    parts.push(
      shareOfCalls({ calls, maybe, unknown, of: code.calls, ...first }),
    );
  }
  return {
    required:
      (samples === undefined || values === samples.samples) &&
      (code === undefined || calls === code.calls),
    isThere: values + calls + maybe > 0,
    missing:
      (samples !== undefined && values < samples.samples) ||
      maybe > 0 ||
      without > unknown,
    comment: parts.join(", "),
  };
}

/** What a standard event's samples and calls say otherwise than the catalogue, and what they have beyond it. */
function differences(
  event: SeenEvent,
  standard: ReadonlyMap<string, boolean>,
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const known = [...standard].flatMap(([name, required]) => {
    const seen = presenceOf(event, name);
    // In some: what the catalogue calls optional is optional.
    const differs = required ? seen.missing : seen.required;
    if (!differs || (!seen.isThere && !required)) return [];
    return [
      {
        name,
        required: !required,
        leftOut: false,
        comment: `${seen.comment}; ${required ? "required" : "optional"} in the catalogue`,
      },
    ];
  });
  const added = ownAttachments(event, leftOut).filter(
    ({ name }) => !standard.has(name),
  );
  return [...known, ...added];
}

function remarksOn({ samples, code }: SeenEvent): readonly string[] {
  return [
    ...(samples === undefined ? [] : itemRemarks(samples)),
    ...(code === undefined ? [] : codeRemarks(code)),
  ];
}

function codeRemarks({
  calls,
  open,
  openings,
  brokenItems,
}: CodeEvent): readonly string[] {
  const remarks: string[] = [];
  if (open > 0) {
    const where = listed([...new Set(openings.map(at))]);
    remarks.push(
      calls === 1
        ? `Not all of its properties are known: ${where} sends some that are only known at run time.`
        : `Not all of its properties are known: ${counted(open, "call")} of ${figure(calls)} ${open === 1 ? "sends" : "send"} some that are only known at run time (${where}).`,
    );
  }
  if (brokenItems !== undefined) {
    remarks.push(
      `Its items are not an array of objects at ${at(brokenItems.first)}: such events are dropped.`,
    );
  }
  return remarks;
}

function itemRemarks({ items, samples }: EventFacts): readonly string[] {
  const remarks: string[] = [];
  if (items.most > mostItems) {
    remarks.push(
      `Up to ${figure(items.most)} items in one event; DFINERY takes ${String(mostItems)}.`,
    );
  }
  if (items.broken > 0) {
    remarks.push(
      `Its items were not an array of objects ${share(items.broken, samples)}: such events are dropped.`,
    );
  }
  if (items.misplaced > 0) {
    remarks.push(
      `df_items was among the event_properties ${share(items.misplaced, samples)}; the loading API takes them as event_items, next to event_properties.`,
    );
  }
  return remarks;
}

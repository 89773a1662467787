// Decides the properties of each event, and which events the service or the taxonomy cannot have.
import { nearest } from "../text/suggest.js";
import { describeBadName } from "../resolve/collect-sections.js";
import type { CatalogueIndex } from "./catalogue-index.js";
import type { DraftAttachment, DraftEvent } from "./draft.js";
import { itemsName, type AllStats, type EventStats } from "./evidence.js";
import { presenceOf } from "./presence.js";
import { at, placed, share, shown } from "./describe-counts.js";
import { counted, figure } from "../text/count.js";
import { sentenceList } from "../text/lists.js";

/** DFINERY's limit (EV). */
const mostItems = 100;

/** An event by name in each source that has it. */
export function statsOf(all: AllStats, name: string): readonly EventStats[] {
  return all.flatMap(({ events }) => events.get(name) ?? []);
}

/**
 * `leftOut` are the event properties without a definition. Standard events
 * that agree with the catalogue have no properties here.
 */
export function decideEvents(
  all: AllStats,
  catalogue: CatalogueIndex,
  leftOut: ReadonlySet<string>,
): readonly DraftEvent[] {
  const names = new Set(all.flatMap(({ events }) => [...events.keys()]));
  return [...names].map((name) => {
    const events = statsOf(all, name);
    const standard = catalogue.events.get(name);
    const reason = reasonToLeaveOut(name, catalogue);
    return {
      name,
      standard: standard !== undefined,
      comment: events.map(commentOn).join(", "),
      leftOut: reason !== undefined,
      ...(catalogue.systemEvents.has(name) && { collected: true }),
      remarks: reason === undefined ? events.flatMap(remarksOn) : [reason],
      properties:
        standard === undefined
          ? ownAttachments(events, leftOut)
          : differences(events, standard, leftOut),
    };
  });
}

/** "24 samples", "3 calls; first at src/cart.ts:12" */
function commentOn({ source, count, tests, first }: EventStats): string {
  if (source === "samples") return counted(count, "sample");
  const inTests =
    tests === count ? ` in ${count === 1 ? "a test" : "tests"}` : "";
  const where = count > 1 ? `; first at ${at(first)}` : ` at ${at(first)}`;
  return `${counted(count, "call")}${inTests}${where}`;
}

function reasonToLeaveOut(
  name: string,
  catalogue: CatalogueIndex,
): string | undefined {
  const bad = describeBadName(name, "events");
  if (bad !== undefined) return `Its name ${bad.message}.`;
  if (catalogue.systemEvents.has(name)) {
    return "The SDKs collect it by themselves, so it is not registered.";
  }
  return reasonOfPrefix(name, "event", catalogue.events);
}

/** Why a name with `df_` cannot be registered. */
export function reasonOfPrefix(
  name: string,
  noun: "event" | "property",
  standard: ReadonlyMap<string, unknown>,
): string | undefined {
  if (!name.startsWith("df_") || standard.has(name)) return undefined;
  const similar = nearest(name, standard.keys());
  return `Names with df_ belong to DFINERY's catalogue, which has no such ${noun}${similar === undefined ? "." : `: did you mean ${similar}?`}`;
}

function ownAttachments(
  events: readonly EventStats[],
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const names = new Set(
    events.flatMap(({ properties }) => [...properties.keys()]),
  );
  // Items are last.
  if (names.delete(itemsName)) names.add(itemsName);
  return [...names].map((name) => {
    const { inAll, comment } = presenceOf(events, name);
    return { name, required: inAll, leftOut: leftOut.has(name), comment };
  });
}

/** Where a standard event's samples and calls differ from the catalogue, and what they have in addition. */
function differences(
  events: readonly EventStats[],
  standard: ReadonlyMap<string, boolean>,
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const known = [...standard].flatMap(([name, required]) => {
    const { inAll, missing, comment } = presenceOf(events, name);
    // In some: a property that the catalogue calls optional stays optional.
    if (!(required ? missing : inAll)) return [];
    return [
      {
        name,
        required: !required,
        leftOut: false,
        comment: `${comment}; ${required ? "required" : "optional"} in the catalogue`,
      },
    ];
  });
  const added = ownAttachments(events, leftOut).filter(
    ({ name }) => !standard.has(name),
  );
  return [...known, ...added];
}

function remarksOn(event: EventStats): readonly string[] {
  const { source, count, open, openings, brokenItems } = event;
  const remarks: string[] = [];
  if (open > 0) {
    const where = sentenceList([...new Set(openings.map(at))]);
    remarks.push(
      count === 1
        ? `Not all of its properties are known: ${where} sends some that are only known at run time.`
        : `Not all of its properties are known: ${counted(open, "call")} of ${figure(count)} ${open === 1 ? "sends" : "send"} some that are only known at run time (${where}).`,
    );
  }
  if (event.moreArguments !== undefined) {
    const { count: calls } = event.moreArguments;
    const names = sentenceList([...event.argumentsNamed].map(shown));
    remarks.push(
      `Only a name and properties are read: ${placed(event.moreArguments, "call")} ${calls === 1 ? "passes" : "pass"} more, ${names}.`,
    );
  }
  if (event.mostItems > mostItems) {
    remarks.push(
      `Up to ${figure(event.mostItems)} items in one event; DFINERY takes ${String(mostItems)}.`,
    );
  }
  if (brokenItems !== undefined) {
    const where =
      source === "samples"
        ? `were not an array of objects ${share(brokenItems.count, count)}`
        : `are not an array of objects at ${at(brokenItems.first)}`;
    remarks.push(`Its items ${where}: such events are dropped.`);
  }
  if (event.misplacedItems > 0) {
    remarks.push(
      `df_items was among the event_properties ${share(event.misplacedItems, count)}; the loading API takes them as event_items, next to event_properties.`,
    );
  }
  return remarks;
}

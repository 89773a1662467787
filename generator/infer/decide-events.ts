// Decides what each event has, and which events the service or the taxonomy cannot have.
import { nearest } from "../diagnostics/suggest.js";
import { describeBadName } from "../resolve/collect-sections.js";
import type { CatalogueFacts } from "./catalogue-facts.js";
import type { DraftAttachment, DraftEvent } from "./draft.js";
import type { EventFacts, Facts, Presence } from "./facts.js";
import { figure, share } from "./wording.js";

/** DFINERY's limit (EV). */
const mostItems = 100;
const itemsName = "df_items";

/** `leftOut` are the event properties that have no definition. Standard events that agree with the catalogue come without properties. */
export function decideEvents(
  facts: Facts,
  catalogue: CatalogueFacts,
  leftOut: ReadonlySet<string>,
): readonly DraftEvent[] {
  return [...facts.events].map(([name, event]) => {
    const standard = catalogue.events.get(name);
    const reason = reasonToLeaveOut(name, catalogue);
    return {
      name,
      standard: standard !== undefined,
      samples: event.samples,
      leftOut: reason !== undefined,
      remarks: reason === undefined ? itemRemarks(event) : [reason],
      properties:
        standard === undefined
          ? ownAttachments(event, leftOut)
          : differences(event, standard, leftOut),
    };
  });
}

function reasonToLeaveOut(
  name: string,
  catalogue: CatalogueFacts,
): string | undefined {
  const bad = describeBadName(name, "events");
  if (bad !== undefined) return `Its name ${bad.message}.`;
  if (catalogue.systemEvents.has(name)) {
    return "The SDKs collect it by themselves; it is not registered.";
  }
  if (!name.startsWith("df_") || catalogue.events.has(name)) return undefined;
  const similar = nearest(name, catalogue.events.keys());
  return `Names with df_ belong to DFINERY's catalogue, which has no such event${similar === undefined ? "." : `: is it ${similar}?`}`;
}

function ownAttachments(
  event: EventFacts,
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const attachments = [...event.properties].map(([name, presence]) =>
    attachment(name, presence, event.samples, leftOut),
  );
  const { items } = event;
  if (items.values + items.empty === 0) return attachments;
  return [
    ...attachments,
    {
      name: itemsName,
      required: items.values === event.samples,
      leftOut: false,
      comment: itemsComment(event),
    },
  ];
}

function attachment(
  name: string,
  { values, nulls }: Presence,
  samples: number,
  leftOut: ReadonlySet<string>,
): DraftAttachment {
  const nullWords = nulls > 0 ? `, null in ${figure(nulls)}` : "";
  return {
    name,
    required: values === samples,
    leftOut: leftOut.has(name),
    comment: `${share(values, samples)}${nullWords}`,
  };
}

function itemsComment({ items, samples }: EventFacts): string {
  const empty = items.empty > 0 ? `, empty in ${figure(items.empty)}` : "";
  return `${share(items.values, samples)}${empty}`;
}

/** What a standard event's samples say otherwise than the catalogue, and what they have beyond it. */
function differences(
  event: EventFacts,
  standard: ReadonlyMap<string, boolean>,
  leftOut: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const { samples } = event;
  const known = [...standard].flatMap(([name, required]) => {
    const presence =
      name === itemsName ? event.items : event.properties.get(name);
    const values = presence?.values ?? 0;
    const seenInAll = values === samples;
    if (seenInAll === required || (values === 0 && !required)) return [];
    // In some: what the catalogue calls optional is optional.
    if (!required && !seenInAll) return [];
    return [
      {
        name,
        required: seenInAll,
        leftOut: false,
        comment: `${name === itemsName ? itemsComment(event) : share(values, samples)}; ${required ? "required" : "optional"} in the catalogue`,
      },
    ];
  });
  const added = ownAttachments(event, leftOut).filter(
    ({ name }) => !standard.has(name),
  );
  return [...known, ...added];
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
      `Its items were no list of objects ${share(items.broken, samples)}: such events are dropped.`,
    );
  }
  if (items.misplaced > 0) {
    remarks.push(
      `df_items stood among the event_properties ${share(items.misplaced, samples)}; the loading API takes them as event_items beside these.`,
    );
  }
  return remarks;
}

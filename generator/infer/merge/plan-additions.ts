// Determines what a draft adds to a taxonomy: only new names, each in the file that it belongs to.
import type { EventDef, PropertyDef, Taxonomy } from "../../model/taxonomy.js";
import { chooseFunctions } from "../choose-functions.js";
import type {
  Draft,
  DraftAttachment,
  DraftEvent,
  DraftPick,
  DraftProperty,
} from "../draft.js";
import {
  flowAttachment,
  flowEvent,
  flowProperty,
  printAttachment,
  printEvent,
  printPick,
  printProperty,
} from "../print-entries.js";
import { yamlText } from "../yaml-text.js";
import type { Addition, NewEntry } from "./insert-entries.js";

export interface FileAddition extends Addition {
  /** Path of the file in messages; the entry if absent. */
  readonly file?: string;
}

export interface AdditionPlan {
  readonly additions: readonly FileAddition[];
  /** A description of the addition, such as "event `x`". */
  readonly picks: readonly string[];
  readonly properties: readonly string[];
  readonly events: readonly string[];
  /** "`coupon_code` on `df_purchase`" */
  readonly attachments: readonly (readonly [event: string, property: string])[];
}

/** Existing definitions and events are never changed, except that an event may gain properties. */
export function planAdditions(
  draft: Draft,
  taxonomy: Taxonomy,
  files: ReadonlySet<string>,
): AdditionPlan {
  const events = new Map(taxonomy.events.map((each) => [each.name, each]));
  const scopes = newProperties(draft, taxonomy);
  const registered = new Set([
    ...taxonomy.eventProperties.map(({ name }) => name),
    ...scopes.event.map(({ name }) => name),
  ]);
  const inactive = new Set(
    taxonomy.eventProperties
      .filter(({ status }) => status === "inactive")
      .map(({ name }) => name),
  );
  const known = draft.events.filter(({ name }) => events.has(name));
  const former = new Set(taxonomy.events.map((each) => each.renamedFrom));
  const fresh = freshEvents(draft, events, taxonomy, registered).filter(
    ({ name }) => !former.has(name),
  );
  const picks = draft.standardEvents.filter(
    ({ name }) => !events.has(name) && !former.has(name),
  );
  const users = new Set(taxonomy.userProperties.map(({ name }) => name));
  const userPicks = draft.standardUserProperties.filter(
    ({ name }) => !users.has(name),
  );
  const gained = known.flatMap((event) => {
    const one = events.get(event.name);
    if (one === undefined || one.status === "inactive") return [];
    const missing = newAttachments(event, one, registered).filter(
      ({ name }) => !inactive.has(name),
    );
    return missing.length === 0 ? [] : [{ event: one, missing }];
  });
  return {
    picks: [...picks, ...userPicks].map(({ name }) => name),
    properties: [...scopes.event, ...scopes.item, ...scopes.user].map(
      ({ name }) => name,
    ),
    events: fresh.filter(({ standard }) => !standard).map(({ name }) => name),
    attachments: gained.flatMap(({ event, missing }) =>
      missing.map(({ name }) => [event.name, name] as const),
    ),
    additions: [
      pickAddition("events", picks),
      pickAddition("user_properties", userPicks),
      propertyAddition("event_properties", scopes.event),
      propertyAddition("item_properties", scopes.item),
      propertyAddition("user_properties", scopes.user),
      ...gained.map(({ event, missing }) =>
        attachmentAddition(event, missing, files),
      ),
      {
        path: ["events"],
        list: false,
        entries: [
          // A standard event that so far only the catalogue describes.
          ...gained
            .filter(({ event }) => !files.has(event.span.file.path))
            .map(({ event, missing }) =>
              eventEntry(describing(event, missing)),
            ),
          ...fresh.map(eventEntry),
        ],
      },
    ].filter(({ entries }) => entries.length > 0),
  };
}

function newProperties(draft: Draft, taxonomy: Taxonomy) {
  const missing = (
    drafted: readonly DraftProperty[],
    registered: readonly PropertyDef[],
  ) => {
    const names = new Set(registered.map(({ name }) => name));
    return drafted.filter(
      ({ name, status }) =>
        status === "defined" &&
        !names.has(name) &&
        // Standard definitions belong to the catalogue: differences are reported, not restated.
        !name.startsWith("df_"),
    );
  };
  return {
    event: missing(draft.eventProperties, taxonomy.eventProperties),
    item: missing(draft.itemProperties, taxonomy.itemProperties),
    user: missing(draft.userProperties, taxonomy.userProperties),
  };
}

/** Events that the taxonomy lacks, with builder names that do not clash with existing ones. */
function freshEvents(
  draft: Draft,
  events: ReadonlyMap<string, EventDef>,
  taxonomy: Taxonomy,
  registered: ReadonlySet<string>,
): readonly DraftEvent[] {
  const fresh = draft.events.filter(
    ({ name, leftOut }) => !leftOut && !events.has(name),
  );
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const functions = chooseFunctions(
    [...active, ...fresh].map(({ name }) => name),
    new Map(active.map(({ name, names }) => [name, names.builder])),
  );
  return fresh.map((event) => {
    const { name, standard, comment, remarks, leftOut } = event;
    const builder = functions.get(name);
    return {
      ...{ name, standard, comment, remarks, leftOut },
      ...(builder !== undefined && { function: builder }),
      properties: event.properties.map((each) => ({
        ...each,
        leftOut: each.leftOut && !registered.has(each.name),
      })),
    };
  });
}

function newAttachments(
  event: DraftEvent,
  known: EventDef,
  registered: ReadonlySet<string>,
): readonly DraftAttachment[] {
  const names = new Set(known.properties.map(({ property }) => property.name));
  if (known.items !== undefined) names.add(known.items.property.name);
  return event.properties.flatMap((each) => {
    if (names.has(each.name)) return [];
    if (each.leftOut && !registered.has(each.name)) return [];
    // Existing callers and examples do not have it, so the user decides whether to require it.
    const question = each.required ? "; required?" : "";
    return [
      {
        ...each,
        leftOut: false,
        required: false,
        comment: `${each.comment}${question}`,
      },
    ];
  });
}

function describing(
  event: EventDef,
  missing: readonly DraftAttachment[],
): DraftEvent {
  return {
    name: event.name,
    standard: event.standard,
    comment: "",
    remarks: [],
    leftOut: false,
    properties: missing,
  };
}

function pickAddition(key: string, picks: readonly DraftPick[]): FileAddition {
  return {
    path: ["standard", key],
    list: true,
    entries: picks.map((pick) => ({
      block: (indent) => [printPick(pick, indent)],
      flow: yamlText(pick.name),
    })),
  };
}

function propertyAddition(
  key: string,
  properties: readonly DraftProperty[],
): FileAddition {
  return {
    path: [key],
    list: false,
    entries: properties.map((property) => ({
      block: (indent) => printProperty(property, indent).lines,
      flow: flowProperty(property),
    })),
  };
}

function attachmentAddition(
  event: EventDef,
  missing: readonly DraftAttachment[],
  files: ReadonlySet<string>,
): FileAddition {
  const file = event.span.file.path;
  return {
    file,
    path: ["events", event.name, "properties"],
    list: false,
    entries: files.has(file)
      ? missing.map((each) => ({
          block: (indent) => [printAttachment(each, indent)],
          flow: flowAttachment(each),
        }))
      : [],
  };
}

function eventEntry(event: DraftEvent): NewEntry {
  return {
    block: (indent) => printEvent(event, indent).lines,
    flow: flowEvent(event),
  };
}

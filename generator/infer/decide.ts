// The third stage: decides from the evidence what would be registered.
import {
  describeBadName,
  type SectionName,
} from "../resolve/collect-sections.js";
import { counted } from "../text/count.js";
import type { CatalogueIndex, StandardProperty } from "./catalogue-index.js";
import { chooseFunctions } from "./choose-functions.js";
import { decideEvents, reasonOfPrefix } from "./decide-events.js";
import { decideProperty } from "./decide-property.js";
import { decideStandard } from "./decide-standard.js";
import type { Draft, DraftEvent, DraftPick, DraftProperty } from "./draft.js";
import type { AllStats, Evidence } from "./evidence.js";
import { presenceInItems } from "./presence.js";
import { remarkNearNames } from "./remark-near-names.js";

/**
 * The draft in the order in which names were first seen, in samples before
 * code; standard events in the catalogue's order.
 */
export function decideDraft(all: AllStats, catalogue: CatalogueIndex): Draft {
  const known = { all, catalogue };
  const eventProperties = decideScope("event", known);
  const leftOut = new Set(
    eventProperties
      .filter(({ status }) => status === "leftOut")
      .map(({ name }) => name),
  );
  const decided = decideEvents(all, catalogue, leftOut);
  const order = [...catalogue.events.keys()];
  const standard = decided
    .filter((event) => event.standard)
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const own = decided.filter((event) => !event.standard);
  const events = withFunctions(standard, own);
  return remarkNearNames({
    standardEvents: standard.map(({ name, comment }) => ({ name, comment })),
    standardUserProperties: pickUserProperties(known),
    eventProperties,
    itemProperties: decideScope("item", known),
    userProperties: decideScope("user", known),
    events: events.filter(
      (event) =>
        !event.standard ||
        event.properties.length > 0 ||
        event.remarks.length > 0,
    ),
  });
}

type Scope = "event" | "item" | "user";

const sections: Readonly<Record<Scope, Exclude<SectionName, "events">>> = {
  event: "eventProperties",
  item: "itemProperties",
  user: "userProperties",
};

interface Known {
  readonly all: AllStats;
  readonly catalogue: CatalogueIndex;
}

/** A property by name in each source that has it. */
export function evidenceFor(
  all: AllStats,
  section: Exclude<SectionName, "events">,
  name: string,
): readonly Evidence[] {
  return all.flatMap((stats) => stats[section].get(name) ?? []);
}

function decideScope(
  scope: Scope,
  { all, catalogue }: Known,
): readonly DraftProperty[] {
  const section = sections[scope];
  const standard = catalogue[section];
  const names = new Set(all.flatMap((stats) => [...stats[section].keys()]));
  const seen = [...names].flatMap((name) => {
    const evidence = evidenceFor(all, section, name);
    const registered = standard.get(name);
    if (registered !== undefined) {
      const items = scope === "item" ? presenceInItems(all, name) : undefined;
      return decideStandard(name, evidence, registered, items) ?? [];
    }
    const decided = decideOwn(name, evidence, scope, standard);
    return scope === "item" ? withRequired(decided, all) : decided;
  });
  return [
    ...(scope === "item" ? unusedRequired(names, all, catalogue) : []),
    ...seen,
  ];
}

function decideOwn(
  name: string,
  evidence: readonly Evidence[],
  scope: Scope,
  standard: ReadonlyMap<string, StandardProperty>,
): DraftProperty {
  const bad = describeBadName(name, sections[scope]);
  const reason =
    bad === undefined
      ? reasonOfPrefix(name, "property", standard)
      : `Its name ${bad.message}.`;
  const decided = decideProperty(name, evidence, scope);
  if (reason === undefined) return decided;
  const leftOut = { status: "leftOut", fields: [], conflict: false } as const;
  return { ...decided, ...leftOut, remarks: [reason] };
}

/** Properties that the catalogue requires of each item, and that no item has. */
function unusedRequired(
  seen: ReadonlySet<string>,
  all: AllStats,
  catalogue: CatalogueIndex,
): readonly DraftProperty[] {
  return [...catalogue.itemProperties].flatMap(([name, { required, type }]) => {
    const { missing, comment } = presenceInItems(all, name);
    if (!required || seen.has(name) || !missing) return [];
    return [
      {
        name,
        status: "defined" as const,
        fields: [
          ["type", type],
          ["required", false],
        ] as const,
        comment: `${comment}; required in the catalogue`,
        remarks: [],
        conflict: false,
      },
    ];
  });
}

function withRequired(property: DraftProperty, all: AllStats): DraftProperty {
  if (property.status !== "defined") return property;
  const { inAll, comment } = presenceInItems(all, property.name);
  const [, ...words] = property.comment.replace(/;.*/, "").split(", ");
  const isCode = all.some(
    ({ source, items }) => source === "code" && items > 0,
  );
  return {
    ...property,
    ...(inAll && { fields: [...property.fields, ["required", true]] }),
    comment: isCode ? comment : [comment, ...words].join(", "),
  };
}

/** The service registers these by itself, so they need not be picked. */
function pickUserProperties({ all, catalogue }: Known): readonly DraftPick[] {
  return [...catalogue.userProperties].flatMap(([name, { automatic }]) => {
    const evidence = evidenceFor(all, "userProperties", name);
    if (automatic || evidence.length === 0) return [];
    return [{ name, comment: evidence.map(countValues).join(", ") }];
  });
}

/** "24 values", "3 calls" */
export function countValues({ values, noun }: Evidence): string {
  return counted(values, noun);
}

function withFunctions(
  standard: readonly DraftEvent[],
  own: readonly DraftEvent[],
): readonly DraftEvent[] {
  const kept = own.filter(({ leftOut }) => !leftOut);
  const functions = chooseFunctions(
    [...standard, ...kept].map(({ name }) => name),
  );
  return [...standard, ...own].map((event) => {
    const builder = functions.get(event.name);
    return builder === undefined || event.standard
      ? event
      : { ...event, function: builder };
  });
}

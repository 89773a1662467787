// The third stage: from what the samples say to what would be registered.
import { nearest } from "../diagnostics/suggest.js";
import {
  describeBadName,
  type SectionName,
} from "../resolve/collect-sections.js";
import type { CatalogueFacts, StandardProperty } from "./catalogue-facts.js";
import { chooseFunctions } from "./choose-functions.js";
import { decideEvents } from "./decide-events.js";
import { decideProperty } from "./decide-property.js";
import { decideStandard } from "./decide-standard.js";
import type { Draft, DraftEvent, DraftPick, DraftProperty } from "./draft.js";
import type { Facts, ValueFacts } from "./facts.js";
import { counted, share } from "./wording.js";

/** The draft in the order in which names were first seen; standard events in the catalogue's. */
export function decideDraft(facts: Facts, catalogue: CatalogueFacts): Draft {
  const eventProperties = decideScope("event", facts, catalogue);
  const leftOut = new Set(
    eventProperties
      .filter(({ status }) => status === "leftOut")
      .map(({ name }) => name),
  );
  const decided = decideEvents(facts, catalogue, leftOut);
  const order = [...catalogue.events.keys()];
  const standard = decided
    .filter((event) => event.standard)
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const own = decided.filter((event) => !event.standard);
  const events = withFunctions(standard, own);
  return {
    standardEvents: standard.map(({ name, samples }) => ({
      name,
      comment: counted(samples, "sample"),
    })),
    standardUserProperties: pickUserProperties(facts, catalogue),
    eventProperties,
    itemProperties: decideScope("item", facts, catalogue),
    userProperties: decideScope("user", facts, catalogue),
    events: events.filter(
      (event) =>
        !event.standard ||
        event.properties.length > 0 ||
        event.remarks.length > 0,
    ),
  };
}

type Scope = "event" | "item" | "user";

const sections: Readonly<Record<Scope, Exclude<SectionName, "events">>> = {
  event: "eventProperties",
  item: "itemProperties",
  user: "userProperties",
};

function decideScope(
  scope: Scope,
  facts: Facts,
  catalogue: CatalogueFacts,
): readonly DraftProperty[] {
  const section = sections[scope];
  const standard = catalogue[section];
  const unused = unusedRequired(scope, facts, standard);
  const seen = [...facts[section]].flatMap(([name, values]) => {
    const known = standard.get(name);
    if (known !== undefined) {
      const presence = scope === "item" ? itemPresence(facts, name) : undefined;
      const difference = decideStandard(name, values, known, presence);
      return difference === undefined ? [] : [difference];
    }
    const decided = decideOwn(name, values, scope, standard);
    return [scope === "item" ? withRequired(decided, facts) : decided];
  });
  return [...unused, ...seen];
}

function decideOwn(
  name: string,
  values: ValueFacts,
  scope: Scope,
  standard: ReadonlyMap<string, StandardProperty>,
): DraftProperty {
  const reason = badNameReason(name, scope, standard);
  if (reason === undefined) return decideProperty(name, values, scope);
  return {
    name,
    status: "leftOut",
    fields: [],
    comment: counted(values.values, "value"),
    remarks: [reason],
    conflict: false,
  };
}

function badNameReason(
  name: string,
  scope: Scope,
  standard: ReadonlyMap<string, StandardProperty>,
): string | undefined {
  const bad = describeBadName(name, sections[scope]);
  if (bad !== undefined) return `Its name ${bad.message}.`;
  if (!name.startsWith("df_")) return undefined;
  const similar = nearest(name, standard.keys());
  return `Names with df_ belong to DFINERY's catalogue, which has no such property${similar === undefined ? "." : `: is it ${similar}?`}`;
}

function itemPresence(facts: Facts, name: string) {
  const { values, nulls } = facts.itemPresence.get(name) ?? {
    values: 0,
    nulls: 0,
  };
  return { values, nulls, items: facts.items };
}

/** What the catalogue requires of each item and no item has. */
function unusedRequired(
  scope: Scope,
  facts: Facts,
  standard: ReadonlyMap<string, StandardProperty>,
): readonly DraftProperty[] {
  if (scope !== "item" || facts.items === 0) return [];
  return [...standard]
    .filter(
      ([name, { required }]) => required && !facts.itemProperties.has(name),
    )
    .map(([name, { type }]) => ({
      name,
      status: "defined" as const,
      fields: [
        ["type", type],
        ["required", false],
      ] as const,
      comment: `${share(0, facts.items, "item")}; required in the catalogue`,
      remarks: [],
      conflict: false,
    }));
}

function withRequired(property: DraftProperty, facts: Facts): DraftProperty {
  if (property.status !== "defined") return property;
  const { values } = itemPresence(facts, property.name);
  const where = share(values, facts.items, "item");
  const [, ...words] = property.comment.split(", ");
  return {
    ...property,
    ...(values === facts.items && {
      fields: [...property.fields, ["required", true]],
    }),
    comment: [where, ...words].join(", "),
  };
}

/** Those that the service registers by itself need no pick. */
function pickUserProperties(
  facts: Facts,
  catalogue: CatalogueFacts,
): readonly DraftPick[] {
  return [...catalogue.userProperties].flatMap(([name, { automatic }]) => {
    const values = facts.userProperties.get(name);
    if (automatic || values === undefined) return [];
    return [{ name, comment: counted(values.values, "value") }];
  });
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

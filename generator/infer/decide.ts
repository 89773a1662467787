// The third stage: from what samples and code say to what would be registered.
import { nearest } from "../text/suggest.js";
import {
  describeBadName,
  type SectionName,
} from "../resolve/collect-sections.js";
import type { CatalogueFacts, StandardProperty } from "./catalogue-facts.js";
import { chooseFunctions } from "./choose-functions.js";
import { noCodeFacts, type CodeFacts } from "./code/code-facts.js";
import { decideEvents } from "./decide-events.js";
import { decideProperty, type PropertyFacts } from "./decide-property.js";
import { decideStandard } from "./decide-standard.js";
import type { Draft, DraftEvent, DraftPick, DraftProperty } from "./draft.js";
import type { Facts } from "./facts.js";
import { itemShare } from "./item-share.js";
import { counted } from "../text/count.js";

/** The draft in the order in which names were first seen, in samples before code; standard events in the catalogue's. */
export function decideDraft(
  facts: Facts,
  catalogue: CatalogueFacts,
  code: CodeFacts = noCodeFacts(),
): Draft {
  const known = { facts, code, catalogue };
  const eventProperties = decideScope("event", known);
  const leftOut = new Set(
    eventProperties
      .filter(({ status }) => status === "leftOut")
      .map(({ name }) => name),
  );
  const decided = decideEvents(facts, code, catalogue, leftOut);
  const order = [...catalogue.events.keys()];
  const standard = decided
    .filter((event) => event.standard)
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const own = decided.filter((event) => !event.standard);
  const events = withFunctions(standard, own);
  return {
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
  };
}

type Scope = "event" | "item" | "user";

const sections: Readonly<Record<Scope, Exclude<SectionName, "events">>> = {
  event: "eventProperties",
  item: "itemProperties",
  user: "userProperties",
};

interface Known {
  readonly facts: Facts;
  readonly code: CodeFacts;
  readonly catalogue: CatalogueFacts;
}

function decideScope(scope: Scope, known: Known): readonly DraftProperty[] {
  const { facts, code, catalogue } = known;
  const section = sections[scope];
  const standard = catalogue[section];
  const names = new Set([...facts[section].keys(), ...code[section].keys()]);
  const seen = [...names].flatMap((name) => {
    const values = {
      samples: facts[section].get(name),
      code: code[section].get(name),
    };
    const registered = standard.get(name);
    if (registered !== undefined) {
      const items = scope === "item" ? itemShare(name, facts, code) : undefined;
      const difference = decideStandard(name, values, registered, items);
      return difference === undefined ? [] : [difference];
    }
    const decided = decideOwn(name, values, scope, standard);
    return [scope === "item" ? withRequired(decided, known) : decided];
  });
  return [...(scope === "item" ? unusedRequired(known) : []), ...seen];
}

function decideOwn(
  name: string,
  values: PropertyFacts,
  scope: Scope,
  standard: ReadonlyMap<string, StandardProperty>,
): DraftProperty {
  const reason = badNameReason(name, scope, standard);
  const decided = decideProperty(name, values, scope);
  return reason === undefined
    ? decided
    : {
        ...decided,
        status: "leftOut",
        fields: [],
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
  return `Names with df_ belong to DFINERY's catalogue, which has no such property${similar === undefined ? "." : `: did you mean ${similar}?`}`;
}

/** What the catalogue requires of each item and no item has. */
function unusedRequired({
  facts,
  code,
  catalogue,
}: Known): readonly DraftProperty[] {
  if (facts.items + code.items === 0) return [];
  return [...catalogue.itemProperties].flatMap(([name, { required, type }]) => {
    const isSeen =
      facts.itemProperties.has(name) || code.itemProperties.has(name);
    const { missing, comment } = itemShare(name, facts, code);
    if (!required || isSeen || !missing) return [];
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

function withRequired(
  property: DraftProperty,
  { facts, code }: Known,
): DraftProperty {
  if (property.status !== "defined") return property;
  const { inAll, comment } = itemShare(property.name, facts, code);
  const [, ...words] = property.comment.replace(/;.*/, "").split(", ");
  return {
    ...property,
    ...(inAll && { fields: [...property.fields, ["required", true]] }),
    comment: code.items > 0 ? comment : [comment, ...words].join(", "),
  };
}

/** Those that the service registers by itself need no pick. */
function pickUserProperties({
  facts,
  code,
  catalogue,
}: Known): readonly DraftPick[] {
  return [...catalogue.userProperties].flatMap(([name, { automatic }]) => {
    const values = facts.userProperties.get(name);
    const coded = code.userProperties.get(name);
    if (automatic || (values === undefined && coded === undefined)) return [];
    return [
      {
        name,
        comment: [
          ...(values ? [counted(values.values, "value")] : []),
          ...(coded ? [counted(coded.values, "call")] : []),
        ].join(", "),
      },
    ];
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

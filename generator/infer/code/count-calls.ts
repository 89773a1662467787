// Adds a call to the facts: what its types say, never what somebody may send.
import type { PropertiesUse, ValueUse } from "../../usage/properties-use.js";
import type { KindFacts } from "../facts.js";
import type { Place } from "../sample.js";
import type {
  CallPresence,
  CodeEvent,
  CodeFacts,
  CodeValues,
} from "./code-facts.js";

const itemsKey = "df_items";
/** More texts than this are no enum, whatever a type says. */
export const mostTexts = 50;
const mostOpenings = 3;

/** Adds a call that sends an event; `names` are those that it can send. */
export function countEventCall(
  facts: CodeFacts,
  names: readonly string[],
  use: PropertiesUse,
  placeOf: (node: PropertiesUse["openings"][number]) => Place,
  at: { readonly place: Place; readonly isTest: boolean },
): void {
  facts.calls++;
  facts.files.add(at.place.file);
  const own = use.properties.filter(({ key }) => key !== itemsKey);
  const items = use.properties.filter(({ key }) => key === itemsKey);
  for (const name of names) {
    const event = eventOf(facts, name, at.place);
    event.calls++;
    if (at.isTest) event.tests++;
    if (use.open) {
      event.open++;
      for (const node of use.openings) {
        if (event.openings.length < mostOpenings) {
          event.openings.push(placeOf(node));
        }
      }
    }
    for (const { key, node, optional, value } of own) {
      addPresence(event.properties, key, isMaybe(optional, value), () =>
        placeOf(node),
      );
    }
    for (const { node, optional, value } of items) {
      countItems(event, isMaybe(optional, value), value, placeOf(node));
    }
  }
  for (const { key, node, value } of own) {
    addValue(facts.eventProperties, key, value, placeOf(node));
  }
  for (const { value } of items) {
    for (const item of value.elements ?? []) countItem(facts, item, placeOf);
  }
}

/** Adds a call that sets user properties. */
export function countProfileCall(
  facts: CodeFacts,
  use: PropertiesUse,
  placeOf: (node: PropertiesUse["openings"][number]) => Place,
  place: Place,
): void {
  facts.profileCalls++;
  facts.files.add(place.file);
  for (const { key, node, value } of use.properties) {
    addValue(facts.userProperties, key, value, placeOf(node));
  }
}

function eventOf(facts: CodeFacts, name: string, first: Place): CodeEvent {
  const known = facts.events.get(name);
  if (known !== undefined) return known;
  const event: CodeEvent = {
    calls: 0,
    tests: 0,
    first,
    open: 0,
    openings: [],
    properties: new Map(),
    items: undefined,
    brokenItems: undefined,
  };
  facts.events.set(name, event);
  return event;
}

function isMaybe(optional: boolean, { details }: ValueUse): boolean {
  return optional || details?.absent === true || details?.nullable === true;
}

function countItems(
  event: CodeEvent,
  maybe: boolean,
  { kinds }: ValueUse,
  place: Place,
): void {
  if (kinds.some((kind) => kind !== "object[]" && kind !== "empty[]")) {
    event.brokenItems = plusOne(event.brokenItems, place);
    return;
  }
  event.items ??= { calls: 0, maybe: 0, first: place };
  // An empty list is as good as none.
  if (maybe || kinds.includes("empty[]")) event.items.maybe++;
  else event.items.calls++;
}

function countItem(
  facts: CodeFacts,
  item: PropertiesUse,
  placeOf: (node: PropertiesUse["openings"][number]) => Place,
): void {
  facts.items++;
  if (item.open) facts.openItems++;
  for (const { key, node, optional, value } of item.properties) {
    addPresence(facts.itemPresence, key, isMaybe(optional, value), () =>
      placeOf(node),
    );
    addValue(facts.itemProperties, key, value, placeOf(node));
  }
}

function addPresence(
  presences: Map<string, CallPresence>,
  key: string,
  maybe: boolean,
  place: () => Place,
): void {
  let presence = presences.get(key);
  if (presence === undefined) {
    presence = { calls: 0, maybe: 0, first: place() };
    presences.set(key, presence);
  }
  if (maybe) presence.maybe++;
  else presence.calls++;
}

function addValue(
  scope: Map<string, CodeValues>,
  key: string,
  { kinds, details, constant }: ValueUse,
  place: Place,
): void {
  let known = scope.get(key);
  if (known === undefined) {
    known = noValues(place);
    scope.set(key, known);
  }
  known.values++;
  if (details?.nullable) known.nullable = plusOne(known.nullable, place);
  if (details?.unknown) known.unknown = plusOne(known.unknown, place);
  for (const kind of kinds) {
    known.kinds.set(kind, plusOne(known.kinds.get(kind), place));
  }
  if (kinds.includes("other") && known.otherType === "") {
    known.otherType = details?.typeText ?? "a function";
  }
  if (kinds.includes("string") || kinds.includes("string[]")) {
    if (details?.datetime === true) known.isoTexts++;
    else if (details?.texts === undefined) known.openTexts++;
    if (details?.declared) known.declared++;
    for (const text of details?.texts ?? []) addText(known, text);
  }
  if (kinds.includes("number") || kinds.includes("number[]")) {
    const number = details?.number ?? numberOfConstant(constant);
    if (number === "whole") known.whole = plusOne(known.whole, place);
    else if (number === "decimal")
      known.decimal = plusOne(known.decimal, place);
    else known.untold++;
    if (details?.epoch) known.epochs++;
  }
}

/** Of a list that is written out. */
function numberOfConstant(constant: unknown): "whole" | "decimal" | undefined {
  if (!Array.isArray(constant)) return undefined;
  return constant.every(Number.isInteger) ? "whole" : "decimal";
}

function addText(known: CodeValues, text: string): void {
  const { texts } = known;
  if (texts === undefined) return;
  texts.set(text, (texts.get(text) ?? 0) + 1);
  if (texts.size > mostTexts) known.texts = undefined;
}

function plusOne(known: KindFacts | undefined, place: Place): KindFacts {
  return { count: (known?.count ?? 0) + 1, first: known?.first ?? place };
}

function noValues(first: Place): CodeValues {
  return {
    values: 0,
    first,
    kinds: new Map(),
    unknown: undefined,
    nullable: undefined,
    texts: new Map(),
    openTexts: 0,
    declared: 0,
    isoTexts: 0,
    whole: undefined,
    decimal: undefined,
    untold: 0,
    epochs: 0,
    otherType: "",
  };
}

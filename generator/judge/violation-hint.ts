// Hints in addition to the validators' messages, which are fixed and do not know the user's intention.
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";
import type { Violation } from "../../templates/runtime/violation.js";

/** A violation as the judge finds it. */
export interface JudgedViolation extends Violation {
  readonly hint?: string;
  /** For the former name of an event: the name that it has now. */
  readonly renamedTo?: string;
}

/** A violation, or a problem that only a file or a call can have, and a hint if its message is not enough. */
export interface HintedViolation extends Omit<Violation, "code"> {
  readonly code: string;
  readonly hint?: string;
  readonly renamedTo?: string;
}

/** A builder takes the items as a property, so records written without it often have them there too. */
export function hintFor({
  pointer,
  code,
}: HintedViolation): string | undefined {
  return code === "unregistered" &&
    pointer.endsWith("/event_properties/df_items")
    ? "move `df_items` to `event_items`, next to `event_properties`"
    : undefined;
}

/** The same violation, with its hint if there is one. */
export function withHint(violation: HintedViolation): HintedViolation {
  const hint = violation.hint ?? hintFor(violation);
  return hint === undefined ? violation : { ...violation, hint };
}

/** Adds hints to the violations of an event. */
export type AddHints = <Each extends HintedViolation>(
  violations: readonly Each[],
  event: unknown,
) => readonly (Each & { readonly hint?: string })[];

/** Hints by what a taxonomy registers: which name was probably meant, and where the items belong. */
export function makeHints(taxonomy: Taxonomy): AddHints {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const events = new Map(active.map((event) => [event.name, event]));
  const items = taxonomy.itemProperties.map(({ name }) => name);
  const registered = new Set(taxonomy.eventProperties.map(({ name }) => name));
  const nameHint = ({ pointer, code }: HintedViolation, event: unknown) => {
    const name = nameOf(event);
    if (code === "unregistered_event") return didYouMean(name, events.keys());
    if (code !== "unregistered") return undefined;
    const [key, section, isInItem] = keyAt(pointer);
    if (section === "event_items") {
      return isInItem ? didYouMean(key, items) : undefined;
    }
    return section === "event_properties"
      ? propertyHint(key, events.get(name), registered)
      : undefined;
  };
  return (violations, event) =>
    violations.map((violation) => {
      const hint =
        violation.hint ?? hintFor(violation) ?? nameHint(violation, event);
      return hint === undefined ? violation : { ...violation, hint };
    });
}

function propertyHint(
  key: string,
  event: EventDef | undefined,
  registered: ReadonlySet<string>,
): string | undefined {
  if (registered.has(key)) {
    return "it is registered, but not attached to this event";
  }
  const own = event?.properties.map(({ property }) => property.name) ?? [];
  return didYouMean(key, own);
}

function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const similar = nearest(name, names);
  return similar === undefined ? undefined : `did you mean \`${similar}\`?`;
}

/** The key that a pointer ends with, the part of the record that holds it, and whether an item does; also of a wrapped record. */
function keyAt(pointer: string): readonly [string, string, boolean] {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const at = steps.findIndex((step) => step.startsWith("event_"));
  const section = steps[at] ?? "";
  const depth = steps.length - at;
  const isWhole = section === "event_items" ? depth === 3 : depth === 2;
  return [steps.at(-1) ?? "", isWhole ? section : "", depth === 3];
}

function nameOf(event: unknown): string {
  if (typeof event !== "object" || event === null) return "";
  const name: unknown = Reflect.get(event, "event_name");
  return typeof name === "string" ? name : "";
}

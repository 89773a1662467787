// Whether a raw call sends what is registered: its name, its properties, their types and values.
import type { ts } from "ts-morph";
import { nearest } from "../text/suggest.js";
import type {
  AttachedProperty,
  Constraints,
  EventDef,
  PropertyType,
  Taxonomy,
} from "../model/taxonomy.js";
import { checkValue } from "../resolve/check-value.js";
import {
  deprecatedProperties,
  deprecationText,
} from "./deprecated-properties.js";
import type { RawCall } from "./find-raw-calls.js";
import type { PropertiesUse, ValueKind, ValueUse } from "./properties-use.js";

export type RawProblemCode =
  | "unknown-name"
  | "unregistered-event"
  | "inactive-event"
  | "unregistered-property"
  | "missing-property"
  | "wrong-type"
  | "wrong-value"
  | "deprecated"
  | "deprecated-property";

export interface RawProblem {
  readonly code: RawProblemCode;
  /** A sentence without stop. */
  readonly message: string;
  readonly hint?: string;
  readonly node: ts.Node;
}

export interface Judgement {
  readonly problems: readonly RawProblem[];
  /** Registered and active events that the call names. */
  readonly events: readonly EventDef[];
}

export interface JudgedCall {
  readonly raw: RawCall;
  readonly judgement: Judgement;
}

/** Judges one call against the taxonomy. */
export function judgeRawCall(
  raw: RawCall,
  taxonomy: Taxonomy,
  standardNames: ReadonlySet<string>,
): Judgement {
  const at = raw.nameArgument ?? raw.call;
  if (raw.names.kind === "unknown") {
    const { reason } = raw.names;
    return {
      problems: [{ code: "unknown-name", message: reason, node: at }],
      events: [],
    };
  }
  const problems: RawProblem[] = [];
  const events: EventDef[] = [];
  for (const name of raw.names.names) {
    const event = taxonomy.events.find((each) => each.name === name);
    if (event === undefined) {
      const similar = nearest(
        name,
        taxonomy.events.map((each) => each.name),
      );
      problems.push({
        code: "unregistered-event",
        message: `\`${name}\` is not registered`,
        hint: hintFor(name, similar, standardNames),
        node: at,
      });
    } else if (event.status === "inactive") {
      problems.push({
        code: "inactive-event",
        message: `\`${name}\` is inactive: the console does not collect it`,
        node: at,
      });
    } else {
      events.push(event);
      if (event.deprecated) {
        problems.push({
          code: "deprecated",
          message: `\`${name}\` is deprecated`,
          ...replacementHint(event, taxonomy),
          node: at,
        });
      }
      problems.push(
        ...judgeProperties(event, raw.use, raw.call, taxonomy),
        ...deprecatedProperties(event, raw.use, taxonomy).map(
          ({ property, node }): RawProblem => ({
            code: "deprecated-property",
            message: deprecationText(property),
            node,
          }),
        ),
      );
    }
  }
  return { problems, events };
}

function replacementHint(
  { deprecated }: EventDef,
  taxonomy: Taxonomy,
): Pick<RawProblem, "hint"> {
  const replacement = deprecated?.replacedBy;
  if (replacement === undefined) return {};
  const event = taxonomy.events.find(({ name }) => name === replacement);
  return { hint: `use \`${event?.names.builder ?? replacement}\`` };
}

function hintFor(
  name: string,
  similar: string | undefined,
  standardNames: ReadonlySet<string>,
): string {
  if (standardNames.has(name)) {
    return "a standard event: pick it under `standard.events`";
  }
  return similar === undefined
    ? "register it in the console and in the taxonomy, or remove the call"
    : `did you mean \`${similar}\`?`;
}

/** Judges the properties that a raw call, or a call of a builder, gives an event. */
export function judgeProperties(
  event: EventDef,
  use: PropertiesUse,
  call: ts.Node,
  taxonomy: Taxonomy,
): readonly RawProblem[] {
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  const problems = [
    ...judgeKeys({
      attached,
      use,
      owner: `\`${event.name}\``,
      at: call,
      others: taxonomy.eventProperties,
    }),
  ];
  const given = use.properties.find(({ key }) => key === "df_items");
  const items = taxonomy.itemProperties.map((property) => ({
    property,
    required: property.required,
    constraints: property.constraints,
  }));
  for (const element of given?.value.elements ?? []) {
    problems.push(
      ...judgeKeys({
        attached: items,
        use: element,
        owner: "an item of `df_items`",
        at: given?.node ?? call,
        others: [],
      }),
    );
  }
  return problems;
}

type Known = Pick<AttachedProperty, "property" | "required" | "constraints">;

interface KeysTask {
  readonly attached: readonly Known[];
  readonly use: PropertiesUse;
  /** Whose keys they are, as messages call it. */
  readonly owner: string;
  /** The place of what is missing. */
  readonly at: ts.Node;
  /** What is registered, and could be attached to the owner too. */
  readonly others: Taxonomy["eventProperties"];
}

function judgeKeys({
  attached,
  use: { properties, open },
  owner,
  at,
  others,
}: KeysTask): RawProblem[] {
  const problems: RawProblem[] = [];
  // What the call has already is not what it means by another key.
  const names = attached
    .map(({ property }) => property.name)
    .filter((name) => properties.every(({ key }) => key !== name));
  for (const { key, node, value } of properties) {
    const known = attached.find(({ property }) => property.name === key);
    if (known === undefined) {
      const similar = nearest(key, names);
      const isElsewhere = others.some(({ name }) => name === key);
      const hint = isElsewhere
        ? "registered, but not attached to this event"
        : similar && `did you mean \`${similar}\`?`;
      problems.push({
        code: "unregistered-property",
        message: `\`${key}\` is not registered for ${owner}`,
        ...(hint !== undefined && { hint }),
        node,
      });
      continue;
    }
    const wrong = judgeValue(known.property.type, known.constraints, value);
    if (wrong !== undefined) {
      problems.push({ ...wrong, message: `\`${key}\` ${wrong.message}`, node });
    }
  }
  for (const { property, required } of attached) {
    const given = properties.find(({ key }) => key === property.name);
    if (
      !required ||
      (given && !given.optional) ||
      (given === undefined && open)
    ) {
      continue;
    }
    problems.push({
      code: "missing-property",
      message:
        given === undefined
          ? `\`${property.name}\`, which ${owner} requires, is missing`
          : `\`${property.name}\`, which ${owner} requires, may be missing`,
      node: at,
    });
  }
  return problems;
}

const fitting: Readonly<Record<PropertyType, readonly ValueKind[]>> = {
  string: ["string"],
  long: ["number"],
  double: ["number"],
  boolean: ["boolean"],
  datetime: ["string", "date"],
  "string[]": ["string[]", "empty[]"],
  "long[]": ["number[]", "empty[]"],
  "double[]": ["number[]", "empty[]"],
  items: ["object[]", "empty[]"],
};

function judgeValue(
  type: PropertyType,
  constraints: Constraints,
  { kinds, constant }: ValueUse,
): Pick<RawProblem, "code" | "message"> | undefined {
  const wrong = kinds.filter((kind) => !fitting[type].includes(kind));
  if (wrong.length > 0) {
    return {
      code: "wrong-type",
      message: `is registered as ${type}, but this ${wrong.length === kinds.length ? "is" : "may be"} ${wrong.join(" or ")}`,
    };
  }
  if (constant === undefined || type === "items") return undefined;
  const reason = checkValue(type, constraints, constant);
  return reason === undefined
    ? undefined
    : { code: "wrong-value", message: reason };
}

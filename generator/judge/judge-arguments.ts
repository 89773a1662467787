// Whether what code gives an event is what is registered: keys, required ones, types and constants. Of whichever syntax tree the arguments were read.
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";

export type ValueKind =
  | "string"
  | "number"
  | "boolean"
  | "date"
  | "string[]"
  | "number[]"
  | "boolean[]"
  | "object[]"
  | "empty[]"
  | "object"
  | "other";

/** What can be known of a value without running anything. */
export interface GivenValue<Node> {
  /** What it can be; empty when nothing is known. `null` and `undefined` are not listed. */
  readonly kinds: readonly ValueKind[];
  /** The value itself where it is written out: `JSON`, and nothing else. */
  readonly constant?: unknown;
  /** For `object` and `array` of objects: the properties. */
  readonly elements?: readonly GivenProperties<Node>[];
}

export interface GivenProperty<Node> {
  readonly key: string;
  readonly node: Node;
  /** Whether it may be omitted. */
  readonly optional: boolean;
  readonly value: GivenValue<Node>;
}

export interface GivenProperties<Node> {
  readonly properties: readonly GivenProperty<Node>[];
  /** Whether there may be more than those. */
  readonly open: boolean;
}

export interface RegisteredProperty {
  readonly name: string;
  readonly required: boolean;
  /** Without one, values are not judged. */
  readonly type: PropertyType | undefined;
  readonly constraints: Constraints;
}

export interface RegisteredEvent {
  readonly name: string;
  /** What is attached to it; `df_items` among them. */
  readonly properties: readonly RegisteredProperty[];
  /** Lists of names, of each of which at least one must be given. */
  readonly anyOf: readonly (readonly string[])[];
  /** Of each item in `df_items`. */
  readonly items: readonly RegisteredProperty[];
  /** Names of all event properties, which could be attached to it too. */
  readonly registered: ReadonlySet<string>;
}

export type ArgumentProblemCode =
  "unregistered-property" | "missing-property" | "wrong-type" | "wrong-value";

export interface ArgumentProblem<Node> {
  readonly code: ArgumentProblemCode;
  /** A sentence without stop. */
  readonly message: string;
  readonly hint?: string;
  readonly node: Node;
}

/** Why a constant does not satisfy a definition, as the end of a sentence. */
export type CheckConstant = (
  type: PropertyType,
  constraints: Constraints,
  value: unknown,
) => string | undefined;

/** Judges what a call gives an event; `at` is the place of what is missing. */
export function judgeArguments<Node>(
  event: RegisteredEvent,
  given: GivenProperties<Node>,
  at: Node,
  check: CheckConstant,
): readonly ArgumentProblem<Node>[] {
  const items = given.properties.find(({ key }) => key === "df_items");
  return [
    ...judgeKeys(
      {
        known: event.properties,
        given,
        owner: `\`${event.name}\``,
        at,
        registered: event.registered,
      },
      check,
    ),
    ...judgeAnyOf(event, given, at),
    ...(items?.value.elements ?? []).flatMap((element) =>
      judgeKeys(
        {
          known: event.items,
          given: element,
          owner: "an item of `df_items`",
          at: items?.node ?? at,
          registered: new Set<string>(),
        },
        check,
      ),
    ),
  ];
}

function judgeAnyOf<Node>(
  { name, anyOf }: RegisteredEvent,
  { properties, open }: GivenProperties<Node>,
  at: Node,
): readonly ArgumentProblem<Node>[] {
  return anyOf.flatMap((names): readonly ArgumentProblem<Node>[] => {
    const given = properties.filter(({ key }) => names.includes(key));
    if (open || given.some(({ optional }) => !optional)) return [];
    const list = names.map((each) => `\`${each}\``).join(", ");
    const what = given.length === 0 ? "is missing" : "may be missing";
    const message = `at least one of ${list}, which \`${name}\` requires, ${what}`;
    return [{ code: "missing-property", message, node: at }];
  });
}

interface KeysTask<Node> {
  readonly known: readonly RegisteredProperty[];
  readonly given: GivenProperties<Node>;
  /** Whose keys they are, as messages call it. */
  readonly owner: string;
  /** The place of what is missing. */
  readonly at: Node;
  /** What is registered, and could be attached to the owner too. */
  readonly registered: ReadonlySet<string>;
}

function judgeKeys<Node>(
  { known, given: { properties, open }, owner, at, registered }: KeysTask<Node>,
  check: CheckConstant,
): readonly ArgumentProblem<Node>[] {
  const problems: ArgumentProblem<Node>[] = [];
  // What the call has already is not what it means by another key.
  const names = known
    .map(({ name }) => name)
    .filter((name) => properties.every(({ key }) => key !== name));
  for (const { key, node, value } of properties) {
    const definition = known.find(({ name }) => name === key);
    if (definition === undefined) {
      const similar = nearest(key, names);
      const hint = registered.has(key)
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
    const wrong = judgeValue(definition, value, check);
    if (wrong !== undefined) {
      problems.push({ ...wrong, message: `\`${key}\` ${wrong.message}`, node });
    }
  }
  for (const { name, required } of known) {
    const given = properties.find(({ key }) => key === name);
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
          ? `\`${name}\`, which ${owner} requires, is missing`
          : `\`${name}\`, which ${owner} requires, may be missing`,
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

function judgeValue<Node>(
  { type, constraints }: RegisteredProperty,
  { kinds, constant }: GivenValue<Node>,
  check: CheckConstant,
): Pick<ArgumentProblem<Node>, "code" | "message"> | undefined {
  if (type === undefined) return undefined;
  const wrong = kinds.filter((kind) => !fitting[type].includes(kind));
  if (wrong.length > 0) {
    return {
      code: "wrong-type",
      message: `is registered as ${type}, but this ${wrong.length === kinds.length ? "is" : "may be"} ${wrong.join(" or ")}`,
    };
  }
  if (constant === undefined || type === "items") return undefined;
  const reason = check(type, constraints, constant);
  return reason === undefined
    ? undefined
    : { code: "wrong-value", message: reason };
}

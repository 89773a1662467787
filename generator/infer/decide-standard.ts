// What the samples say about a property of DFINERY's catalogue: nothing where they agree, else a restatement or a remark.
import type { StandardProperty } from "./catalogue-facts.js";
import { describeKinds } from "./decide-property.js";
import type { DraftProperty, FieldValue } from "./draft.js";
import type { Presence, ValueFacts } from "./facts.js";
import type { ValueKind } from "./value-kind.js";
import { counted, figure, listed, share, shown } from "./wording.js";

/** How often an item property was there, of so many items. */
export interface ItemPresence extends Presence {
  readonly items: number;
}

/**
 * `undefined` where samples and catalogue agree. Types that documentation
 * disagrees about are restated as seen; another type is a conflict, because the
 * service has one type for each standard key.
 */
export function decideStandard(
  name: string,
  facts: ValueFacts,
  standard: StandardProperty,
  presence?: ItemPresence,
): DraftProperty | undefined {
  const kinds = [...facts.kinds.keys()];
  const comment = counted(facts.values, "value");
  if (kinds.every((kind) => fits(kind, standard.type))) {
    return restateRequired(name, standard, presence, comment, facts);
  }
  const other = standard.disputedTypes.find((type) =>
    kinds.every((kind) => fits(kind, type)),
  );
  if (other !== undefined) {
    return {
      name,
      status: "defined",
      fields: [["type", other], ...requiredField(standard, presence)],
      comment,
      remarks: [
        `The catalogue says ${standard.type}, but documentation disagrees and the samples have ${other}: compare with the console.`,
      ],
      conflict: false,
    };
  }
  return {
    name,
    status: "remark",
    fields: [],
    comment,
    remarks: [
      `The catalogue says ${standard.type}; the samples have ${describeKinds(facts.kinds)}. The SDKs drop an event with another type: mend the sender.`,
    ],
    conflict: true,
  };
}

function fits(kind: ValueKind, type: string): boolean {
  return (
    kind === type ||
    (kind === "long" && type === "double") ||
    (kind === "string" && type === "datetime") ||
    (kind === "long[]" && type === "double[]") ||
    (kind === "empty[]" && type.endsWith("[]"))
  );
}

function restateRequired(
  name: string,
  standard: StandardProperty,
  presence: ItemPresence | undefined,
  comment: string,
  facts: ValueFacts,
): DraftProperty | undefined {
  const fields = requiredField(standard, presence);
  const remarks = remarkOnChoices(facts, standard);
  if (fields.length > 0 && presence !== undefined) {
    return {
      name,
      status: "defined",
      fields: [["type", standard.type], ...fields],
      comment: `${share(presence.values, presence.items, "item")}; required in the catalogue`,
      remarks,
      conflict: false,
    };
  }
  return remarks.length === 0
    ? undefined
    : { name, status: "remark", fields: [], comment, remarks, conflict: true };
}

/** Optional ones stay so: that all samples have it is weaker than the documentation. */
function requiredField(
  standard: StandardProperty,
  presence: ItemPresence | undefined,
): readonly (readonly [string, FieldValue])[] {
  return standard.required &&
    presence !== undefined &&
    presence.values < presence.items
    ? [["required", false]]
    : [];
}

/** Of values that came up too often to be somebody's data; others are only counted. */
function remarkOnChoices(
  { distinct, texts }: ValueFacts,
  { choices }: StandardProperty,
): readonly string[] {
  if (choices === undefined || texts === 0) return [];
  if (distinct === undefined) {
    return [
      `The catalogue knows ${listed(choices)}; the samples have very many other values.`,
    ];
  }
  const others = [...distinct].filter(([value]) => !choices.includes(value));
  if (others.length === 0) return [];
  const values = others.reduce((sum, [, count]) => sum + count, 0);
  const named = others.filter(([, count]) => count > 1).slice(0, 5);
  const such =
    named.length === 0
      ? ""
      : `, such as ${listed(named.map(([value]) => shown(value)))}`;
  return [
    `The catalogue knows ${listed(choices)}; ${figure(values)} of ${counted(texts, "value")} ${values === 1 ? "is" : "are"} none of them${such}.`,
  ];
}

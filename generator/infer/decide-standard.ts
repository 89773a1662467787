// What the samples say about a property of DFINERY's catalogue: nothing where they agree, else a restatement or a remark.
import type { StandardProperty } from "./catalogue-facts.js";
import { fitsInCode, seenIn as seenInCode } from "./code/decide-code.js";
import { describeSeen } from "./decision.js";
import { seenIn, type PropertyFacts } from "./decide-property.js";
import type { DraftProperty, FieldValue } from "./draft.js";
import type { ItemShare } from "./item-share.js";
import type { ValueFacts } from "./facts.js";
import { fits } from "./value-kind.js";
import { listed, shown } from "./wording.js";
import { counted, figure } from "../text/count.js";

/**
 * `undefined` where samples, code and catalogue agree. Types that documentation
 * disagrees about are restated as seen; another type is a conflict, because the
 * service has one type for each standard key.
 */
export function decideStandard(
  name: string,
  facts: PropertyFacts,
  standard: StandardProperty,
  items?: ItemShare,
): DraftProperty | undefined {
  const comment = commentOn(facts, items !== undefined);
  if (fitsAll(facts, standard.type)) {
    return restateRequired(name, standard, items, comment, facts.samples);
  }
  const other = standard.disputedTypes.find((type) => fitsAll(facts, type));
  const source = sourceOf(facts);
  if (other !== undefined) {
    return {
      name,
      status: "defined",
      fields: [["type", other], ...requiredField(standard, items)],
      comment,
      remarks: [
        `The catalogue says ${standard.type}, but documentation disagrees and ${source} ${other}: compare with the console.`,
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
      `The catalogue says ${standard.type}; ${source} ${describe(facts, standard.type, items !== undefined)}. The SDKs drop an event with another type: fix the sender.`,
    ],
    conflict: true,
  };
}

/** What is known of it fits the type; what nobody knows fits any. */
function fitsAll({ samples, code }: PropertyFacts, type: string): boolean {
  return (
    [...(samples?.kinds.keys() ?? [])].every((kind) => fits(kind, type)) &&
    (code === undefined || fitsInCode(code, type))
  );
}

function sourceOf({ samples, code }: PropertyFacts): string {
  if (code === undefined) return "the samples have";
  return samples === undefined
    ? "the code has"
    : "the samples and the code have";
}

/** Of code only the types that do not fit: the others are no news. */
function describe(
  { samples, code }: PropertyFacts,
  type: string,
  isItem: boolean,
): string {
  const noun = isItem ? "item" : "call";
  const coded = code === undefined ? [] : seenInCode(code, noun);
  const decimals =
    code?.decimal !== undefined && type.startsWith("long")
      ? [{ word: "decimals", noun, ...code.decimal } as const]
      : [];
  return describeSeen([
    ...(samples === undefined ? [] : seenIn(samples.kinds)),
    ...(decimals.length > 0 ? decimals : coded),
  ]);
}

function commentOn({ samples, code }: PropertyFacts, isItem: boolean): string {
  return [
    ...(samples === undefined ? [] : [counted(samples.values, "value")]),
    ...(code === undefined
      ? []
      : [counted(code.values, isItem ? "item" : "call")]),
  ].join(", ");
}

function restateRequired(
  name: string,
  standard: StandardProperty,
  items: ItemShare | undefined,
  comment: string,
  samples: ValueFacts | undefined,
): DraftProperty | undefined {
  const fields = requiredField(standard, items);
  const remarks =
    samples === undefined ? [] : remarkOnChoices(samples, standard);
  if (fields.length > 0 && items !== undefined) {
    return {
      name,
      status: "defined",
      fields: [["type", standard.type], ...fields],
      comment: `${items.comment}; required in the catalogue`,
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
  items: ItemShare | undefined,
): readonly (readonly [string, FieldValue])[] {
  return standard.required && items?.missing === true
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
      `The catalogue lists ${listed(choices)}; the samples have very many other values.`,
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
    `The catalogue lists ${listed(choices)}; ${figure(values)} of ${counted(texts, "value")} ${values === 1 ? "is" : "are"} different${such}.`,
  ];
}

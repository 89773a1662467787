// Compares samples and code with a property of DFINERY's catalogue: nothing if they agree, otherwise a
// restatement or a remark.
import { counted, figure } from "../text/count.js";
import type { StandardProperty } from "./catalogue-index.js";
import { describeSeen } from "./decision.js";
import { shown } from "./describe-counts.js";
import type { DraftProperty } from "./draft.js";
import { valuesBeyond } from "./enum-choices.js";
import type { Evidence } from "./evidence.js";
import type { CombinedPresence } from "./presence.js";
import { settledKinds } from "./settled-kinds.js";
import { fits } from "./value-kind.js";
import { sentenceList } from "../text/lists.js";

/**
 * `undefined` if samples, code and catalogue agree. If the documentation
 * contradicts itself about the type, the type that was seen is restated. Any
 * other type is a conflict, because the service has one type for each standard
 * key.
 */
export function decideStandard(
  name: string,
  evidence: readonly Evidence[],
  standard: StandardProperty,
  items?: CombinedPresence,
): DraftProperty | undefined {
  const comment = evidence
    .map(({ values, noun }) => counted(values, noun))
    .join(", ");
  if (fitsAll(evidence, standard.type)) {
    return restateRequired(name, standard, items, comment, evidence);
  }
  const other = standard.disputedTypes.find((type) => fitsAll(evidence, type));
  const sources = evidence.map(({ source }) => `the ${source}`);
  const have = `${sentenceList(sources)} ${sources.join() === "the code" ? "has" : "have"}`;
  if (other !== undefined) {
    return {
      name,
      status: "defined",
      fields: [["type", other], ...requiredField(standard, items)],
      comment,
      remarks: [
        `The catalogue says ${standard.type}, but documentation disagrees and ${have} ${other}: compare with the console.`,
      ],
      conflict: false,
    };
  }
  const seen = evidence.map((each) => ({ ...each, kinds: settledKinds(each) }));
  return {
    name,
    status: "remark",
    fields: [],
    comment,
    remarks: [
      `The catalogue says ${standard.type}; ${have} ${describeSeen(seen)}. The SDKs drop an event with another type: fix the sender.`,
    ],
    conflict: true,
  };
}

/** Whether the known evidence fits the type; unknown evidence fits any. */
function fitsAll(evidence: readonly Evidence[], type: string): boolean {
  return evidence.every(({ kinds }) =>
    [...kinds.keys()].every((kind) => fits(kind, type)),
  );
}

function restateRequired(
  name: string,
  standard: StandardProperty,
  items: CombinedPresence | undefined,
  comment: string,
  evidence: readonly Evidence[],
): DraftProperty | undefined {
  const fields = requiredField(standard, items);
  const remarks = evidence.flatMap((each) => remarkOnChoices(each, standard));
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

/** Optional properties stay optional: that all samples have one is weaker than the documentation. */
function requiredField(
  standard: StandardProperty,
  items: CombinedPresence | undefined,
): DraftProperty["fields"] {
  return standard.required && items?.missing === true
    ? [["required", false]]
    : [];
}

/** Only values too frequent to be personal data; others are only counted. */
function remarkOnChoices(
  { source, distinct, texts }: Evidence,
  { choices }: StandardProperty,
): readonly string[] {
  if (source === "code" || choices === undefined || texts === 0) return [];
  if (distinct === undefined) {
    return [
      `The catalogue lists ${sentenceList(choices)}; the samples have very many other values.`,
    ];
  }
  const { others, count: values } = valuesBeyond(distinct, choices);
  if (others.length === 0) return [];
  const named = others.filter(([, count]) => count > 1).slice(0, 5);
  const such =
    named.length === 0
      ? ""
      : `, such as ${sentenceList(named.map(([value]) => shown(value)))}`;
  return [
    `The catalogue lists ${sentenceList(choices)}; ${figure(values)} of ${counted(texts, "value")} ${values === 1 ? "is" : "are"} different${such}.`,
  ];
}

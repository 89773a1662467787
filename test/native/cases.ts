// The taxonomies whose Kotlin and C# is compiled and run, with their vectors.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { compileValid } from "../support/compile-text.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";
import { runSeed } from "../support/random.js";

export type Texts = string | Readonly<Record<string, string>>;

export interface NativeCase {
  /** Lower-case letters and digits. */
  readonly id: string;
  readonly taxonomy: Taxonomy;
  /** Kotlin in the package `cases.<id>`, C# in the namespace `Cases.<id>`. */
  readonly files: readonly EmittedFile[];
  readonly vectors: readonly Vector[];
  /** The texts of the taxonomy, by path. */
  readonly texts: Texts;
}

/** One entry of `vectors.json`. */
export interface Vector {
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

const examples = join(import.meta.dirname, "../../schemas/examples");

function shop(): Texts {
  const included = readdirSync(join(examples, "events")).map(
    (name) => `events/${name}`,
  );
  return Object.fromEntries(
    ["shop.yaml", ...included].map((path) => [
      path,
      readFileSync(join(examples, path), "utf8"),
    ]),
  );
}

/** Names and texts that mean something to one of the languages. */
const hostile = `version: 1
service: "*/ fun evil() {} /* @author \${x}"
standard: { events: [df_purchase], item_properties: all, user_properties: all }
event_properties:
  in: { type: string, label: "*/ class Evil /* /*/ */* /// </summary><para> ]]> -->", description: "#if X\\n#endif\\r\\n\\u2028#error\\u2029\\u0085///" }
  class: { type: long, description: "@throws Evil\\n@param x\\n/path" }
  default: { type: "string[]", enum: ["$price", 'a"b\\', "*/", "é", "fun", "1", "🎉", "\\u202e", "", "\\u0000", "𠀀", "DEFAULT", "default"] }
  when: { type: datetime }
  object: { type: double, enum: [-1.5, 15, 1e21, 1e-7] }
  params: { type: string, enum: [params, Params, PARAMS], open: true }
  string: { type: string, enum: [x] }
  1st: { type: boolean }
  it: { type: "long[]", enum: [-3, 3, 9007199254740991] }
  to: { type: string }
  value: { type: string }
  values: { type: "string[]" }
  name: { type: string }
  key: { type: long, enum: [1, 2], open: true }
  wireOf: { type: string }
  eventOf: { type: string }
  System: { type: datetime }
  Date: { type: string, enum: [Date, Companion, Value, ToString, entries, name] }
  구매 금액: { type: double }
  𠀀: { type: string }
  🎉: { type: string }
  naïve: { type: string }
  await: { type: string }
  yield: { type: string }
item_properties:
  class: { type: string }
  toWire: { type: datetime }
  item: { type: "double[]" }
  wire: { type: string, enum: [item, Item] }
user_properties:
  clear: { type: string, nullable: true }
  properties: { type: string, nullable: true, enum: [a, b] }
events:
  to_string: { properties: { in: required, df_items: optional } }
  equals: { properties: {} }
  listOf: { properties: { it: required } }
  empty_list: {}
  emptySet: {}
  wireOf: { properties: { to: optional } }
  eventOf: {}
  map: { properties: { it: required, values: required } }
  dfineryEvents: {}
  System: { properties: { when: required } }
  item: {}
  "when":
    function: when
    deprecated: { reason: '$x "y" \\\\ \\u202e */ {x}' }
    renamed_from: "옛 when"
    properties: { in: required, class: required, default: required, when: required, object: required, params: required, string: required, 1st: required, it: required, to: required, value: required, values: required, name: required, key: required, wireOf: required, eventOf: required, System: required, Date: required, 구매 금액: required, 𠀀: required, 🎉: required, naïve: required }
  object: { properties: { await: optional, yield: optional, in: optional, class: optional, default: optional, when: optional, object: optional, params: optional, string: optional, 1st: optional, it: optional, to: optional, value: optional, values: optional, name: optional, key: optional, wireOf: optional, eventOf: optional, System: optional, Date: optional, 구매 금액: optional, 𠀀: optional, 🎉: optional, naïve: optional } }
  narrowed: { properties: { string: { required: true, enum: [x] }, Date: { required: true, enum: [Date] }, params: { required: true, enum: [params, other] } } }
  구매 완료: { label: "쿠폰\\n사용", properties: { 구매 금액: required } }
`;

/** An event with as many properties as no other, and one whose arguments hardly fit a method of the JVM. */
function wide(): string {
  const types = ["string", "long", "double", "boolean", "datetime", "long[]"];
  const names = Array.from(
    { length: 110 },
    (_, at) => `property_${String(at)}`,
  );
  const definitions = names.map(
    (name, at) => `  ${name}: { type: "${types[at % types.length] ?? ""}" }`,
  );
  const attach = (some: readonly string[], how: string) =>
    some.map((name) => `${name}: ${how}`).join(", ");
  const numbers = Array.from({ length: 140 }, (_, at) => `n_${String(at)}`);
  return `version: 1
event_properties:
${definitions.join("\n")}
${numbers.map((name) => `  ${name}: { type: double }`).join("\n")}
  open_number: { type: long, enum: [1], open: true }
events:
  all_numbers: { properties: { ${attach([...numbers, "open_number"], "required")} } }
  all_optional: { properties: { ${attach(names.slice(0, 65), "optional")} } }
  all_required: { properties: { ${attach(names, "required")} } }
`;
}

const nothing = `version: 1
standard: { events: [], item_properties: [], user_properties: [] }
`;

/** The vectors of random taxonomies follow from the seed that the test prints. */
export function nativeCases(): readonly NativeCase[] {
  const seed = runSeed("native");
  const all: readonly (readonly [string, Texts])[] = [
    ["shop", shop()],
    ["standard", readFileSync(join(examples, "standard-all.yaml"), "utf8")],
    ["hostile", hostile],
    ["wide", wide()],
    ["nothing", nothing],
    ...Array.from(
      { length: 8 },
      (_, at) =>
        [`random${String(at)}`, randomTaxonomy(seed + at).texts] as const,
    ),
  ];
  return all.map(([id, texts]) => caseOf(id, texts));
}

function caseOf(id: string, texts: Texts): NativeCase {
  const { taxonomy, files } = compileValid(texts, {
    targets: ["kotlin", "csharp", "vectors"],
    kotlinPackage: `cases.${id}`,
    csharpNamespace: `Cases.${id}`,
  });
  const vectors = files.find(({ path }) => path === "vectors.json")?.text;
  if (vectors === undefined) throw new Error(`no vectors of ${id}`);
  const read = JSON.parse(vectors) as { readonly vectors: readonly Vector[] };
  return { id, taxonomy, files, vectors: read.vectors, texts };
}

/** What a run over all vectors prints for a case, and on which line it begins. */
export function sentBy(
  cases: readonly NativeCase[],
  id: string,
): { readonly expected: readonly unknown[]; readonly start: number } {
  const at = cases.findIndex((each) => each.id === id);
  const before = cases.slice(0, at).map(({ vectors }) => vectors.length);
  return {
    expected: (cases[at]?.vectors ?? []).map(({ name, properties }) => ({
      name,
      properties,
    })),
    start: before.reduce((sum, count) => sum + count, 0),
  };
}

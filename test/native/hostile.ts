// A taxonomy whose names are words of Swift and Dart, and whose texts would break out of comments and strings.
import {
  fixedNames,
  globalNames,
  reservedWords,
} from "../../generator/model/reserved-names.js";

const texts = [
  '*/ func evil() {} /* """ \\(exit(1)) ${exit(1)} $evil',
  "/* nested /* twice */ once */ // x",
  "first\nfunc evil() {}\r\nvoid evil() {}\rsecond",
  "a\u2028func evil() {}\u2029b\u0085c\u0000d",
  "lone \ud800 and \udfff, \u202eback\u202c, \u2066x\u2069, \ufeff",
  "@available(*, unavailable) {@inject-html} @Comment { x }",
  "\\u{41} \\x41 \\",
  "#if evil\n#endif",
  "한글과 😀 이모지 👨‍👩‍👧‍👦",
];

const keywords = `
  class in default is self late init Type Protocol Self var let inout switch
  case func import nil super true where as await async required covariant
  external dynamic void enum extension operator get set part library on show
  hide values index name value hashCode each given clear properties rawValue
  none some allCases String Int Double Bool Date DateTime Object Item
  RegisteredEvent Dfinery contains length
`
  .trim()
  .split(/\s+/);

const strange = [
  "구매 금액",
  "1st",
  "_hidden",
  "a-b",
  "a_b",
  "é",
  "中文",
  "🎉",
  "$price",
  "it's",
  'a"b\\',
  "${x}",
  "\\(x)",
  "\u202ex",
  "e\u0301",
];

/** What a property may be, with every kind of value in its enum. */
function property(at: number): Record<string, unknown> {
  const text = texts[at % texts.length];
  const kinds = [
    { type: "string" },
    { type: "string", enum: [...strange, ...keywords] },
    { type: "string", enum: [...strange, ...keywords], open: true },
    { type: "long", enum: [-1, 0, 9007199254740991] },
    { type: "double", enum: [-1.5, 0.1, 1e21, 5e-324] },
    { type: "string[]", enum: texts },
    { type: "datetime" },
    { type: "double[]" },
    { type: "boolean" },
    { type: "double" },
    { type: "long[]" },
    { type: "string", enum: texts, open: true },
  ];
  return { ...kinds[at % kinds.length], label: text, description: text };
}

/** A registered name has no control characters. */
const names = [...keywords, ...strange.filter((name) => !/\u202e/.test(name))];

function definitions(
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name, at) => [name, { ...property(at), ...more }]),
  );
}

/** The events that JavaScript lets be called so. */
const events = keywords
  .filter((name) => name !== "Self" && !reservedWords.has(name))
  .filter((name) => ![...fixedNames, ...globalNames].includes(name))
  .map((name, at): [string, Record<string, unknown>] => [
    `on ${name}`,
    {
      function: name,
      renamed_from: `was ${name}`,
      label: texts[at % texts.length],
      description: texts[(at + 1) % texts.length],
      ...(at % 3 === 0 && { deprecated: { reason: texts[at % texts.length] } }),
      properties: { [name]: "required" },
    },
  ]);

const wide = Object.fromEntries(
  Array.from({ length: 65 }, (_, at): [string, Record<string, unknown>] => [
    `w${String(at)}`,
    property(at * 5),
  ]),
);

/** A name, a text or a type for each that is hostile to a language. */
export const hostileNative: string = JSON.stringify({
  version: 1,
  service: texts[0],
  standard: { events: ["df_purchase"] },
  event_properties: { ...definitions(), ...wide },
  item_properties: definitions(),
  user_properties: definitions({ nullable: true }),
  events: {
    ...Object.fromEntries(events),
    구매_완료: {
      properties: Object.fromEntries(
        names.map((name, at) => [name, at % 2 === 0 ? "required" : "optional"]),
      ),
    },
    wide: {
      label: "65개의 속성",
      properties: {
        ...Object.fromEntries(
          Object.keys(wide).map((name, at) => [
            name,
            at % 2 === 0 ? "required" : "optional",
          ]),
        ),
        df_items: "optional",
      },
      any_of: [["w1", "w3"]],
    },
  },
});

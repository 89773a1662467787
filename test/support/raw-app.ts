// Random apps that send events raw, in many forms, and that can be run: what they send is recorded.
import { chance, type Random } from "./random.js";

/** One file; `run()` sends all its events. */
export interface RawFile {
  readonly path: string;
  readonly text: string;
}

interface Style {
  readonly quote: string;
  readonly end: string;
  readonly indent: string;
  readonly newLine: string;
  readonly isTypeScript: boolean;
}

/** Events of `rewriteTaxonomy` that have properties, with an expression for each. */
const events: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> = {
  coupon_redeemed: {
    coupon_code: ['v("WELCOME1")', 'v("SPRING26")'],
    "coupon_kind?": ['"percent"', 'v("amount" as const)'],
    "store_id?": ["7", "v(12)", "n + 1"],
    "used_at?": ["new Date(v(1_700_000_000_000))", '"2026-01-31T09:00:00Z"'],
    "tags?": ['["가", v("나")]', "[]"],
  },
  store_viewed: { store_id: ["v(7)", "n", "(v(1), v(2))"] },
  page_seen: { "store_id?": ["v(n * 2)"], "share-of?": ["0.5", "v(1.5)"] },
  df_add_to_cart: { df_items: ["ITEMS"] },
  df_login: {},
  df_logout: {},
};

const item = (random: Random): string => {
  const id = chance(random, 50) ? "[DFEventProperty.ITEM_ID]" : "df_item_id";
  const brand = chance(random, 40) ? ', brand: "봄날"' : "";
  return `{ ${id}: v("1"), df_item_name: "녹차", df_price: v(3000), df_quantity: 1, df_discount: 0${brand} }`;
};

/** A file that holds only calls that surely can be rewritten. */
export function randomRawFile(random: Random, at: number): RawFile {
  const isTypeScript = chance(random, 65);
  const style: Style = {
    quote: chance(random, 50) ? '"' : "'",
    end: chance(random, 70) ? ";" : "",
    indent: random.pick(["  ", "    ", "\t"]),
    newLine: chance(random, 20) ? "\r\n" : "\n",
    isTypeScript,
  };
  const { end, indent } = style;
  const top: string[] = [];
  const body: string[] = [];
  const count = 1 + random.below(5);
  for (let number = 0; number < count; number++) {
    addCall(random, style, number, top, body);
  }
  const sdk = text(style, "@igaworks/dfinery-web-sdk");
  const names = random.pick([
    "Dfinery, DFEvent, DFEventProperty",
    "DFEvent, DFEventProperty, Dfinery",
  ]);
  const head = [`import { ${names} } from ${sdk}${end}`];
  if (isTypeScript) {
    head.push(
      `declare const v: <const T>(value: T) => T${end}`,
      `declare const getSdk: () => typeof Dfinery${end}`,
      `declare const none: typeof Dfinery | undefined${end}`,
      `declare const some: typeof Dfinery | undefined${end}`,
    );
  } else {
    // Of a global that nothing declares, nobody can tell that it is the SDK.
    head.push(
      `const getSdk = () => Dfinery${end}`,
      `const some = Math.random() < 2 ? Dfinery : undefined${end}`,
      `const none = Math.random() > 2 ? Dfinery : undefined${end}`,
    );
  }
  const parameter = isTypeScript ? "n: number" : "n";
  const lines = [
    ...(chance(random, 30) ? ["// 봄날상점", ""] : []),
    ...head,
    ...top,
    "",
    `export async function run(${parameter}) {`,
    `${indent}const seen${isTypeScript ? ": unknown[]" : ""} = []${end}`,
    ...body.map((line) => indent + line),
    `${indent}return seen${end}`,
    "}",
    // Without it, the compiler would refuse imports of names that only raw calls used.
    ...(chance(random, 50)
      ? [`export const constants = [DFEvent, DFEventProperty]${end}`]
      : []),
    "",
  ];
  const ending = isTypeScript ? "ts" : "js";
  return {
    path: `src/${chance(random, 30) ? "deep/" : ""}file${String(at)}.${ending}`,
    text: lines.join(style.newLine),
  };
}

function text({ quote }: Style, value: string): string {
  return `${quote}${value}${quote}`;
}

/** TypeScript's own words are for TypeScript. */
function plainly({ isTypeScript }: Style, expression: string): string {
  return isTypeScript ? expression : expression.replace(" as const", "");
}

function addCall(
  random: Random,
  style: Style,
  number: number,
  top: string[],
  body: string[],
): void {
  const { end } = style;
  const event = random.pick(Object.keys(events));
  const name = nameOf(random, style, event, number, top);
  const form = random.below(9);
  // What is put together before a function is not surely what it sends.
  const isAtOnce = [0, 1, 2, 4, 5, 6].includes(form);
  const { text: properties, before } = givenTo(
    random,
    style,
    event,
    isAtOnce ? `given${String(number)}` : undefined,
  );
  body.push(...before);
  const note = chance(random, 20) ? "/* 이름 */ " : "";
  const comma = chance(random, 10) ? "," : "";
  const list = `${note}${name}${properties === "" ? "" : `, ${properties}`}${comma}`;
  const receiver = random.pick(["Dfinery", "Dfinery", "getSdk()", "(Dfinery)"]);
  const member = chance(random, 15)
    ? `[${text(style, "logEvent")}]`
    : ".logEvent";
  const call = `${receiver}${member}(${list})`;
  const guarded = `${random.pick(["none", "some"])}?.logEvent(${list})`;
  switch (form) {
    case 0: {
      // As people write it who leave semicolons out.
      const start = end === "" && call.startsWith("(") ? ";" : "";
      body.push(`${start}${call}${end}`);
      break;
    }
    case 1:
      body.push(`await ${call}${end} // 기다린다`);
      break;
    case 2:
      body.push(`seen.push(await ${call})${end}`);
      break;
    case 3:
      body.push(`const later${String(number)} = () => ${call}${end}`);
      body.push(`seen.push(later${String(number)}())${end}`);
      break;
    case 4:
      body.push(`${guarded}${end}`);
      break;
    case 5:
      body.push(`seen.push(await ${guarded})${end}`);
      break;
    case 6:
      body.push(`if (n > 2) ${guarded}${end}`);
      body.push(`else void ${call}${end}`);
      break;
    case 7: {
      const field = `class Page${String(number)} { seen = ${call} }`;
      body.push(
        `${field}${end}`,
        `seen.push(new Page${String(number)}().seen)${end}`,
      );
      break;
    }
    default:
      body.push(`seen.push(((value = ${call}) => value)())${end}`);
  }
}

function nameOf(
  random: Random,
  style: Style,
  event: string,
  number: number,
  top: string[],
): string {
  const { end, isTypeScript } = style;
  switch (random.below(5)) {
    case 0:
      top.push(
        `export const NAME${String(number)} = ${text(style, event)}${end}`,
      );
      return `NAME${String(number)}`;
    case 1:
      if (isTypeScript) {
        top.push(
          `export enum Names${String(number)} { A = ${text(style, event)} }`,
        );
        return `Names${String(number)}.A`;
      }
      return `\`${event}\``;
    case 2: {
      const constant = event.startsWith("df_")
        ? `DFEvent.${event.slice(3).toUpperCase()}`
        : undefined;
      return constant ?? text(style, event);
    }
    default:
      return text(style, event);
  }
}

interface Given {
  readonly text: string;
  /** Statements that have to run before. */
  readonly before: readonly string[];
}

function givenTo(
  random: Random,
  style: Style,
  event: string,
  variable: string | undefined,
): Given {
  const known = Object.entries(events[event] ?? {});
  const isAssembled =
    known.length > 0 && style.isTypeScript && chance(random, 40);
  return isAssembled && variable !== undefined
    ? assembledOf(random, style, known, variable)
    : { text: propertiesOf(random, style, known), before: [] };
}

type Known = readonly (readonly [key: string, values: readonly string[]])[];

/** Put into an object one by one. */
function assembledOf(
  random: Random,
  style: Style,
  known: Known,
  name: string,
): Given {
  const { end } = style;
  const all = known.flatMap(([key, values]) =>
    key.endsWith("?") && chance(random, 50)
      ? []
      : [{ key: key.replace("?", ""), value: random.pick(values) }],
  );
  const open = "Record<string, unknown>";
  const start = random.pick([
    `const ${name}: ${open} = {}${end}`,
    `const ${name}: any = {}${end}`,
    `let ${name} = {} as ${open}${end}`,
    `const ${name}: { [key: string]: any } = {}${end} // 속성`,
  ]);
  const statements = all.flatMap(({ key, value }) => {
    const isPlain = !key.includes("-") && chance(random, 50);
    const left = isPlain ? `.${key}` : `[${text(style, key)}]`;
    const made = value === "ITEMS" ? `[${item(random)}]` : value;
    return [
      ...(chance(random, 15) ? ["// 값"] : []),
      `${name}${left} = ${made}${end}${chance(random, 15) ? " // 끝" : ""}`,
    ];
  });
  return {
    text: name,
    before:
      statements.length === 0
        ? [`const ${name} = {}${end}`]
        : [start, ...statements],
  };
}

function propertiesOf(random: Random, style: Style, known: Known): string {
  if (known.length === 0) {
    return random.pick(["", "", "null", "undefined", "{}"]);
  }
  const parts = known.flatMap(([key, values]) => {
    const isOptional = key.endsWith("?");
    if (isOptional && chance(random, 50)) return [];
    const bare = key.replace("?", "");
    const name = bare.includes("-")
      ? text(style, bare)
      : random.pick([bare, bare, text(style, bare), `[${text(style, bare)}]`]);
    const value = random.pick(values);
    const items = Array.from({ length: 1 + random.below(2) }, () =>
      item(random),
    );
    const made = value === "ITEMS" ? `[${items.join(", ")}]` : value;
    const pair = `${name}: ${plainly(style, made)}`;
    if (isOptional && style.isTypeScript && chance(random, 20)) {
      return [`...(n > 1 ? { ${pair} } : {})`];
    }
    return [chance(random, 15) ? `/* 값 */ ${pair}` : pair];
  });
  const isBroken = chance(random, 40);
  const { indent, newLine } = style;
  if (parts.length === 0) return "{}";
  return isBroken
    ? `{${newLine}${parts.map((part) => `${indent}${indent}${part},`).join(newLine)}${newLine}${indent}}`
    : `{ ${parts.join(", ")} }`;
}

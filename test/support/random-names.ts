// Names as they occur, and names that break a careless printer.
import type { Random } from "./random.js";

const plain = [
  "구매",
  "쿠폰_코드",
  "구매 완료",
  "日本語",
  "émile",
  "ＦＵＬＬ",
  "한글_이름이_아주_길어서_여든_칸을_넘는_경우의_속성_이름",
  "SHOUTED_NAME",
  "camelCase",
  "PascalCase",
  "coupon_code",
  "checkout_started",
];

const odd = [
  "a-b",
  "a b",
  "it's",
  'say "hi"',
  `both ' and "`,
  `''"`,
  "back`tick",
  "${x}",
  "*/",
  "/**",
  "//",
  "\\",
  "\\u0041",
  "</script>",
  "@deprecated",
  "a.b",
  "a/b",
  "a~b",
  "~0",
  "~1",
  "1",
  "42",
  "1.5",
  "007",
  "1e3",
  "-1",
  "0x10",
  "999999999999999999999",
  "😀",
  "👨‍👩‍👧",
  "🇰🇷",
  "❤️",
  "e\u0301",
  "a\u200bb",
  "Ⅷ",
  "_",
  "__",
  "$",
  "a$b",
  "a_1",
  "null",
  "true",
  "no",
  "[]",
  "{}",
  "#x",
  "a: b",
  "- a",
  "&a",
  "?",
  "𠮷野家",
];

/** Names that the language, the support code or a template has already. */
const taken = [
  "prototype",
  "record",
  "value",
  "values",
  "checks",
  "base",
  "event",
  "events",
  "event_name",
  "event_properties",
  "properties",
  "meta",
  "process",
  "undefined_",
  "undefined",
  "item",
  "items",
  "fields",
  "validate",
  "validate_event",
  "is",
  "name",
  "given",
  "closed",
  "closed_items",
  "wire",
  "walk",
  "fault",
  "result",
  "identity",
  "user_profile",
  "log_event",
  "to_record",
  "inspect_record",
  "registered_event",
  "event_record",
  "event_meta",
  "event_check",
  "check_of",
  "validation_result",
  "record_walk",
  "record_check",
  "event_walk",
  "identity_keys",
  "profile_fields",
  "string",
  "number",
  "boolean",
  "long",
  "date",
  "promise",
  "readonly",
  "record_of",
  "class",
  "default",
  "delete",
  "new",
  "await",
  "yield",
  "let",
  "static",
  "enum",
  "type",
  "arguments",
  "eval",
  "then",
  "length",
  "globalThis",
  "exports",
  "module",
  "require",
  "index",
  "standard",
  "user",
  "dispatch",
  "unregistered",
  "onViolation",
  "all",
  "df",
  "dfPurchase",
];

const alphabet = "abcdefghijklmnopqrstuvwxyz_".split("");

/** A name of 1 to 60 letters, so that each threshold of 80 columns is crossed. */
function sized(random: Random, longest = 60): string {
  const length = 1 + random.below(longest);
  let name = "";
  while (name.length < length) name += random.pick(alphabet);
  return name.replace(/^_+|_+$/g, "x").replace(/^df_/, "dg_");
}

/** One name; never one of the catalogue's. */
export function randomName(random: Random): string {
  const kind = random.below(100);
  if (kind < 50) return sized(random);
  if (kind < 60) return random.pick(plain);
  if (kind < 75) return random.pick(odd);
  if (kind < 80) return sized(random, 200);
  if (kind < 83) return `${random.pick(odd)}${sized(random, 20)}`;
  return random.pick(taken);
}

/** Paths of included files, some of which suggest a module that the output has already. */
export const includedPaths: readonly string[] = [
  "events/checkout.yaml",
  "events/index.yaml",
  "events/user.yaml",
  "events/dispatch.yaml",
  "events/standard.yaml",
  "events/결제.yaml",
  "events/CON.yaml",
  "events/a b.yaml",
  "events/deep/a-b.yaml",
  "events/deep/A_B.yaml",
  "shared.yaml",
];

/** The same for properties, which cannot have what every object has. */
export function freshPropertyName(random: Random, used: Set<string>): string {
  for (;;) {
    const name = freshName(random, used);
    if (!(name in Object.prototype) && name !== "toJSON") return name;
  }
}

/** A name that does not stand in `used`, which gains it. */
export function freshName(random: Random, used: Set<string>): string {
  for (;;) {
    const name = randomName(random);
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}

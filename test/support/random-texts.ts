// Texts of descriptions, labels and reasons that break a careless printer of comments.
import { between, chance, type Random } from "./random.js";

const pieces = [
  "*/",
  "/**",
  "/* x */",
  "// x",
  "*\\/",
  "`",
  "``` js",
  "${x}",
  "${process.exit(1)}",
  `"`,
  "'",
  "\\",
  "\\\\",
  "\\u002a/",
  "a\u2028b",
  "a\u2029b",
  "😀",
  "👨‍👩‍👧‍👦",
  "❤️",
  "🇰🇷",
  "1️⃣",
  "\u05d0\u05d1\u05d2",
  "\u202e abc \u202c",
  "\u2066x\u2069",
  "\u200f",
  "\u200b",
  "\ufeff",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\u009f",
  "\u00a0",
  "\u3000",
  "@deprecated",
  "@param x",
  "{@link x}",
  "{ @inheritDoc }",
  "</script>",
  "<b>",
  "\ud800",
  "\udfff",
  "\ud83d",
  "tab\there",
  "e\u0301",
  "한글 문단은 넓은 글자로 이루어져 있어서 한 줄에 들어가는 글자 수가 절반이다.",
  "ｆｕｌｌ",
  "export const injected = 1;",
  "https://example.com/a/b?c=d#e",
  "--",
  "*",
  "- a list",
  "1. a list",
  "# a title",
  "/",
  "@",
];

const breaks = ["\n", "\r\n", "\n\n", "\r", "\n@deprecated not so\n", "\n * "];

const words = [
  "the",
  "customer",
  "redeems",
  "a",
  "coupon",
  "at",
  "checkout,",
  "which",
  "결제",
  "화면에서",
  "고른다.",
];

/** A text of any kind; never empty, and never only blanks. */
export function randomText(random: Random): string {
  const kind = random.below(100);
  if (kind < 35) return sentence(random, between(random, 1, 40));
  if (kind < 38) return "x".repeat(2000);
  if (kind < 41) return "가".repeat(between(random, 30, 600));
  if (kind < 44)
    return `${"y".repeat(between(random, 60, 90))} ${sentence(random, 5)}`;
  const parts = Array.from({ length: between(random, 1, 8) }, () => {
    const text = chance(random, 60) ? random.pick(pieces) : sentence(random, 6);
    return chance(random, 20) ? text + random.pick(breaks) : `${text} `;
  });
  const text = parts.join("");
  return text.trim() === "" ? `x${text}` : text;
}

/** A short text, for labels, owners, tags and units. */
export function randomWord(random: Random): string {
  const text = chance(random, 50)
    ? random.pick(words)
    : random.pick(pieces).trim();
  return text === "" ? "word" : text;
}

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(words)).join(" ");
}

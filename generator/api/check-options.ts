// Validates the options of the package's functions, because JavaScript may pass anything.
import { badOption } from "../diagnostics/codes/api-bad-option.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { platforms } from "../model/platform.js";
import { nearest } from "../text/suggest.js";
import { listChoices } from "../text/lists.js";

export type ApiFunction = "compile" | "generate" | "check";

/** The valid values of an option: a list of words, or a test with words that follow "it is". */
type Rule =
  | { readonly words: readonly string[] }
  | { readonly fits: (value: unknown) => boolean; readonly is: string };

const isPath = (value: unknown) =>
  typeof value === "string" && value.trim() !== "";
const folder: Rule = { fits: isPath, is: "the path of a folder" };
const flag: Rule = {
  fits: (value) => typeof value === "boolean",
  is: "`true` or `false`",
};

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [
    "taxonomy",
    {
      fits: (value) => isPath(value) || hasHref(value),
      is: "the path of a file, or its `URL`",
    },
  ],
  ["cwd", folder],
  ["output", folder],
  ["root", folder],
  ["emit", { words: ["ts", "js"] }],
  ["declarationMap", flag],
  ["importExtension", { words: [".js", ".ts", "none"] }],
  ["validate", { words: ["never", "development", "always"] }],
  ["platform", { words: platforms }],
  [
    "targets",
    {
      fits: (value) => Array.isArray(value) && value.every(isPath),
      is: "an array of names and paths of targets",
    },
  ],
  ["text", { fits: (value) => typeof value === "string", is: "a string" }],
  ["dryRun", flag],
]);

/** Options of single functions; all other options are valid for every function. */
const owners: ReadonlyMap<string, ApiFunction> = new Map([
  ["text", "compile"],
  ["dryRun", "generate"],
]);

/** An error for each option that a function does not have, or whose value is invalid. */
export function checkOptions(
  options: unknown,
  called: ApiFunction,
): readonly Diagnostic[] {
  if (
    typeof options !== "object" ||
    options === null ||
    Array.isArray(options)
  ) {
    return [
      badOption.at({
        message: "the options are not an object",
        hint: 'write `{ taxonomy: "taxonomy.yaml" }`',
      }),
    ];
  }
  const names = [...rules.keys()].filter((name) => has(called, name));
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const rule = rules.get(name);
    if (rule !== undefined && names.includes(name)) {
      return checkValue(name, value, rule);
    }
    return badOption.at({
      message: `unknown option ${quoted(name)}`,
      hint: hintForName(name, names),
    });
  });
}

function has(called: ApiFunction, name: string): boolean {
  return (owners.get(name) ?? called) === called;
}

function hintForName(name: string, names: readonly string[]): string {
  const owner = owners.get(name);
  if (owner !== undefined)
    return `\`${name}\` is only an option of \`${owner}\``;
  const similar = nearest(name, names);
  return similar === undefined
    ? `the options are ${listChoices(names, "and")}`
    : `did you mean \`${similar}\`?`;
}

function checkValue(
  name: string,
  value: unknown,
  rule: Rule,
): readonly Diagnostic[] {
  const fits = "words" in rule ? isOneOf(value, rule.words) : rule.fits(value);
  if (fits) return [];
  return [
    badOption.at({
      message: `the option \`${name}\` cannot be ${quoted(show(value))}`,
      hint:
        "words" in rule ? hintForWord(value, rule.words) : `it is ${rule.is}`,
    }),
  ];
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return words.some((word) => word === value);
}

function hintForWord(value: unknown, words: readonly string[]): string {
  const similar = typeof value === "string" ? nearest(value, words) : undefined;
  return similar === undefined
    ? `it is ${listChoices(words, "or")}`
    : `did you mean \`${similar}\`?`;
}

function hasHref(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "href" in value &&
    typeof value.href === "string"
  );
}

/** A value in JSON notation; a string represents itself, and a value without JSON its type. */
function show(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === "string") return text;
  } catch {
    // A circular value, or a bigint.
  }
  return `a ${typeof value}`;
}

const longest = 80;

function quoted(text: string): string {
  const shown = Array.from(text);
  return shown.length <= longest
    ? `\`${text}\``
    : `\`${shown.slice(0, longest - 1).join("")}…\``;
}

// Reads the command lines of `generate` and `check` that people write every day. The others are left to
// commander, which also explains what is wrong with them.
import { formats, type Format } from "../system/terminal.js";
import { requestOf } from "./request.js";

export interface PlainCommandLine {
  readonly command: "generate" | "check";
  readonly format: Format;
  readonly quiet: boolean;
  readonly request: string;
}

/** A flag with a value → its name as commander has it. */
const valueFlags: ReadonlyMap<string, string> = new Map([
  ["-o", "output"],
  ["--output", "output"],
  ["--root", "root"],
  ["--import-extension", "importExtension"],
  ["--emit", "emit"],
  ["--validate", "validate"],
  ["--platform", "platform"],
  ["--format", "format"],
]);

/** Without a command, only such a word is a taxonomy here: another may be a command, or a mistyped one. */
const yamlName = /[^\\/]\.ya?ml$/i;

/**
 * The words after the program's name. `undefined` for every other command,
 * every other flag, and every form that commander might read differently.
 */
export function readCommandLine(
  words: readonly string[],
  cwd: string,
): PlainCommandLine | undefined {
  const [first] = words;
  const named = first === "generate" || first === "check" ? first : undefined;
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const targets: string[] = [];
  const taxonomies: string[] = [];
  const rest = words.slice(named === undefined ? 0 : 1).values();
  for (const word of rest) {
    if (word === "" || word === "-") return undefined;
    if (!word.startsWith("-")) {
      taxonomies.push(word);
      continue;
    }
    if (switchOf(word) !== undefined) {
      switches.add(word === "-q" ? "--quiet" : word);
      continue;
    }
    const end = word.startsWith("--") ? word.indexOf("=") : -1;
    const flag = end < 0 ? word : word.slice(0, end);
    const value = end < 0 ? rest.next().value : word.slice(end + 1);
    if (value === undefined || value === "" || value.startsWith("-")) {
      return undefined;
    }
    const name = valueFlags.get(flag);
    if (flag === "--target") targets.push(value);
    else if (name === undefined || values.has(name)) return undefined;
    else values.set(name, value);
  }
  const [taxonomy, surplus] = taxonomies;
  if (surplus !== undefined) return undefined;
  if (named === undefined && taxonomy !== undefined) {
    if (!yamlName.test(taxonomy)) return undefined;
  }
  const asked = values.get("format") ?? "pretty";
  const format = formats.find((each) => each === asked);
  if (format === undefined) return undefined;
  return {
    command: named ?? "generate",
    format,
    quiet: switches.has("--quiet"),
    request: requestOf(cwd, taxonomy, {
      output: values.get("output"),
      root: values.get("root"),
      importExtension: values.get("importExtension"),
      emit: values.get("emit"),
      validate: values.get("validate"),
      platform: values.get("platform"),
      ...(switches.has("--declaration-map") && { declarationMap: true }),
      ...(targets.length > 0 && { target: targets }),
    }),
  };
}

/** Colors make no difference, because nothing is reported. */
function switchOf(word: string): string | undefined {
  return ["-q", "--quiet", "--no-color", "--declaration-map"].find(
    (each) => each === word,
  );
}

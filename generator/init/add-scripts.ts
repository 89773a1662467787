// Adds scripts to the text of a `package.json`, and leaves every other byte unchanged.
import {
  applyEdits,
  modify,
  parseTree,
  findNodeAtLocation,
} from "jsonc-parser";

export interface AddedScripts {
  readonly text: string;
  readonly added: readonly string[];
  /** Scripts of that name that do something else: they are kept. */
  readonly taken: readonly string[];
}

/** `undefined` if the text is not a JSON object, or its `scripts` are not one. */
export function addScripts(
  text: string,
  scripts: Readonly<Record<string, string>>,
): AddedScripts | undefined {
  const bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  let body = text.slice(bom.length);
  if (!isManifest(body)) return undefined;
  const added: string[] = [];
  const taken: string[] = [];
  for (const [name, command] of Object.entries(scripts)) {
    const tree = parseTree(body);
    const present = tree && findNodeAtLocation(tree, ["scripts", name]);
    if (present !== undefined) {
      if (present.value !== command) taken.push(name);
      continue;
    }
    const edits = modify(body, ["scripts", name], command, {
      formattingOptions: layoutOf(body),
    });
    body = applyEdits(body, edits);
    added.push(name);
  }
  return { text: bom + body, added, taken };
}

/** The command of a script; `undefined` if there is none, or it is not a string. */
export function scriptOf(text: string, name: string): string | undefined {
  const tree = parseTree(text.replace(/^\uFEFF/, ""));
  const value: unknown =
    tree && findNodeAtLocation(tree, ["scripts", name])?.value;
  return typeof value === "string" ? value : undefined;
}

/** The commands of all scripts. */
export function scriptsIn(text: string): readonly string[] {
  const tree = parseTree(text.replace(/^\uFEFF/, ""));
  const scripts = tree && findNodeAtLocation(tree, ["scripts"]);
  return (scripts?.children ?? []).flatMap(({ children }) => {
    const value: unknown = children?.[1]?.value;
    return typeof value === "string" ? [value] : [];
  });
}

function isManifest(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return false;
    }
    if (!("scripts" in value)) return true;
    const { scripts } = value;
    return (
      typeof scripts === "object" && scripts !== null && !Array.isArray(scripts)
    );
  } catch {
    return false;
  }
}

/** The indent of the first indented line, and the line ends of the text. */
function layoutOf(text: string) {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

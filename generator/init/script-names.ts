// Chooses the script names of a taxonomy: a second one in the same `package.json` gets names of its own.
import { scriptOf, scriptsIn } from "./add-scripts.js";

export interface ScriptNames {
  readonly generate: string;
  readonly check: string;
  /** The usual names belong to another taxonomy. */
  readonly isSecond: boolean;
}

const usual = { generate: "generate:events", check: "check:events" };

/** `text` is that of `package.json`; `taxonomy` is its name in scripts. */
export function chooseScriptNames(text: string, taxonomy: string): ScriptNames {
  const isOfAnother = [usual.generate, usual.check].some((name) => {
    const named = taxonomyOf(scriptOf(text, name) ?? "");
    return named !== undefined && named !== taxonomy;
  });
  const word = isOfAnother ? wordFor(taxonomy) : "";
  return word === ""
    ? { ...usual, isSecond: false }
    : {
        generate: `${usual.generate}:${word}`,
        check: `${usual.check}:${word}`,
        isSecond: true,
      };
}

/** The taxonomies of scripts that `init` wrote into a `package.json`, by their names there. */
export function taxonomiesOf(text: string): readonly string[] {
  return scriptsIn(text).flatMap((script) => {
    const named = taxonomyOf(script)?.replaceAll('"', "");
    return named === undefined ? [] : [named];
  });
}

/** The taxonomy of a script that `init` wrote; `undefined` for any other. */
function taxonomyOf(command: string): string | undefined {
  return /^dfn-codegen (?:check )?((?!check$|-)[^\s"&|;]+|"[^"]+")$/.exec(
    command,
  )?.[1];
}

/** `other/t.yaml` is `other-t`, and `other/taxonomy.yaml` is `other`. */
export function wordFor(taxonomy: string): string {
  return taxonomy
    .replaceAll('"', "")
    .replace(/\.[^./]*$/, "")
    .replace(/\/taxonomy$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

// What a `package.json` says about imports; all else in it may change without a word.
import { fieldsOf } from "../text/fields.js";

export interface PackageConfig {
  /** Node takes `.ts` and `.js` files below it for modules or for CommonJS. */
  readonly packageType: "module" | "commonjs";
  /** The tools it depends on that look for the very file that an import names. */
  readonly exactTools: readonly string[];
}

/**
 * Tools that look for the very file that an import names, and so do not find `x.ts` for `./x.js`. Tried with webpack
 * 5.112, metro-resolver 0.83, jest 30 with babel-jest and ts-jest; Next.js says so itself (vercel/next.js#82945).
 */
const literalBundlers = [
  "next",
  "react-native",
  "expo",
  "metro",
  "webpack",
  "@rspack/core",
  "react-scripts",
  "@vue/cli-service",
  "gatsby",
];

/** The same, but in a package of `"type": "module"` the output of TypeScript runs in Node, which needs endings. */
const literalRunners = ["jest", "ts-jest", "ts-node"];

/** Reads the text of a `package.json`; one that is no JSON says nothing. */
export function packageFactsOf(text: string): PackageConfig {
  const manifest = fieldsOf(parse(text));
  const packageType = manifest.get("type") === "module" ? "module" : "commonjs";
  const dependencies = new Set(
    ["dependencies", "devDependencies", "peerDependencies"].flatMap((key) => [
      ...fieldsOf(manifest.get(key)).keys(),
    ]),
  );
  const tools =
    packageType === "module"
      ? literalBundlers
      : [...literalBundlers, ...literalRunners];
  return {
    packageType,
    exactTools: tools.filter((name) => dependencies.has(name)),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

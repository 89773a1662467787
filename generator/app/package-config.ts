// The fields of a `package.json` that affect imports; changes to the rest are ignored.
import { fieldsOf } from "../text/fields.js";

export interface PackageConfig {
  /** Whether Node treats `.ts` and `.js` files below it as modules or as CommonJS. */
  readonly packageType: "module" | "commonjs";
  /** The dependencies that look only for the exact file that an import names. */
  readonly exactTools: readonly string[];
}

/**
 * Tools that look only for the exact file that an import names, and so do not
 * find `x.ts` for `./x.js`. Tested with webpack 5.112, metro-resolver 0.83,
 * jest 30 with babel-jest and ts-jest; Next.js documents it
 * (vercel/next.js#82945).
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

/**
 * The same, but in a package with `"type": "module"` Node runs TypeScript's
 * output, and Node needs extensions.
 */
const literalRunners = ["jest", "ts-jest", "ts-node"];

/** Reads the text of a `package.json`; a text that is not JSON has no fields. */
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

// The parsers of Vue's and Svelte's components, as the app has them installed: this package brings none.
import { createRequire } from "node:module";
import type { LoadParser, ParserName } from "../script-blocks.js";

/** Looks from the file upwards, as Node does. `undefined` also where the package fails to load. */
export const loadParser: LoadParser = (name, file) =>
  Promise.resolve(requireFrom(name, file));

function requireFrom(name: ParserName, file: string): unknown {
  const require = createRequire(file);
  try {
    // pnpm and Yarn let an app reach only what it names itself: `vue`, whose part the compiler is.
    return name === "@vue/compiler-dom"
      ? (loadOrNothing(require, name) ??
          createRequire(require.resolve("vue/package.json"))(name))
      : require(name);
  } catch {
    return undefined;
  }
}

function loadOrNothing(require: NodeJS.Require, name: ParserName): unknown {
  try {
    return require(name);
  } catch {
    return undefined;
  }
}

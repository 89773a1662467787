// Lets test files get the built modules of the generator and its templates when they import the sources.
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const root = join(import.meta.dirname, "../..");

/** What Vite calls for each import; of its own types it needs no more. */
interface Resolver {
  readonly name: string;
  readonly enforce: "pre";
  readonly resolveId: (
    specifier: string,
    importer: string | undefined,
  ) => string | undefined;
}

/** The paths of what it leads to: `server.deps.external` leaves these to Node. */
export const builtPaths = /\/dist\/(?:generator|templates)\//;

/**
 * Node loads the hundreds of built modules as they are. The sources would be
 * transformed one by one, and each use of an import would be a call of a getter.
 */
export const builtGenerator: Resolver = {
  name: "built generator",
  enforce: "pre",
  resolveId: (specifier, importer) => {
    if (!specifier.startsWith(".") || importer === undefined) return undefined;
    const source = relative(root, join(dirname(importer), specifier));
    if (!/^(?:generator|templates)$/.test(source.split(sep)[0] ?? "")) {
      return undefined;
    }
    const built = join(root, "dist", source).replace(/\.ts$/, ".js");
    // Not all of it is built: a script of a page, for one.
    return existsSync(built) ? built : undefined;
  },
};

// What could not be read or resolved, for people: a package that is not installed is named once, not in each file.
import { type Unresolved, describeMissing } from "./unresolved.js";

const mostFiles = 20;
const mostPackages = 10;

/** Lines without stop, the files' own first. The JSON report holds all of it. */
export function summarizeUnresolved(
  unresolved: readonly Unresolved[],
): readonly string[] {
  const files = unresolved.flatMap(({ file, message, missing }) => {
    if (missing === undefined) return [`${file}: ${message}`];
    const own = missing.filter((each) => packageOf(each) === undefined);
    return own.length === 0 ? [] : [`${file}: ${describeMissing(own)}`];
  });
  const packages = [...importersOf(unresolved)]
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([name, from]) => {
      const [only = ""] = from;
      const where = from.size === 1 ? only : `${String(from.size)} files`;
      return `\`${name}\` (${where})`;
    });
  const rest = files.length - mostFiles;
  return [
    ...files.slice(0, mostFiles),
    ...(rest > 0 ? [`and ${String(rest)} more`] : []),
    ...(packages.length > 0 ? [describePackages(packages)] : []),
  ];
}

function describePackages(packages: readonly string[]): string {
  const rest = packages.length - mostPackages;
  const shown = packages.slice(0, mostPackages).join(", ");
  return `not installed, so without types: ${shown}${rest > 0 ? ` and ${String(rest)} more` : ""}`;
}

/** The files that import each package. */
function importersOf(
  unresolved: readonly Unresolved[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, Set<string>>();
  for (const { file, missing = [] } of unresolved) {
    for (const each of missing) {
      const name = packageOf(each);
      if (name === undefined) continue;
      const files = importers.get(name) ?? new Set();
      importers.set(name, files.add(file));
    }
  }
  return importers;
}

/** `react` of `react/jsx-runtime`; nothing for paths, aliases such as `@/a` and modules of Node. */
function packageOf(specifier: string): string | undefined {
  return /^(?:@[\w.-]+\/)?\w[\w.-]*(?=\/|$)/.exec(specifier)?.[0];
}

// The packages of which a process loaded a module, by V8's own list of scripts (`NODE_V8_COVERAGE`).

/** Sorted, also those in the bundle. `coverage`: all files of the list. */
export function loadedPackages(coverage: string): readonly string[] {
  const names = [
    ...coverage.matchAll(
      /"file:[^"]*\/node_modules\/((?:@[^/"]+\/)?[^/"]+)\/[^"]*"/g,
    ),
    ...coverage.matchAll(
      /"file:[^"]*\/dist\/bundle\/package-([\w-]+)-[\w-]{8}\.js"/g,
    ),
  ].map(([, name = ""]) => name);
  return [...new Set(names)].sort();
}

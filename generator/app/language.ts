// Detects whether an app is written in TypeScript.

export interface SourceKinds {
  /** `.ts` or `.tsx` files; declarations and configuration files do not count. */
  readonly typescript: boolean;
  /** `.js`, `.jsx`, `.mjs` or `.cjs` files. */
  readonly javascript: boolean;
}

export interface LanguageEvidence {
  /** Whether there is a `tsconfig.json`, or Deno's file. */
  readonly configured: boolean;
  readonly sources: SourceKinds;
  readonly dependsOnTypeScript: boolean;
}

export interface Language {
  readonly name: "TypeScript" | "JavaScript";
  /** The reason in a few words, if the result may be surprising. */
  readonly because?: string;
}

/**
 * A configuration decides, then the files. The dependency counts only if there
 * are no files, because editors and tools add it to JavaScript apps.
 */
export function chooseLanguage({
  configured,
  sources,
  dependsOnTypeScript,
}: LanguageEvidence): Language {
  if (configured) return { name: "TypeScript" };
  if (sources.typescript) {
    return { name: "TypeScript", because: "has .ts files" };
  }
  if (!dependsOnTypeScript) return { name: "JavaScript" };
  return sources.javascript
    ? {
        name: "JavaScript",
        because: "no tsconfig.json, no .ts file",
      }
    : { name: "TypeScript" };
}

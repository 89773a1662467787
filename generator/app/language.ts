// Whether an app is written in TypeScript, by the strongest sign that there is.

export interface SourceKinds {
  /** `.ts` or `.tsx` files; declarations and configuration files do not count. */
  readonly typescript: boolean;
  /** `.js`, `.jsx`, `.mjs` or `.cjs` files. */
  readonly javascript: boolean;
}

export interface LanguageFacts {
  /** Whether there is a `tsconfig.json`, or Deno's file. */
  readonly configured: boolean;
  readonly sources: SourceKinds;
  readonly dependsOnTypeScript: boolean;
}

export interface Language {
  readonly name: "TypeScript" | "JavaScript";
  /** Where that may surprise: the reason, in a few words. */
  readonly because?: string;
}

/** A configuration decides; else the files do, and the dependency only before there are any: editors and tools bring it to apps in JavaScript. */
export function chooseLanguage({
  configured,
  sources,
  dependsOnTypeScript,
}: LanguageFacts): Language {
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

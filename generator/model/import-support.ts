// How generated modules may import one another, according to the app's configuration.
import type { ImportExtension } from "./settings.js";

/** An ending that the app's TypeScript rejects, or that a tool of the app cannot resolve. */
export interface UnfitExtension {
  readonly extension: ImportExtension;
  /** A sentence without a full stop that names the file at fault. */
  readonly reason: string;
  /** How to change the configuration so that it works. */
  readonly remedy: string;
}

export interface ImportSupport {
  /** The ending that is used if no setting names one. */
  readonly best: ImportExtension;
  /** Why `best` is best: words that follow "because". */
  readonly reason: string;
  /** Endings that TypeScript rejects. */
  readonly unfit: readonly UnfitExtension[];
  /** Endings that TypeScript accepts, but another tool cannot resolve. */
  readonly unfound: readonly UnfitExtension[];
  /** Set if TypeScript rejects sources in the output folder because of a `rootDir`. */
  readonly outsideRootDir?: RootDir;
  /** Set if TypeScript takes the sources for CommonJS, and forbids their syntax there. */
  readonly commonJsSyntax?: CommonJsSyntax;
}

export interface CommonJsSyntax {
  /** The path of the tsconfig in messages. */
  readonly tsconfig: string;
  /** The path of the `package.json` that lacks a type; absent if `module` alone decides, or there is none. */
  readonly packageJson?: string;
}

export interface RootDir {
  /** The path of the tsconfig in messages. */
  readonly tsconfig: string;
  /** The folder in messages. */
  readonly folder: string;
}

/** What to change, as the end of a sentence. */
export function commonJsHint({
  tsconfig,
  packageJson,
}: CommonJsSyntax): string {
  const off = `set \`verbatimModuleSyntax: false\` in \`${tsconfig}\``;
  return packageJson === undefined
    ? off
    : `add \`"type": "module"\` to \`${packageJson}\`, or ${off}`;
}

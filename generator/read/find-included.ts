// Which files an include pattern names, and why it names none.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  reportAbsolute,
  reportBackslash,
  reportEmptyPattern,
  reportFolder,
  reportNoMatch,
  reportOutside,
  type IncludePlace,
} from "./include-errors.js";
import type { Include } from "./includes-of.js";
import {
  isAbsoluteAnywhere,
  isInside,
  relativeTo,
  resolveFrom,
} from "../text/paths.js";
import { fixedPart, isLiteral } from "./patterns.js";
import { unreadableFile } from "./read-errors.js";
import { HostError, type SourceHost } from "./source-host.js";

export type Included =
  | { readonly problem: Diagnostic }
  | {
      /** Absolute, at least one, sorted by code unit. */
      readonly paths: readonly string[];
      /** Whether the pattern is the name of one file. */
      readonly literal: boolean;
    };

/**
 * The files of a pattern, without the including file unless it is named
 * literally. A pattern that starts outside the root is rejected before any
 * search, because a search from `/` takes forever.
 */
export function findIncluded(include: Include, place: IncludePlace): Included {
  const { pattern } = include;
  const { host, style, folder } = place;
  if (pattern.trim() === "") return { problem: reportEmptyPattern(include) };
  // No file system accepts a null byte, and some throw an exception.
  if (pattern.includes("\0")) {
    return { problem: reportNoMatch(include, place) };
  }
  if (isAbsoluteAnywhere(pattern)) return { problem: reportAbsolute(include) };
  if (pattern.includes("\\")) return { problem: reportBackslash(include) };
  const literal = isLiteral(pattern);
  const start = resolveFrom(folder, fixedPart(pattern), style);
  if (!isInside(place.root, start, style)) {
    return { problem: reportOutside(include, start, start, place) };
  }
  const matches = host.glob(pattern, folder);
  const paths = literal
    ? matches
    : matches.filter((path) => path !== place.includer);
  if (paths.length > 0) return { paths, literal };
  const reason = literal ? reasonAgainst(start, host) : undefined;
  if (reason === undefined) {
    return { problem: reportNoMatch(include, place) };
  }
  if (reason.includes("folder")) return { problem: reportFolder(include) };
  const shown = relativeTo(place.cwd, start, style);
  return { problem: unreadableFile(shown, reason, include.span) };
}

/** Why a path cannot be read; `undefined` if nothing exists there. */
function reasonAgainst(path: string, host: SourceHost): string | undefined {
  try {
    host.readFile(path);
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.reason;
    throw error;
  }
}

// The diagnostics about an `include` that cannot be followed.
import { cycle } from "../diagnostics/codes/include-cycle.js";
import { noMatch } from "../diagnostics/codes/include-no-match.js";
import { outsideRoot } from "../diagnostics/codes/include-outside-root.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/suggest.js";
import type { Span } from "../source/source-file.js";
import type { Include } from "./includes-of.js";
import {
  folderOf,
  nameOf,
  relativeTo,
  resolveFrom,
  type PathStyle,
} from "../text/paths.js";
import { fixedPart, isLiteral } from "./patterns.js";
import type { SourceHost } from "./source-host.js";

export interface IncludePlace {
  readonly host: SourceHost;
  readonly style: PathStyle;
  readonly cwd: string;
  readonly root: string;
  /** Absolute folder of the including file. */
  readonly folder: string;
  /** Absolute path of the including file. */
  readonly includer: string;
}

export function reportEmptyPattern({ span }: Include): Diagnostic {
  return noMatch.at({
    span,
    message: "this include pattern is empty",
    hint: "name a file or a pattern, such as `events/*.yaml`",
  });
}

export function reportAbsolute({ span, pattern }: Include): Diagnostic {
  return noMatch.at({
    span,
    message: `the include pattern \`${pattern}\` is absolute, so it would match on only one machine`,
    label: "an absolute path",
    hint: "write it relative to the folder of this file",
  });
}

export function reportBackslash({ span, pattern }: Include): Diagnostic {
  const fixed = pattern.replaceAll("\\", "/");
  return noMatch.at({
    span,
    message: `the include pattern \`${pattern}\` has a \`\\\`, which separates folders on Windows only`,
    hint: `write \`${fixed}\`, which works on every platform`,
    fix: {
      span,
      replacement: JSON.stringify(fixed),
      title: `write it as \`${fixed}\``,
    },
  });
}

export function reportFolder({ span, pattern }: Include): Diagnostic {
  const wider = `${pattern.replace(/\/+$/, "")}/*.yaml`;
  return noMatch.at({
    span,
    message: `the include pattern \`${pattern}\` names a folder, not a file`,
    label: "a folder",
    hint: `to include the files in it, write \`${wider}\``,
    fix: {
      span,
      replacement: JSON.stringify(wider),
      title: `write it as \`${wider}\``,
    },
  });
}

/** A search that found nothing; the hint says where it looked and what exists there instead. */
export function reportNoMatch(
  { span, pattern }: Include,
  place: IncludePlace,
): Diagnostic {
  const literal = isLiteral(pattern);
  const { host, style, cwd, folder } = place;
  const start = resolveFrom(folder, fixedPart(pattern), style);
  const searched = literal ? folderOf(start, style) : start;
  const neighbours = host
    .glob("*", searched)
    .filter((path) => path !== place.includer)
    .map((path) => nameOf(path, style));
  const similar = literal
    ? nearest(nameOf(start, style), neighbours)
    : neighbours.find((name) => /\.ya?ml$/i.test(name));
  const where = relativeTo(cwd, searched, style) || ".";
  const there =
    similar === undefined
      ? ""
      : literal
        ? `; did you mean \`${similar}\`?`
        : `, where there is \`${similar}\``;
  return noMatch.at({
    span,
    message: `the include pattern \`${pattern}\` matches no file`,
    label: "no such file",
    hint: `looked in \`${where}\`${there}`,
  });
}

/** A file, or the start of a search, that is outside the root. */
export function reportOutside(
  { span, pattern }: Include,
  path: string,
  realPath: string,
  { cwd, root, style }: Pick<IncludePlace, "cwd" | "root" | "style">,
): Diagnostic {
  const shown = relativeTo(cwd, path, style) || ".";
  const folder = relativeTo(cwd, root, style) || ".";
  const linked = realPath !== path;
  return outsideRoot.at({
    span,
    message: linked
      ? `\`${shown}\`, which \`${pattern}\` includes, is a link to a file outside \`${folder}\``
      : `the include pattern \`${pattern}\` leaves \`${folder}\``,
    label: "outside",
    hint: "move the file into that folder, or allow a larger folder with `generate.root` or `--root`",
  });
}

/** `circle` are the files from the one that is included again to the one that includes it. */
export function reportCycle(span: Span, circle: readonly string[]): Diagnostic {
  const [first = ""] = circle;
  const way = [...circle, first].map((path) => `\`${path}\``).join(" → ");
  return cycle.at({
    span,
    message:
      circle.length === 1
        ? `\`${first}\` includes itself`
        : `these files include each other: ${way}`,
    hint: "remove this line: all files of a taxonomy see each other's definitions",
  });
}

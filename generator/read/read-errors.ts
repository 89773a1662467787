// The diagnostics about a file that cannot be read.
import { notFound } from "../diagnostics/codes/source-not-found.js";
import { unreadable } from "../diagnostics/codes/source-unreadable.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/suggest.js";
import type { Span } from "../source/source-file.js";
import { folderOf, nameOf, relativeTo } from "../text/paths.js";
import type { PathStyle } from "../text/paths.js";
import type { SourceHost } from "./source-host.js";

/** Two patterns of a fixed depth: with alternatives of different depths, the package would search the whole tree. */
const patternsBelow = [
  "*/taxonomy.{yaml,yml}",
  "*/*/taxonomy.{yaml,yml}",
] as const;

/** How many taxonomies a hint lists. */
const mostNamed = 5;

/**
 * A file that does not exist; the hint names a similar file in the same folder
 * and, for an entry, the taxonomies below.
 */
export function missingFile(
  path: string,
  shownPath: string,
  from: Span | undefined,
  host: SourceHost,
  style: PathStyle,
  call = (words: string) => `dfn-codegen ${words}`,
): Diagnostic {
  const folder = folderOf(path, style);
  const names = host.glob("*", folder).map((found) => nameOf(found, style));
  const similar = nearest(nameOf(path, style), names);
  const message = `the file \`${shownPath}\` does not exist`;
  if (similar !== undefined) {
    const hint = `did you mean \`${similar}\`, which is in the same folder?`;
    return notFound.at({ ...(from && { span: from }), message, hint });
  }
  if (from !== undefined) {
    return notFound.at({ span: from, message, hint: "check the path" });
  }
  const below = patternsBelow
    .flatMap((pattern) => host.glob(pattern, folder))
    .map((found) => `\`${relativeTo(folder, found, style)}\``);
  const [only, ...others] = below;
  const hint =
    only === undefined
      ? `check the path, start a taxonomy with \`${call("init")}\`, or draft one from the calls in your code with \`${call("infer --from-code")}\``
      : others.length === 0
        ? `did you mean ${only}?`
        : `name one of these: ${below.slice(0, mostNamed).join(", ")}`;
  return notFound.at({ message, hint });
}

/** `reason` is a few words from the host, such as "permission denied". */
export function unreadableFile(
  shownPath: string,
  reason: string,
  from: Span | undefined,
): Diagnostic {
  return unreadable.at({
    ...(from !== undefined && { span: from }),
    message: `\`${shownPath}\` cannot be read: ${reason}`,
    hint: reason.includes("folder")
      ? "name a file in that folder"
      : reason.includes("pipe")
        ? "replace it with a regular file, or name another one"
        : "check the permissions of the file and of the folders above it",
  });
}

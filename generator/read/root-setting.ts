// Reads `generate.root`, the folder that includes may not leave.
import { outsideRoot } from "../diagnostics/codes/include-outside-root.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { isAbsoluteAnywhere, isInside, resolveFrom } from "../text/paths.js";
import type { PathStyle } from "../text/paths.js";
import type { SourceHost } from "./source-host.js";

export interface RootSetting {
  /** Absolute; the entry's folder if the setting is absent or unusable. */
  readonly root: string;
  readonly problem?: Diagnostic;
}

/**
 * Reads `generate.root`, relative to the entry. It may not leave `widest`,
 * because a taxonomy may come from anywhere; a flag may. Values that are not a
 * relative path are skipped: the shape stage reports them.
 */
export function readRootSetting(
  { root: entry }: ParsedDocument,
  entryFolder: string,
  widest: string | undefined,
  host: SourceHost,
  style: PathStyle,
): RootSetting {
  const block = entry?.entries.get("generate")?.value;
  const node =
    block?.kind === "map" ? block.entries.get("root")?.value : undefined;
  if (node?.kind !== "scalar" || typeof node.value !== "string") {
    return { root: entryFolder };
  }
  const { value, span } = node;
  if (isAbsoluteAnywhere(value) || /[\\\0]/.test(value)) {
    return { root: entryFolder };
  }
  const root = resolveFrom(entryFolder, value, style);
  const isTooWide =
    widest !== undefined &&
    !isInside(host.realPath(widest), host.realPath(root), style);
  if (!isTooWide) return { root };
  return {
    root: entryFolder,
    problem: outsideRoot.at({
      span,
      message: `the root \`${value}\` leaves the project`,
      label: "outside the project",
      hint: "name a folder in the project, or use `--root` for any other folder",
    }),
  };
}

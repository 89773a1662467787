// The real terminal: streams, colours, width.
import type { Terminal } from "../system/terminal.js";

export interface TerminalFlags {
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/**
 * `NO_COLOR` and `--no-color` turn colours off, `FORCE_COLOR` on; otherwise it
 * depends on stderr, where coloured text is printed.
 */
export function makeTerminal({
  color,
  quiet = false,
}: TerminalFlags): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    color: color !== false && wantsColor(),
    quiet,
    width: widthOf(process.stderr),
  };
}

/** Some terminals, such as those of CI, report zero columns. */
function widthOf({
  isTTY,
  columns,
}: {
  readonly isTTY: boolean;
  readonly columns: number;
}): number {
  return isTTY && columns > 0 ? columns : 80;
}

function wantsColor(): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined) return force !== "0" && force !== "false";
  return process.stderr.isTTY && term !== "dumb";
}

// The terminal of a command, and its output formats.

export const formats = ["pretty", "json", "github"] as const;

export type Format = (typeof formats)[number];

/** Where a command prints; tests pass their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Diagnostics and progress. */
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Width in columns. */
  readonly width: number;
  /** Whether a run without findings prints nothing. */
  readonly quiet?: boolean;
}

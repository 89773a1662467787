// Where a command prints, and in which formats.

export const formats = ["pretty", "json", "github"] as const;

export type Format = (typeof formats)[number];

/** Where a command prints; tests pass their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Diagnostics and progress. */
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** In columns. */
  readonly width: number;
  /** Whether a run that found nothing to report prints nothing. */
  readonly quiet?: boolean;
}

// The options of `validate`.
import type { InputForm } from "../forms.js";
import type { Threshold } from "../fail-on.js";

/** `ndjson`: one verdict for each line on stdout, as soon as it is read. */
export const validateFormats = [
  "pretty",
  "json",
  "markdown",
  "github",
  "ndjson",
] as const;

export interface ValidateOptions {
  readonly form: InputForm;
  readonly format: (typeof validateFormats)[number];
  /** A file for lines that would be dropped; none if absent. */
  readonly rejected: string | undefined;
  readonly thresholds: readonly Threshold[];
  readonly expect: number;
  /** `event`, or names of fields; empty if no groups were asked for. */
  readonly by: readonly string[];
  readonly samples: number;
  readonly workers: number | "auto";
  readonly duplicates: boolean;
  readonly report: readonly string[];
  /** How to show progress: on a terminal, in a log, or not at all. */
  readonly progress: "bar" | "lines" | "none";
  /** Writes a verdict of `ndjson`, and waits until the reader took it. */
  readonly write: (text: string) => Promise<void>;
  /** Ends the run early, with the summary so far. */
  readonly signal?: AbortSignal;
}

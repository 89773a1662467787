// Flags of `infer` that do not go together.
import { visible } from "../../text/display-text.js";
import type { InferOptions } from "./options.js";

/** The message of a refusal, or `undefined`. */
export function wrongUsage(options: InferOptions): string | undefined {
  const { samples, fromCode, merge: taxonomy, output, dryRun, force } = options;
  if (samples.length === 0 && fromCode === undefined) {
    return "name sample files, or `-` for stdin, or read code with `--from-code`";
  }
  const sample = fromCode?.find((each) => /\.(?:ndjson|jsonl|gz)$/.test(each));
  if (sample !== undefined) {
    return `\`${visible(sample)}\` is a sample file: name it before \`--from-code\``;
  }
  if (fromCode === undefined) {
    if (options.excludeTests) return "`--exclude-tests` requires `--from-code`";
    if (options.trackFunctions.length > 0) {
      return "`--track-function` requires `--from-code`";
    }
  }
  if (taxonomy !== undefined && (output !== undefined || force)) {
    return "`--merge` adds to the taxonomy itself: remove `--output` and `--force`";
  }
  return dryRun && taxonomy === undefined
    ? "`--dry-run` requires `--merge`; without `--output` a draft goes to stdout"
    : undefined;
}

// Finds the output folder that a taxonomy names, without a YAML parser.
import { defaultSettings } from "../model/settings.js";

/**
 * The output folder that the `generate:` block names, found without a parser.
 * A wrong guess does no harm: only the manifest of the right folder has the
 * digest of this entry at its location.
 */
export function guessOutput(text: string): string {
  const start = text.search(/^["']?generate["']?[ \t]*:/m);
  if (start < 0) return defaultSettings.output;
  const rest = text.slice(start);
  const end = rest.search(/\n[^\s#}]/);
  const block = (end < 0 ? rest : rest.slice(0, end)).replace(/^\s*#.*$/gm, "");
  const match =
    /[\s{,]["']?output["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#][^,}#\r\n]*))/.exec(
      block,
    );
  const value = match?.[1] ?? match?.[2] ?? match?.[3]?.trim();
  return value ?? defaultSettings.output;
}

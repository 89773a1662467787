// Reads the platform that a folder is for and what its builders require: `platform` and `required` of the `generate` block.
import { needlessRequired } from "../diagnostics/codes/settings-needless-required.js";
import { unknownPlatform } from "../diagnostics/codes/resolve-unknown-platform.js";
import {
  platforms,
  requiredSets,
  requiresRegistered,
  type Platform,
} from "../model/platform.js";
import { defaultSettings, type Settings } from "../model/settings.js";
import type { YamlMap } from "../parse/node.js";
import { readPlatforms } from "./platforms.js";
import { quote } from "./quote.js";
import { field, mapOf, wordField } from "./read-fields.js";
import type { Report } from "./report.js";
import { sentenceList } from "../text/lists.js";

/** Of the `generate:` block and the flags; the platform must be one that the taxonomy names, if it names any. */
export function readPlatformSettings(
  entry: YamlMap | undefined,
  block: YamlMap | undefined,
  overrides: Partial<Settings>,
  report: Report,
): Pick<Settings, "platform" | "required"> {
  const platform =
    overrides.platform ?? wordField(block, "platform", platforms);
  const required =
    overrides.required ??
    wordField(block, "required", requiredSets) ??
    defaultSettings.required;
  const named = readPlatforms(entry);
  if (platform !== undefined && named?.includes(platform) === false) {
    reportUnknown(platform, named, block, overrides, report);
  }
  // With a flag, the same file may be generated for other platforms too.
  if (required === "registered" && overrides.platform === undefined) {
    if (platform === undefined || !requiresRegistered(platform)) {
      reportNeedless(platform, block, report);
    }
  }
  return { ...(platform !== undefined && { platform }), required };
}

/** The same for a command that reads all platforms; what is wrong is not reported. */
export function platformSettings(
  entry: YamlMap | undefined,
  overrides: Partial<Settings>,
): Pick<Settings, "platform" | "required"> {
  const block = mapOf(field(entry, "generate"));
  return readPlatformSettings(entry, block, overrides, () => undefined);
}

function reportUnknown(
  platform: Platform,
  named: readonly Platform[],
  block: YamlMap | undefined,
  overrides: Partial<Settings>,
  report: Report,
): void {
  const node =
    overrides.platform === undefined ? field(block, "platform") : undefined;
  report(
    unknownPlatform.at({
      ...(node && { span: node.span }),
      message: `${quote(platform)} is not a platform of the taxonomy`,
      label: "not a platform of it",
      hint: `the taxonomy names ${sentenceList(named.map(quote))}; add ${quote(platform)} to \`platforms\` of the entry file if its events are sent from there`,
    }),
  );
}

function reportNeedless(
  platform: Platform | undefined,
  block: YamlMap | undefined,
  report: Report,
): void {
  const node = field(block, "required");
  report(
    needlessRequired.at({
      ...(node && { span: node.span }),
      message:
        platform === undefined
          ? "`required: registered` has no effect without a `platform`"
          : `\`required: registered\` has no effect with \`platform: ${platform}\``,
      label: "no effect",
      hint: "add `platform: web` or `platform: ios`, whose SDKs drop an event that lacks a registered property, or remove it",
    }),
  );
}

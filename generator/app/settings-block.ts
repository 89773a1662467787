// The block of settings that an app's taxonomy needs.

import type { Platform } from "../model/platform.js";

/** The settings that differ from the defaults. */
export interface ChosenSettings {
  /** Relative to the file; absent for the default. */
  readonly output?: string;
  /** JavaScript with declarations. */
  readonly javascript: boolean;
  /** Whether the platform has `crypto.randomUUID`. */
  readonly nativeUuid: boolean;
  /** The platform of the app; absent if it is not certain. */
  readonly platform?: Platform;
  /** Whether every registered property is required. */
  readonly requiresRegistered?: boolean;
}

/** The settings block for a starter or a draft; no lines if the defaults fit. */
export function settingsBlock({
  output,
  javascript,
  nativeUuid,
  platform,
  requiresRegistered: requiresAll = false,
}: ChosenSettings): readonly string[] {
  const lines = [
    ...(output === undefined ? [] : [`  output: ${yamlString(output)}`]),
    ...(javascript
      ? [
          "  emit: js # with declarations for editors",
          "  validate: development # no compiler checks JavaScript, so builders do",
        ]
      : []),
    ...(nativeUuid
      ? [
          "  uuid: native # Node has crypto.randomUUID; browsers only with https",
        ]
      : []),
    ...(platform === undefined ? [] : [`  platform: ${platform}`]),
    ...(requiresAll
      ? [
          "  required: registered # the SDK drops an event that lacks a registered property",
        ]
      : []),
  ];
  return lines.length === 0 ? [] : ["generate:", ...lines];
}

/** A name as YAML writes it: without quotes if that is safe. */
export function yamlString(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N}/_ -]*(?<! )$/u.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  if (isPlain && !isWord) return text;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// Which platforms send an event, and which of them send a property with it.
import { unknownPlatform } from "../diagnostics/codes/resolve-unknown-platform.js";
import { platformOf, platforms, type Platform } from "../model/platform.js";
import type { YamlMap } from "../parse/node.js";
import { quote } from "./quote.js";
import { field, textsOf } from "./read-fields.js";
import type { Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

/**
 * The platforms that a mapping lists, in the order of `platforms`; absent if it
 * lists none. The shape check reports other words, repetitions and an empty list.
 */
export function readPlatforms(
  map: YamlMap | undefined,
): readonly Platform[] | undefined {
  const node = field(map, "platforms");
  if (node === undefined) return undefined;
  const named = new Set(textsOf(node).map(({ text }) => platformOf(text)));
  return Object.freeze(platforms.filter((platform) => named.has(platform)));
}

/** What lists platforms, and from which ones it may choose. */
export interface PlatformOwner {
  /** As messages call it: "event `coupon_redeemed`". */
  readonly name: string;
  /** The platforms of what contains it; absent if the taxonomy names none. */
  readonly within: readonly Platform[] | undefined;
  /** What `within` belongs to, as messages call it; absent for the taxonomy. */
  readonly parent?: string;
}

/** The platforms of an event or of one of its properties: those that it lists, else those of what contains it. */
export function choosePlatforms(
  map: YamlMap | undefined,
  { name, within, parent }: PlatformOwner,
  context: ResolveContext,
  report: Report,
): readonly Platform[] | undefined {
  const node = field(map, "platforms");
  const chosen = readPlatforms(map);
  if (node === undefined || chosen === undefined) return within;
  if (context.platforms === undefined) {
    report(
      unknownPlatform.at({
        span: node.span,
        message: `${name} names platforms, but the taxonomy does not`,
        label: "platforms of what?",
        hint: `add \`platforms: [${chosen.join(", ")}]\` to the entry file, with all platforms of your apps`,
      }),
    );
    return undefined;
  }
  for (const { text, span } of textsOf(node)) {
    const platform = platformOf(text);
    if (platform === undefined || within?.includes(platform) !== false)
      continue;
    const others = within.map(quote).join(", ");
    report(
      unknownPlatform.at({
        span,
        message: `${name} is for ${quote(platform)}, but ${parent ?? "the taxonomy"} is not`,
        label: "not a platform of it",
        hint:
          parent === undefined
            ? `add ${quote(platform)} to \`platforms\` of the entry file, which has ${others}, or remove it here`
            : `remove it here, or add it to \`platforms\` of ${parent}, which has ${others}`,
      }),
    );
  }
  return chosen;
}

// Short words that several pages share.
import type { Platform } from "../../model/platform.js";
import type { DocsMessages } from "../model/describe-constraints.js";
import type { Described } from "../model/docs-model.js";

export function platformNames(
  platforms: readonly Platform[],
  { platforms: names }: DocsMessages,
): string {
  return platforms.map((platform) => names[platform]).join(", ");
}

/** "Standard, deprecated": what kind of definition it is. */
export function kindWords(
  { deprecated, isActive, isStandard }: Described,
  { site }: DocsMessages,
): string {
  return [
    isStandard ? site.standard : site.own,
    ...(isActive ? [] : [site.inactive]),
    ...(deprecated ? [site.deprecated] : []),
  ].join(" · ");
}

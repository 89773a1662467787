// Short words that several pages share.
import type { Platform } from "../../model/platform.js";
import type { DocsMessages } from "../model/describe-constraints.js";
import type { Described, PropertyDoc } from "../model/docs-model.js";

export function platformNames(
  platforms: readonly Platform[],
  { platforms: names }: DocsMessages,
): string {
  return platforms.map((platform) => names[platform]).join(", ");
}

/** The degree of personal data of an event or a property; nothing if it is none. */
export function piiWords(
  { pii }: Pick<PropertyDoc, "pii">,
  { site }: DocsMessages,
): readonly string[] {
  return pii === "none" ? [] : [site.personalData[pii]];
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

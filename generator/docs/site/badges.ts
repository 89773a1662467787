// Small marks beside a name: status, origin, personal data, deprecation.
import type { Platform } from "../../model/platform.js";
import type { PersonalData } from "../../model/taxonomy.js";
import type { DocsMessages } from "../model/describe-constraints.js";
import type { Described } from "../model/docs-model.js";
import { html, nothing, when, type Html } from "./html.js";

type Tone = "plain" | "accent" | "warn" | "private";

export function badge(text: string, tone: Tone = "plain"): Html {
  return html`<span class="badge ${tone}">${text}</span> `;
}

export function personalData(pii: PersonalData, { site }: DocsMessages): Html {
  return pii === "none" ? nothing : badge(site.personalData[pii], "private");
}

export function deprecation(
  { deprecated, isActive }: Described,
  { site }: DocsMessages,
): Html {
  return html`${when(!isActive, () => badge(site.inactive, "warn"))}${when(deprecated !== undefined, () => badge(site.deprecated, "warn"))}`;
}

/** "Web, iOS" */
export function platformNames(
  platforms: readonly Platform[],
  texts: DocsMessages,
): string {
  return platforms.map((platform) => texts.platforms[platform]).join(", ");
}

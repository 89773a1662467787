// Says which properties of an event may be left out although a platform drops the event without them.
import { optionalOnWeb } from "../diagnostics/codes/platform-optional-on-web.js";
import { requiresRegistered, type Platform } from "../model/platform.js";
import type { Settings } from "../model/settings.js";
import type { AttachedProperty, EventDef } from "../model/taxonomy.js";
import { quote } from "./quote.js";
import type { Report } from "./report.js";
import { asksForRegistered } from "./select-platform.js";
import { sentenceList } from "../text/lists.js";

/** An optional property, and the platforms that drop the event without it. */
export interface OptionalOnWeb {
  readonly attached: AttachedProperty;
  readonly platforms: readonly Platform[];
}

/**
 * The optional properties of an active event that web or iOS sends (DEV). None
 * if the taxonomy names no platforms.
 */
export function findOptionalOnWeb({
  status,
  properties,
  items,
}: Pick<
  EventDef,
  "status" | "properties" | "items"
>): readonly OptionalOnWeb[] {
  if (status === "inactive") return [];
  return [...properties, ...(items ? [items] : [])].flatMap((attached) => {
    const platforms = (attached.platforms ?? []).filter(requiresRegistered);
    return attached.required || platforms.length === 0
      ? []
      : [{ attached, platforms }];
  });
}

/** One warning for an event, as far as the folder concerns the platforms. */
export function reportOptionalOnWeb(
  event: EventDef,
  settings: Settings,
  report: Report,
): void {
  if (asksForRegistered(settings)) return;
  const isMeant = (platform: Platform) =>
    settings.platform === undefined || settings.platform === platform;
  const found = findOptionalOnWeb(event).filter(({ platforms }) =>
    platforms.some(isMeant),
  );
  if (found.length === 0) return;
  const meant = found.map(({ attached, platforms }) => ({
    name: attached.property.name,
    platforms: platforms.filter(isMeant),
    others: (attached.platforms ?? []).filter(
      (platform) => !requiresRegistered(platform),
    ),
  }));
  const lossy = (event.platforms ?? []).filter((platform) =>
    meant.some(({ platforms }) => platforms.includes(platform)),
  );
  const isSeveral = meant.length > 1;
  const subject = meant.map(({ name, platforms }) =>
    platforms.length < lossy.length
      ? `${quote(name)} (${platforms.join(", ")})`
      : quote(name),
  );
  report(
    optionalOnWeb.at({
      span: placeOf(event, found),
      message: `${sentenceList(subject)} of event ${quote(event.name)} ${isSeveral ? "are" : "is"} optional, but ${sentenceList(lossy.map(quote))} ${lossy.length > 1 ? "drop" : "drops"} an event that lacks a registered property`,
      label: "may be left out",
      hint: hintFor(isSeveral, meant[0]?.others ?? []),
    }),
  );
}

/** `others` are platforms that send the first property and do not require it. */
function hintFor(isSeveral: boolean, others: readonly Platform[]): string {
  const word = isSeveral ? "them" : "it";
  const first = `make ${word} \`required\` if always sent`;
  return others.length === 0
    ? `${first}, or attach ${word} to an event of ${isSeveral ? "their" : "its"} own, which always has ${word}`
    : `${first}, or list the platforms that send ${word}, such as \`{ platforms: [${others.join(", ")}] }\``;
}

/** The first property that the taxonomy itself attaches, else the event. */
function placeOf(event: EventDef, found: readonly OptionalOnWeb[]) {
  const place = event.picked ?? event.span;
  return (
    found.find(({ attached }) => attached.span.file === place.file)?.attached
      .span ?? place
  );
}

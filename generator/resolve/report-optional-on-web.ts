// Says which properties of an event may be left out although a platform drops the event without them.
import { optionalOnWeb } from "../diagnostics/codes/platform-optional-on-web.js";
import { requiresRegistered, type Platform } from "../model/platform.js";
import type { Settings } from "../model/settings.js";
import type { AttachedProperty, EventDef } from "../model/taxonomy.js";
import { quote, sentenceList } from "./quote.js";
import type { Report } from "./report.js";
import { asksForRegistered } from "./select-platform.js";

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
  const [first] = found;
  if (first === undefined) return;
  const names = found.map(({ attached }) => quote(attached.property.name));
  const platforms = [...new Set(found.flatMap((each) => each.platforms))]
    .filter(isMeant)
    .map(quote);
  const span = placeOf(event, found);
  report(
    optionalOnWeb.at({
      span,
      message: `${sentenceList(names)} of event ${quote(event.name)} ${names.length > 1 ? "are" : "is"} optional, but ${sentenceList(platforms)} ${platforms.length > 1 ? "drop" : "drops"} an event that lacks a registered property`,
      label: "may be left out",
      hint: `make ${names.length > 1 ? "them" : "it"} \`required\` if always sent, or list the platforms that send ${names.length > 1 ? "them" : "it"}, such as \`{ platforms: [android] }\``,
    }),
  );
}

/** The first property that the taxonomy itself attaches, else the event. */
function placeOf(event: EventDef, found: readonly OptionalOnWeb[]) {
  const place = event.picked ?? event.span;
  return (
    found.find(({ attached }) => attached.span.file === place.file)?.attached
      .span ?? place
  );
}

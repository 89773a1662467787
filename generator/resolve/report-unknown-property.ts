// An event uses a property that is not registered: says which one was meant, or where to register it.
import { fixBy } from "../diagnostics/fix-by.js";
import { unknownProperty } from "../diagnostics/codes/resolve-unknown-property.js";
import type { YamlEntry } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { quote } from "./quote.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  registeredNames,
  type ResolveContext,
} from "./resolve-context.js";

/** Only a name that YAML reads as that very text can replace another one without quotes. */
export function plainNameOf(name: string | undefined): string | undefined {
  return /^[A-Za-z_][\w-]*$/.test(name ?? "") ? name : undefined;
}

const section = "eventProperties";

/** What attaches a property: an event or a group. */
export interface Attacher {
  /** As messages call it: "event `coupon_redeemed`". */
  readonly owner: string;
  readonly isGroup: boolean;
}

export function reportUnknownProperty(
  { owner, isGroup }: Attacher,
  { key: name, keySpan: span }: YamlEntry,
  context: ResolveContext,
  report: Report,
): void {
  const other =
    registeredGroup(name, isGroup, context) ?? otherScope(name, context);
  const similar =
    other === undefined
      ? context.suggest(name, registeredNames(section, context))
      : undefined;
  const place =
    similar === undefined
      ? undefined
      : findRegistration(section, similar, context);
  const related = other
    ? {
        span: other.span,
        label: `${other.verb ?? "registered"} here, as ${other.article}`,
      }
    : place && {
        span: place.span,
        label: "a property with a similar name is registered here",
      };
  report(
    unknownProperty.at({
      span,
      message: `${owner} uses ${quote(name)}, which is not registered${other ? " as an event property" : ""}`,
      label: "not registered",
      ...(related && { related: [related] }),
      hint:
        other?.hint ??
        (similar === undefined
          ? "register it under `event_properties`"
          : `did you mean \`${similar}\`? To register a new one, add it under \`event_properties\``),
      ...fixBy(
        span,
        plainNameOf(similar),
        (name) => `rename it to \`${name}\``,
      ),
    }),
  );
}

/** The name of a group in the place of a property. */
function registeredGroup(
  name: string,
  isGroup: boolean,
  { groups }: ResolveContext,
): OtherMeaning | undefined {
  const group = groups.get(name);
  return (
    group && {
      span: group.span,
      verb: "defined",
      article: "a property group",
      hint: isGroup
        ? "a group cannot contain another group: list both under `groups` of the event"
        : "list it under `groups` of the event",
    }
  );
}

interface OtherMeaning {
  readonly span: Span;
  readonly verb?: string;
  readonly article: string;
  readonly hint: string;
}

/** A property of an item or of the user is often attached to an event by mistake. */
function otherScope(
  name: string,
  context: ResolveContext,
): OtherMeaning | undefined {
  if (isRegistered("itemProperties", name, context)) {
    const span = findRegistration("itemProperties", name, context)?.span;
    return (
      span && {
        span,
        article: "an item property",
        hint: "attach `df_items` and set the property on each item",
      }
    );
  }
  if (isRegistered("userProperties", name, context)) {
    const span = findRegistration("userProperties", name, context)?.span;
    return (
      span && {
        span,
        article: "a user property",
        hint: "to send it with an event, register it under `event_properties` too",
      }
    );
  }
  return undefined;
}

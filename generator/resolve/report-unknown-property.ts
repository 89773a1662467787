// An event uses a property that is not registered: says which one was meant, or where to register it.
import { unknownProperty } from "../diagnostics/codes/resolve-unknown-property.js";
import type { YamlEntry } from "../parse/node.js";
import { quote } from "./quote.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  registeredNames,
  type ResolveContext,
} from "./resolve-context.js";

/** Only a name that YAML reads as that very text can replace another one without quotes. */
const plainName = /^[A-Za-z_][\w-]*$/;
const section = "eventProperties";

export function reportUnknownProperty(
  event: string,
  { key: name, keySpan: span }: YamlEntry,
  context: ResolveContext,
  report: Report,
): void {
  const other = otherScope(name, context);
  const similar =
    other === undefined
      ? context.suggest(name, registeredNames(section, context))
      : undefined;
  const place =
    similar === undefined
      ? undefined
      : findRegistration(section, similar, context);
  const related = other
    ? { span: other.span, label: `registered here, as ${other.article}` }
    : place && {
        span: place.span,
        label: "a property with a similar name is registered here",
      };
  report(
    unknownProperty.at({
      span,
      message: `event ${quote(event)} uses ${quote(name)}, which is not registered${other ? " as an event property" : ""}`,
      label: "not registered",
      ...(related && { related: [related] }),
      hint:
        other?.hint ??
        (similar === undefined
          ? "register it under `event_properties`"
          : `did you mean \`${similar}\`? To register a new one, add it under \`event_properties\``),
      ...(similar !== undefined &&
        plainName.test(similar) && {
          fix: {
            span,
            replacement: similar,
            title: `rename it to \`${similar}\``,
          },
        }),
    }),
  );
}

/** A property of an item or of the user is often attached to an event by mistake. */
function otherScope(name: string, context: ResolveContext) {
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

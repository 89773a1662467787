// Checks that what replaces a deprecated definition is registered itself.
import { unknownEvent } from "../diagnostics/codes/resolve-unknown-event.js";
import { unknownProperty } from "../diagnostics/codes/resolve-unknown-property.js";
import {
  sectionWords,
  type Registration,
  type SectionName,
} from "./collect-sections.js";
import { quote } from "./quote.js";
import { field, mapOf, textOf } from "./read-fields.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  registeredNames,
  type ResolveContext,
} from "./resolve-context.js";

/** `deprecated.replaced_by` must name another entry of the same section. */
export function checkReplacement(
  section: SectionName,
  { name, map }: Registration,
  context: ResolveContext,
  report: Report,
): void {
  const node = field(mapOf(field(map, "deprecated")), "replaced_by");
  const replacement = textOf(node);
  if (node === undefined || replacement === undefined) return;
  const known = isRegistered(section, replacement, context);
  if (known && replacement !== name) return;
  const { key, noun } = sectionWords[section];
  const kind = section === "events" ? unknownEvent : unknownProperty;
  const candidates = [...registeredNames(section, context)].filter(
    (candidate) => candidate !== name,
  );
  const similar = known ? undefined : context.suggest(replacement, candidates);
  const place = similar && findRegistration(section, similar, context);
  report(
    kind.at({
      span: node.span,
      message: known
        ? `${noun} ${quote(name)} is replaced by itself`
        : `${noun} ${quote(name)} is replaced by ${quote(replacement)}, which is not registered`,
      label: known ? "the same name" : "not registered",
      ...(place && {
        related: [{ span: place.span, label: "a similar name" }],
      }),
      hint: known
        ? "name another one, or remove `replaced_by`"
        : similar === undefined
          ? context.catalogue.sections[section].has(replacement)
            ? `pick it under \`standard\`, or remove \`replaced_by\``
            : `register it under \`${key}\`, or remove \`replaced_by\``
          : `did you mean \`${similar}\`?`,
    }),
  );
}

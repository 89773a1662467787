// Checks that what replaces a deprecated definition is registered itself, and collected.
import { unknownEvent } from "../diagnostics/codes/resolve-unknown-event.js";
import { unknownProperty } from "../diagnostics/codes/resolve-unknown-property.js";
import type { Finding } from "../diagnostics/diagnostic.js";
import {
  sectionWords,
  type Registration,
  type SectionName,
} from "./collect-sections.js";
import { quote } from "./quote.js";
import { field, mapOf, scalarText, wordField } from "./read-fields.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  registeredNames,
  type ResolveContext,
} from "./resolve-context.js";

/**
 * `deprecated.replaced_by` must name another entry of the same section, and one
 * that is collected: nothing is generated for an inactive one. What is inactive
 * itself may keep the history of its replacements.
 */
export function checkReplacement(
  section: SectionName,
  registration: Registration,
  context: ResolveContext,
  report: Report,
): void {
  const node = field(
    mapOf(field(registration.map, "deprecated")),
    "replaced_by",
  );
  const replacement = scalarText(node);
  if (node === undefined || replacement === undefined) return;
  const kind = section === "events" ? unknownEvent : unknownProperty;
  const problem = describeProblem(section, registration, replacement, context);
  if (problem) report(kind.at({ span: node.span, ...problem }));
}

function describeProblem(
  section: SectionName,
  { name }: Registration,
  replacement: string,
  context: ResolveContext,
): Finding | undefined {
  const { noun } = sectionWords[section];
  const subject = `${noun} ${quote(name)} is replaced by`;
  if (!isRegistered(section, replacement, context)) {
    return {
      message: `${subject} ${quote(replacement)}, which is not registered`,
      label: "not registered",
      ...suggestReplacement(section, name, replacement, context),
    };
  }
  if (replacement === name) {
    return {
      message: `${subject} itself`,
      label: "the same name",
      hint: "name another replacement, or remove `replaced_by`",
    };
  }
  if (isActive(section, replacement, context)) return undefined;
  if (!isActive(section, name, context)) return undefined;
  const place = findRegistration(section, replacement, context);
  return {
    message: `${subject} ${quote(replacement)}, which is inactive`,
    label: "inactive",
    ...(place && {
      related: [{ span: place.span, label: "switched off here" }],
    }),
    hint: "name a replacement that is collected, or remove `replaced_by`",
  };
}

function suggestReplacement(
  section: SectionName,
  name: string,
  replacement: string,
  context: ResolveContext,
): Pick<Finding, "related" | "hint"> {
  const candidates = [...registeredNames(section, context)].filter(
    (candidate) => candidate !== name,
  );
  const similar = context.suggest(replacement, candidates);
  if (similar === undefined) {
    const { key } = sectionWords[section];
    return {
      hint: context.catalogue.sections[section].has(replacement)
        ? "pick it under `standard`, or remove `replaced_by`"
        : `register it under \`${key}\`, or remove \`replaced_by\``,
    };
  }
  const place = findRegistration(section, similar, context);
  return {
    hint: `did you mean \`${similar}\`?`,
    ...(place && { related: [{ span: place.span, label: "a similar name" }] }),
  };
}

function isActive(
  section: SectionName,
  name: string,
  { sections, catalogue }: ResolveContext,
): boolean {
  const own = sections[section].get(name);
  const standard = catalogue.sections[section].get(name);
  const statuses = ["active", "inactive"] as const;
  const status =
    wordField(own?.map, "status", statuses) ??
    wordField(standard?.map, "status", statuses);
  return status !== "inactive";
}

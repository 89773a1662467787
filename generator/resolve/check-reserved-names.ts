// Names that begin with `df_` are DFINERY's: each must be a standard one, and a standard event must be picked.
import { notPicked } from "../diagnostics/codes/resolve-not-picked.js";
import { reservedPrefix } from "../diagnostics/codes/resolve-reserved-prefix.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Catalogue } from "./read-catalogue.js";
import {
  sectionWords,
  type Registration,
  type SectionName,
  type Sections,
} from "./collect-sections.js";
import type { Picks } from "./pick-standard.js";
import { quote } from "./quote.js";
import { field, mapOf } from "./read-fields.js";
import type { Report } from "./report.js";
import type { Suggest } from "./suggester.js";

const prefix = "df_";

/** Reports `df_` names that are not standard, and standard events that are described but not picked (TAX). */
export function checkReservedNames(
  sections: Sections,
  catalogue: Catalogue,
  picks: Picks,
  entry: YamlMap | undefined,
  suggest: Suggest,
  report: Report,
): void {
  const check = (section: SectionName) => {
    for (const registration of sections[section].values()) {
      const { name } = registration;
      const standard = catalogue.sections[section].has(name);
      if (!standard && name.startsWith(prefix)) {
        reportReserved(section, registration, catalogue, suggest, report);
      } else if (standard && section === "events" && !picks.events.has(name)) {
        reportNotPicked(registration, entry, report);
      }
    }
  };
  check("events");
  check("eventProperties");
  check("itemProperties");
  check("userProperties");
}

function reportReserved(
  section: SectionName,
  { name, span }: Registration,
  catalogue: Catalogue,
  suggest: Suggest,
  report: Report,
): void {
  const { noun } = sectionWords[section];
  const similar = suggest(name, catalogue.sections[section].keys());
  const system = section === "events" && catalogue.systemEvents.has(name);
  report(
    reservedPrefix.at({
      span,
      message: system
        ? `event ${quote(name)} belongs to DFINERY and is not registered`
        : `${quote(name)} is not a standard ${noun}, and names that begin with \`df_\` belong to DFINERY's catalogue`,
      label: system ? "collected by the SDKs" : "reserved prefix",
      hint: system
        ? "remove it: the SDK collects it itself"
        : similar === undefined
          ? "name it without `df_`"
          : `did you mean \`${similar}\`? Otherwise name it without \`df_\``,
    }),
  );
}

function reportNotPicked(
  { name, span }: Registration,
  entry: YamlMap | undefined,
  report: Report,
): void {
  const picked = field(mapOf(field(entry, "standard")), "events");
  const fix = picked && pickFix(name, picked);
  report(
    notPicked.at({
      span,
      message: `standard event ${quote(name)} is described here but not picked`,
      label: "not picked",
      hint: picked
        ? `add \`${name}\` to the list \`events\` under \`standard\``
        : `pick it: \`standard: { events: [${name}] }\``,
      ...(picked && { related: [{ span: picked.span, label: "the picks" }] }),
      ...(fix && { fix }),
    }),
  );
}

/** Only a list in flow style can be extended without knowing how the file is indented. */
function pickFix(name: string, picked: YamlNode): Fix | undefined {
  if (picked.kind !== "list") return undefined;
  const { file, start } = picked.span;
  const last = picked.items.at(-1);
  if (last === undefined || file.text[start] !== "[") return undefined;
  if (last.span.file !== file) return undefined;
  const { end } = last.span;
  return {
    span: { file, start: end, end },
    replacement: `, ${name}`,
    title: `pick \`${name}\``,
  };
}

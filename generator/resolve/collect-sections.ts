// Gathers what the documents register, section by section, and reports what is registered twice or badly named.
import { badName } from "../diagnostics/codes/resolve-bad-name.js";
import { duplicate } from "../diagnostics/codes/resolve-duplicate.js";
import type { YamlEntry, YamlMap } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Span } from "../source/source-file.js";
import { quote } from "./quote.js";
import { entriesOf, mapOf } from "./read-fields.js";
import type { Report } from "./report.js";

/** A name that a document registers or, for a standard definition, restates. */
export interface Registration {
  readonly name: string;
  /** Where the key stands. */
  readonly span: Span;
  /** What it says; absent when it is no mapping, which the shape check has reported. */
  readonly map: YamlMap | undefined;
  readonly document: ParsedDocument;
}

export type Registry = ReadonlyMap<string, Registration>;

/** By name, in the order of the documents and of their texts. */
export interface Sections {
  readonly events: Registry;
  readonly eventProperties: Registry;
  readonly itemProperties: Registry;
  readonly userProperties: Registry;
}

export type SectionName = keyof Sections;

/** How each section is called in the file, and one of its entries in a sentence. */
export const sectionWords: Readonly<
  Record<SectionName, { readonly key: string; readonly noun: string }>
> = {
  events: { key: "events", noun: "event" },
  eventProperties: { key: "event_properties", noun: "event property" },
  itemProperties: { key: "item_properties", noun: "item property" },
  userProperties: { key: "user_properties", noun: "user property" },
};

/** The property groups, which exist in the taxonomy only. */
export function collectGroups(
  documents: readonly ParsedDocument[],
  report: Report,
): Registry {
  return collect(
    { key: "property_groups", noun: "property group" },
    documents,
    report,
  );
}

/** The first registration of a name counts; every further one is reported. */
export function collectSections(
  documents: readonly ParsedDocument[],
  report: Report,
): Sections {
  const collectSection = (section: SectionName) =>
    collect({ ...sectionWords[section], section }, documents, report);
  return {
    events: collectSection("events"),
    eventProperties: collectSection("eventProperties"),
    itemProperties: collectSection("itemProperties"),
    userProperties: collectSection("userProperties"),
  };
}

interface CollectedSection {
  readonly key: string;
  readonly noun: string;
  /** Absent for groups. */
  readonly section?: SectionName;
}

function collect(
  section: CollectedSection,
  documents: readonly ParsedDocument[],
  report: Report,
): Registry {
  const { key, noun } = section;
  const verb = section.section === undefined ? "defined" : "registered";
  const registry = new Map<string, Registration>();
  for (const document of documents) {
    for (const entry of entriesOf(document.root, key)) {
      const name = entry.key;
      const first = registry.get(name);
      if (first !== undefined) {
        report(
          duplicate.at({
            span: entry.keySpan,
            message: `${noun} ${quote(name)} is ${verb} twice`,
            label: `${verb} again`,
            related: [{ span: first.span, label: `first ${verb} here` }],
            hint: "keep one of the two",
          }),
        );
        continue;
      }
      checkName(entry, section, report);
      registry.set(name, {
        name,
        span: entry.keySpan,
        map: mapOf(entry.value),
        document,
      });
    }
  }
  return registry;
}

const longestName = 256;
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** The console's own rules are not documented; these keep names readable and safe to print. */
function checkName(
  entry: YamlEntry,
  { key, noun, section }: CollectedSection,
  report: Report,
): void {
  const problem = describeBadName(entry.key, section ?? "events");
  if (problem === undefined) return;
  report(
    badName.at({
      span: entry.keySpan,
      message:
        entry.key === ""
          ? `a name under \`${key}\` is empty`
          : `the name of ${noun} ${quote(entry.key)} ${problem.message}`,
      label: problem.label,
      hint:
        section === undefined
          ? "choose another name for the group"
          : problem.hint,
    }),
  );
}

/**
 * What every object has without being given it. A validator that looks for such
 * a property may find the inherited one, and `JSON.stringify` calls `toJSON`. A
 * fixed list, so that the verdict does not depend on the engine.
 */
const inheritedNames: ReadonlySet<string> = new Set([
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toJSON",
  "toLocaleString",
  "toString",
  "valueOf",
]);

export interface NameProblem {
  readonly message: string;
  readonly label: string;
  readonly hint: string;
}

/** Why a name cannot be registered here, or `undefined`. */
export function describeBadName(
  name: string,
  section: SectionName,
): NameProblem | undefined {
  const hint = "write the name exactly as it is registered in the console";
  if (name === "") return { message: "is empty", label: "empty name", hint };
  if (hidden.test(name)) {
    return {
      message: "contains a control character",
      label: "has a control character",
      hint,
    };
  }
  if (name !== name.trim()) {
    return {
      message: "begins or ends with a space",
      label: "space at an end",
      hint,
    };
  }
  if (name.length > longestName) {
    return {
      message: `has more than ${String(longestName)} characters`,
      label: "too long",
      hint: `use a name of at most ${String(longestName)} characters`,
    };
  }
  if (
    name === "__proto__" ||
    (section !== "events" && inheritedNames.has(name))
  ) {
    return {
      message: "cannot be used: it has a meaning in JavaScript objects",
      label: "special to JavaScript",
      hint: "register it under another name",
    };
  }
  return undefined;
}

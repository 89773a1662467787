// From a resolved taxonomy to what its documents say.
import type { DiffReport } from "../../diff/make-report.js";
import { makeJudge } from "../../judge/make-judge.js";
import { inLanguage } from "../../model/in-language.js";
import { rememberByInputs } from "../../model/remember.js";
import type {
  EventDef,
  PersonalData,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import { createMatcher } from "../../pattern/create-matcher.js";
import { messagesIn } from "../../text/messages/languages.js";
import type { Language } from "../../text/messages/language.js";
import { jsonText } from "../../../templates/kit/json.js";
import { codeSamples } from "./code-samples.js";
import type { DocsMessages } from "./describe-constraints.js";
import {
  describeDefinition,
  findSource,
  type Sources,
} from "./describe-definition.js";
import {
  describeAlone,
  describeAttached,
  describeProperties,
  type PropertyDocs,
} from "./describe-property.js";
import type {
  DocsModel,
  EventDoc,
  PropertyDoc,
  RenamedDoc,
  SourceDoc,
} from "./docs-model.js";
import { nativeNames } from "./native-calls.js";
import { dropReasons } from "./drop-reasons.js";
import { pageName } from "./page-names.js";
import { sampleEvent, type SampleTools } from "./sample-event.js";
import type { UsageSites } from "./usage-sites.js";

export interface DocsInput {
  /** With the events of all platforms. */
  readonly taxonomy: Taxonomy;
  readonly language: Language;
  readonly sources: Sources;
  readonly usage?: UsageSites;
  readonly changes?: DiffReport;
}

/** Describes a whole taxonomy; the same input gives the same model, whatever day it is. */
export function makeDocs({
  taxonomy: written,
  language,
  sources,
  usage,
  changes,
}: DocsInput): DocsModel {
  const texts = messagesIn(language).docs;
  const taxonomy = inLanguage(written, language);
  const properties = describeProperties(taxonomy, texts, sources);
  const docsOf = (some: readonly PropertyDef[]): readonly PropertyDoc[] =>
    some.flatMap((property) => properties.get(property) ?? []);
  const tools = { judge: makeJudge(taxonomy), match: createMatcher().match };
  const context = { taxonomy, texts, sources, usage, tools, properties };
  const events = taxonomy.events.map((event) => describeEvent(event, context));
  return {
    language,
    ...(taxonomy.service !== undefined && { service: taxonomy.service }),
    platforms: taxonomy.platforms ?? [],
    events,
    eventProperties: docsOf(taxonomy.eventProperties),
    itemProperties: docsOf(taxonomy.itemProperties),
    items: taxonomy.itemProperties.flatMap((property) => {
      const doc = properties.get(property);
      return doc?.isActive === true
        ? [describeAlone(doc, property.required)]
        : [];
    }),
    userProperties: docsOf(taxonomy.userProperties),
    identityKeys: taxonomy.identityKeys.map(({ name, label, description }) => {
      const text = label?.texts.map((each) => each.text).join(" · ");
      return {
        name,
        ...(text !== undefined && { label: text }),
        ...(description !== undefined && { description }),
      };
    }),
    personalData: personalData([...properties.values()]),
    renamed: renamedEvents(taxonomy),
    owners: sortedUnique(events.flatMap(({ owners }) => owners)),
    tags: sortedUnique(events.flatMap(({ tags }) => tags)),
    hasUsage: usage !== undefined,
    ...(changes && { changes }),
  };
}

interface Context {
  readonly taxonomy: Taxonomy;
  readonly texts: DocsMessages;
  readonly sources: Sources;
  readonly usage: UsageSites | undefined;
  readonly tools: SampleTools;
  readonly properties: PropertyDocs;
}

const remembered = rememberByInputs<EventDef, EventDoc>();

/** The same document as the last time, if all that it says is the same: `--watch` renders it once. */
function describeEvent(event: EventDef, context: Context): EventDoc {
  const { taxonomy, texts, sources, usage, properties } = context;
  const source = findSource([event.picked, event.span], sources);
  const inputs = [
    event.properties.map(({ property }) => properties.get(property)),
    event.items && properties.get(event.items.property),
    taxonomy.itemProperties,
    taxonomy.platforms,
    nativeNames(event.name, taxonomy),
    texts,
    usage?.get(event.name),
    usage !== undefined,
    source?.file,
    source?.line,
    source?.url,
  ];
  return remembered(event, inputs, () => makeEvent(event, source, context));
}

function makeEvent(
  event: EventDef,
  source: SourceDoc | undefined,
  context: Context,
): EventDoc {
  const { taxonomy, texts, usage, tools, properties } = context;
  const { name, platforms = taxonomy.platforms ?? [], items, anyOf } = event;
  const sample = sampleEvent(event, taxonomy.itemProperties, tools, texts);
  const attached = event.properties.flatMap((each) => {
    const doc = properties.get(each.property);
    return doc ? [describeAttached(each, doc, event, taxonomy, texts)] : [];
  });
  const itemDoc = items && properties.get(items.property);
  return {
    ...describeDefinition(event, source),
    page: pageName(name),
    platforms,
    ...(event.renamedFrom !== undefined && { formerName: event.renamedFrom }),
    dropped: dropReasons(event, taxonomy, texts),
    rules: anyOf.map((names) => texts.anyOf(names)),
    properties: attached,
    ...(items &&
      itemDoc && {
        items: describeAttached(items, itemDoc, event, taxonomy, texts),
      }),
    pii: worstPii([
      ...event.properties.map(({ property }) => property),
      ...(items ? taxonomy.itemProperties : []),
    ]),
    sample:
      "reason" in sample
        ? { kind: "none", reason: sample.reason }
        : { kind: "valid", json: jsonText(sample.properties).trimEnd() },
    code:
      "reason" in sample
        ? []
        : codeSamples(event, sample.properties, taxonomy, texts),
    ...(usage && { sent: usage.get(name) ?? [] }),
  };
}

const degrees: readonly PersonalData[] = ["none", "indirect", "direct"];

function worstPii(properties: readonly PropertyDef[]): PersonalData {
  const worst = Math.max(
    0,
    ...properties
      .filter(({ status }) => status === "active")
      .map(({ pii }) => degrees.indexOf(pii)),
  );
  return degrees[worst] ?? "none";
}

function personalData(all: readonly PropertyDoc[]): readonly PropertyDoc[] {
  const having = (pii: PersonalData) => all.filter((one) => one.pii === pii);
  return [...having("direct"), ...having("indirect")];
}

/** A former name leads on, unless an event has it today. */
function renamedEvents({ events }: Taxonomy): readonly RenamedDoc[] {
  const names = new Set(events.map(({ name }) => name));
  return events.flatMap(({ renamedFrom, name }) =>
    renamedFrom === undefined || names.has(renamedFrom)
      ? []
      : [{ name: renamedFrom, page: pageName(renamedFrom), now: name }],
  );
}

function sortedUnique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
}

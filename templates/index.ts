// The targets, in the order of their files: a new one is a file in this folder and a line in the list.
import { rememberWhileAlive } from "../generator/model/remember.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import { inLanguage } from "../generator/model/in-language.js";
import type { EmittedFile } from "../generator/model/output-file.js";
import { nativeTargets, type TargetName } from "../generator/model/settings.js";
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import { checksModuleContent } from "./checks.js";
import { clientSupport } from "./client.js";
import {
  clientModule,
  indexExports,
  testingModule,
  validationExports,
} from "./entry-exports.js";
import { emitCsharp } from "./csharp.js";
import { emitDart } from "./dart.js";
import { developmentModule } from "./development.js";
import { eventsModule } from "./events.js";
import { withPlaces } from "./declared-places.js";
import { emitKotlin } from "./kotlin.js";
import { emitEachModule, type MakeModule } from "./each-module.js";
import { emitMetadata } from "./metadata.js";
import type { Declaration } from "./kit/declarations.js";
import { jsonText } from "./kit/json.js";
import {
  emitModule,
  lines,
  reExports,
  type ModuleContent,
} from "./kit/module.js";
import { propertiesModuleContent } from "./properties.js";
import { registryModule } from "./registry.js";
import { emitSchemas } from "./schemas.js";
import { eventSchemasModule, otherSchemasModules } from "./standard-schema.js";
import { supportFiles, supportSources, type Support } from "./support-files.js";
import { emitSwift } from "./swift.js";
import { userModule, userValidatorsModule } from "./user.js";
import { dispatcherModule, validatorsModule } from "./validators.js";
import { emitVectors } from "./vectors.js";

interface Target {
  readonly name: TargetName;
  /** Support code that is copied into the output of the target. */
  readonly support: readonly string[];
  /** Gets the taxonomy in the language of its output. */
  readonly emit: (taxonomy: Taxonomy) => Iterable<EmittedFile>;
}

const targets: readonly Target[] = [
  {
    name: "builders",
    support: ["inputs", "records", "user", "uuid", "wire"],
    emit: emitBuilders,
  },
  {
    name: "validators",
    support: [
      "check-event",
      "check-object",
      "check-properties",
      "check-request",
      "check-value",
      "describe",
      "inputs",
      "records",
      "standard-schema",
      "user",
      "uuid",
      "violation",
      "wire",
    ],
    emit: emitValidators,
  },
  { name: "schemas", support: [], emit: emitSchemas },
  {
    name: "registry",
    support: [],
    emit: (taxonomy) => emitModule(registryModule(taxonomy), taxonomy.settings),
  },
  {
    name: "testing",
    support: ["testing", "inputs", "records", "user", "uuid", "wire"],
    emit: ({ settings }) => emitModule(testingModule(settings), settings),
  },
  {
    name: "client",
    support: clientSupport,
    emit: ({ settings }) => emitModule(clientModule(settings), settings),
  },
  { name: "kotlin", support: [], emit: emitKotlin },
  { name: "swift", support: [], emit: emitSwift },
  { name: "dart", support: [], emit: emitDart },
  { name: "csharp", support: [], emit: emitCsharp },
  { name: "vectors", support: [], emit: emitVectors },
];

/** All files of the output, sorted by path. Throws only if support code is missing, which is our bug. */
export function emitTaxonomy(
  taxonomy: Taxonomy,
  support: Support,
): readonly EmittedFile[] {
  const files = [...emitEachFile(taxonomy, support)];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The same files in any order. Each is made when it is asked for, so that the
 * text of the whole output need not be in memory.
 */
export function* emitEachFile(
  taxonomy: Taxonomy,
  support: Support,
): Generator<EmittedFile> {
  const { settings } = taxonomy;
  if (isChosen("builders", taxonomy) && settings.emit === "js") {
    yield modulePackage;
  }
  const shown = inLanguage(taxonomy, settings.lang);
  for (const target of chosenTargets(taxonomy)) yield* target.emit(shown);
  if (needsMetadata(taxonomy)) yield emitMetadata(taxonomy);
  for (const part of supportParts(taxonomy)) {
    yield* supportFiles(part, taxonomy, support);
  }
}

/** The names of the support code that the output contains. */
export function supportNames(taxonomy: Taxonomy): readonly string[] {
  return [...supportParts(taxonomy)].flatMap((part) =>
    supportSources(part, taxonomy),
  );
}

function supportParts(taxonomy: Taxonomy): ReadonlySet<string> {
  const parts = new Set(
    chosenTargets(taxonomy).flatMap((target) => target.support),
  );
  const hasBuilders = isChosen("builders", taxonomy);
  if (hasBuilders && taxonomy.settings.validate !== "never") {
    parts.add("development").add("violation");
  }
  if (hasBuilders && hasDates(taxonomy)) parts.add("instants");
  return parts;
}

function chosenTargets(taxonomy: Taxonomy): readonly Target[] {
  return targets.filter(({ name }) => isChosen(name, taxonomy));
}

/** `taxonomy.json` belongs to the registry; a folder with native code alone has it too: `diff` and other tools read it. */
function needsMetadata({ settings: { targets } }: Taxonomy): boolean {
  return (
    targets.includes("registry") ||
    nativeTargets.some((name) => targets.includes(name))
  );
}

/** Whether any builder takes a date. */
function hasDates(taxonomy: Taxonomy): boolean {
  const { events, itemProperties, userProperties } = taxonomy;
  const active = events.filter(({ status }) => status === "active");
  const hasItems = active.some(({ items }) => items !== undefined);
  return [
    ...active.flatMap(({ properties }) =>
      properties.map((each) => each.property),
    ),
    ...(hasItems ? itemProperties : []),
    ...userProperties,
  ].some(({ type, status }) => type === "datetime" && status === "active");
}

/** Declares the `.js` files as modules, even in a CommonJS package. */
const modulePackage: EmittedFile = {
  path: "package.json",
  language: "json",
  text: jsonText({ type: "module", sideEffects: false }),
};

/**
 * Builders that validate need the validators, whatever the settings say.
 * Builders are left out only if no target of ours is wanted.
 */
function isChosen(name: TargetName, { settings }: Taxonomy): boolean {
  const hasBuilders = settings.targets.includes("builders");
  if (name === "validators" && hasBuilders && settings.validate !== "never") {
    return true;
  }
  return settings.targets.includes(name);
}

function* emitBuilders(taxonomy: Taxonomy): Generator<EmittedFile> {
  const { settings, modules } = taxonomy;
  for (const file of emitEachModule(builderModules(taxonomy), settings)) {
    const module = settings.declarationMap
      ? modules.find(({ name }) => file.path === `events/${name}.d.ts`)
      : undefined;
    yield module ? withPlaces(file, eventsOf(taxonomy, module.name)) : file;
  }
}

function builderModules(taxonomy: Taxonomy): readonly MakeModule[] {
  const { settings } = taxonomy;
  const registry = isChosen("registry", taxonomy) ? ["registry"] : [];
  return [
    ...taxonomy.modules.map(
      ({ name }) =>
        () =>
          eventsModule(taxonomy, name, eventsOf(taxonomy, name)),
    ),
    () => propertiesModuleContent(taxonomy),
    () => userModule(taxonomy),
    (before) =>
      barrel(
        "index",
        messagesIn(settings.lang).comments.files.index,
        [...before, ...registry],
        taxonomy,
        indexExports("index", settings),
      ),
  ];
}

function emitValidators(taxonomy: Taxonomy): Iterable<EmittedFile> {
  return emitEachModule(validatorModules(taxonomy), taxonomy.settings);
}

function validatorModules(taxonomy: Taxonomy): readonly MakeModule[] {
  const { settings } = taxonomy;
  return [
    () => userValidatorsModule(taxonomy),
    () => dispatcherModule(taxonomy),
    ...taxonomy.modules.map(
      ({ name }) =>
        () =>
          validatorsModule(name, eventsOf(taxonomy, name), taxonomy),
    ),
    ...otherSchemasModules(taxonomy).map((module) => () => module),
    ...taxonomy.modules.map(
      ({ name }) =>
        () =>
          eventSchemasModule(name, eventsOf(taxonomy, name), taxonomy),
    ),
    (before) =>
      barrel(
        "validators/index",
        messagesIn(settings.lang).comments.files.validatorsIndex,
        before,
        taxonomy,
        validationExports("validators/index", settings),
      ),
    () => checksModuleContent(taxonomy),
    ...(settings.validate === "development"
      ? [() => developmentModule(taxonomy)]
      : []),
  ];
}

function barrel(
  path: string,
  about: string,
  modules: readonly string[],
  { settings }: Taxonomy,
  support: readonly Declaration[],
): ModuleContent {
  return {
    path,
    about,
    declarations: [
      {
        kind: "text",
        modes: ["ts", "js", "dts"],
        text: lines(reExports(path, modules, settings)),
      },
      ...support,
    ],
  };
}

function eventsOf(taxonomy: Taxonomy, module: string): readonly EventDef[] {
  return eventsByModule(taxonomy).get(module) ?? [];
}

/** The active events of each module. */
const eventsByModule = rememberWhileAlive(({ events }: Taxonomy) => {
  const modules = new Map<string, EventDef[]>();
  for (const event of events) {
    if (event.status !== "active") continue;
    const known = modules.get(event.module);
    if (known === undefined) modules.set(event.module, [event]);
    else known.push(event);
  }
  return modules;
});

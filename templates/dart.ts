// The target `dart`: typed functions for the Flutter SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { dartEnum } from "./dart/dart-enums.js";
import { dartEvent } from "./dart/dart-events.js";
import { dartItem } from "./dart/dart-item.js";
import { dartNaming } from "./dart/dart-parameters.js";
import {
  dartClasses,
  dartSenders,
  dateExtension,
} from "./dart/dart-support.js";
import { dartIdentity, dartProfile } from "./dart/dart-user.js";
import { joinCode, type Code } from "./kit/code.js";
import { dart, dartDocs } from "./kit/dart.js";
import { native } from "./kit/native.js";
import {
  allParameters,
  functionNames,
  nativeModel,
  type NativeModel,
  type NativeModule,
  type NativeParameter,
} from "./native-model.js";

/** The files of the folder `dart`: a library for each module of the taxonomy, what they share, and one that exports all. */
export function emitDart(taxonomy: Taxonomy): readonly EmittedFile[] {
  const model = nativeModel(taxonomy, dartNaming);
  const say = messagesIn(model.lang).comments;
  const libraries = [
    ...model.modules.map((module) => eventsLibrary(module, model)),
    ...enumsLibrary(model),
    ...itemLibrary(model, say),
    { path: "registered.dart", parts: dartClasses(model, say) },
    { path: "sdk.dart", parts: dartSenders(model, say) },
    userLibrary(model, say),
  ];
  return [
    mainLibrary(taxonomy, libraries, say),
    ...libraries,
    ...datesLibrary(model, say),
  ].map(({ path, parts }) => ({
    path: `dart/${path}`,
    language: "native",
    text: native`${joinCode([head, ...parts], native`\n\n`)}\n`.text,
  }));
}

/** Tools of the app would change what the stamp covers. */
const head = native`// ignore_for_file: type=lint
// dart format off`;

interface Library {
  /** In the folder `dart`. */
  readonly path: string;
  /** With an empty line between them. */
  readonly parts: readonly Code[];
}

/** What an app imports. */
function mainLibrary(
  { service }: Taxonomy,
  libraries: readonly Library[],
  say: CommentTexts,
): Library {
  const docs = dartDocs([say.native.dart.library(service)]);
  const paths = libraries.map(({ path }) => path).sort();
  const exports = paths.map((path) => native`export ${dart.string(path)};`);
  return {
    path: "dfinery_events.dart",
    parts: [native`${docs}library dfinery_events;`, native`${exports}`],
  };
}

function eventsLibrary(
  { name, events }: NativeModule,
  model: NativeModel,
): Library {
  const functions = functionNames(model);
  const functionOf = (event: string) => functions.get(event);
  return {
    path: `events/${name.replaceAll("-", "_")}.dart`,
    parts: [
      metaImport,
      imports(
        events.flatMap(({ parameters }) => parameters),
        native`../`,
      ),
      ...events.flatMap((event) => dartEvent(event, functionOf)),
    ],
  };
}

function enumsLibrary({ enums }: NativeModel): readonly Library[] {
  return enums.length === 0
    ? []
    : [{ path: "enums.dart", parts: enums.map(dartEnum) }];
}

function itemLibrary(
  { item }: NativeModel,
  say: CommentTexts,
): readonly Library[] {
  if (item === undefined) return [];
  const lines = typeImports(item, native``);
  const parts = [...(lines.length === 0 ? [] : [native`${lines}`])];
  return [{ path: "item.dart", parts: [...parts, dartItem(item, say)] }];
}

function userLibrary(
  { profile, identity }: NativeModel,
  say: CommentTexts,
): Library {
  return {
    path: "user.dart",
    parts: [
      metaImport,
      imports(profile, native``),
      dartIdentity(identity, say),
      ...(profile.length === 0 ? [] : dartProfile(profile, say)),
    ],
  };
}

function datesLibrary(
  model: NativeModel,
  say: CommentTexts,
): readonly Library[] {
  return hasDates(allParameters(model))
    ? [{ path: "utc.dart", parts: [dateExtension(say)] }]
    : [];
}

/** A part of Flutter: with it, the analyzer reports an event that is made and not sent. */
const metaImport = native`import 'package:meta/meta.dart' show useResult;`;

/** The imports of functions with these parameters. */
function imports(parameters: readonly NativeParameter[], up: Code): Code {
  const lines = [
    native`import '${up}registered.dart';`,
    ...typeImports(parameters, up),
  ];
  return native`${lines.sort((a, b) => (a.text < b.text ? -1 : 1))}`;
}

/** The imports of the types of these parameters; Dart warns of one that nothing needs. */
function typeImports(
  parameters: readonly NativeParameter[],
  up: Code,
): readonly Code[] {
  const hasEnums = parameters.some(
    ({ type }) => typeof type.element !== "string",
  );
  const hasItems = parameters.some(({ type }) => type.element === "item");
  return [
    ...(hasEnums ? [native`import '${up}enums.dart';`] : []),
    ...(hasItems ? [native`import '${up}item.dart';`] : []),
    ...(hasDates(parameters) ? [native`import '${up}utc.dart';`] : []),
  ];
}

function hasDates(parameters: readonly NativeParameter[]): boolean {
  return parameters.some(({ type }) => type.element === "datetime");
}

// The target `swift`: typed functions for the iOS SDK.
import { pascalCase } from "../generator/model/identifiers.js";
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { joinCode, type Code } from "./kit/code.js";
import { createNamer, native } from "./kit/native.js";
import {
  functionNames,
  nativeModel,
  type NativeModel,
} from "./native-model.js";
import { swiftEnums } from "./swift/swift-enums.js";
import { swiftEvent } from "./swift/swift-events.js";
import { swiftItem } from "./swift/swift-item.js";
import { hasDates, swiftNaming } from "./swift/swift-parameters.js";
import { swiftSupport, swiftValues } from "./swift/swift-support.js";
import { swiftIdentity, swiftProfile } from "./swift/swift-user.js";

/** The files of the folder `swift`: an extension of `RegisteredEvent` for each module of the taxonomy, and what they share. */
export function emitSwift(taxonomy: Taxonomy): readonly EmittedFile[] {
  const model = nativeModel(taxonomy, swiftNaming);
  const say = messagesIn(model.lang).comments;
  return [
    file(
      "RegisteredEvent",
      [native`import DfinerySDK`],
      [swiftSupport(taxonomy, model, say)],
    ),
    ...eventFiles(model),
    ...enumsFile(model),
    ...itemFile(model, say),
    file("RegisteredIdentity", [], [swiftIdentity(model.identity, say)]),
    ...profileFile(model, say),
    ...valuesFile(model, say),
  ];
}

function enumsFile({ enums }: NativeModel): readonly EmittedFile[] {
  const ofEvents = enums.filter(({ property }) => property.scope !== "user");
  if (ofEvents.length === 0) return [];
  const text = inExtension([swiftEnums(ofEvents)]);
  return [file("RegisteredEvent+Enums", [], [text])];
}

function itemFile(
  { item }: NativeModel,
  say: CommentTexts,
): readonly EmittedFile[] {
  if (item === undefined) return [];
  const text = inExtension([swiftItem(item, say)]);
  return [file("RegisteredEvent+Item", foundation(hasDates(item)), [text])];
}

function profileFile(
  { profile, enums }: NativeModel,
  say: CommentTexts,
): readonly EmittedFile[] {
  if (profile.length === 0) return [];
  const ofUsers = enums.filter(({ property }) => property.scope === "user");
  const clearsSome = profile.some(({ property }) => property.nullable);
  return [
    file("RegisteredUserProfile", foundation(clearsSome || hasDates(profile)), [
      swiftProfile(profile, ofUsers, say),
    ]),
  ];
}

function valuesFile(
  model: NativeModel,
  say: CommentTexts,
): readonly EmittedFile[] {
  const values = swiftValues(model, say);
  return values.length === 0
    ? []
    : [file("DfineryValue", foundation(true), values)];
}

/** A target of Xcode has no two files of one name, wherever they are. */
function eventFiles({ modules }: NativeModel): readonly EmittedFile[] {
  const unique = createNamer(new Set(["enums", "item"]));
  const functions = functionNames({ modules });
  const functionOf = (name: string) => functions.get(name);
  return modules.map(({ name, events }) => {
    const wanted = pascalCase(name) || "Module";
    const number = unique(wanted.toLowerCase(), "Events").slice(wanted.length);
    const dates = events.some(({ parameters }) => hasDates(parameters));
    return file(`RegisteredEvent+${wanted}${number}`, foundation(dates), [
      inExtension(events.flatMap((event) => swiftEvent(event, functionOf))),
    ]);
  });
}

function foundation(needed: boolean): readonly Code[] {
  return needed ? [native`import Foundation`] : [];
}

function inExtension(members: readonly Code[]): Code {
  return native`extension RegisteredEvent {
${joinCode(members, native`\n\n`)}
}`;
}

function file(
  name: string,
  imports: readonly Code[],
  declarations: readonly Code[],
): EmittedFile {
  const parts = [
    // Tools of the app would change what the stamp covers.
    native`// swift-format-ignore-file\n// swiftlint:disable all`,
    ...(imports.length === 0 ? [] : [native`${imports}`]),
    ...declarations,
  ];
  const text = native`${joinCode(parts, native`\n\n`)}\n`;
  return { path: `swift/${name}.swift`, language: "native", text: text.text };
}

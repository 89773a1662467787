// The target `swift`: typed functions for the iOS SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { native } from "./kit/native.js";

/** The files of the folder `swift`. */
export function emitSwift(taxonomy: Taxonomy): readonly EmittedFile[] {
  const names = taxonomy.events.map(() => native`// An event.`);
  const { text } = native`// Events\n${names}\n`;
  return [{ path: "swift/Events.swift", language: "native", text }];
}

// The target `dart`: typed functions for the Flutter SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { native } from "./kit/native.js";

/** The files of the folder `dart`. */
export function emitDart(taxonomy: Taxonomy): readonly EmittedFile[] {
  const names = taxonomy.events.map(() => native`// An event.`);
  const { text } = native`// Events\n${names}\n`;
  return [{ path: "dart/Events.dart", language: "native", text }];
}

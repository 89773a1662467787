// The target `kotlin`: typed functions for the Android SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { native } from "./kit/native.js";

/** The files of the folder `kotlin`. */
export function emitKotlin(taxonomy: Taxonomy): readonly EmittedFile[] {
  const names = taxonomy.events.map(() => native`// An event.`);
  const { text } = native`// Events\n${names}\n`;
  return [{ path: "kotlin/Events.kt", language: "native", text }];
}

// The target `csharp`: typed functions for the Unity SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { native } from "./kit/native.js";

/** The files of the folder `csharp`. */
export function emitCsharp(taxonomy: Taxonomy): readonly EmittedFile[] {
  const names = taxonomy.events.map(() => native`// An event.`);
  const { text } = native`// Events\n${names}\n`;
  return [{ path: "csharp/Events.cs", language: "native", text }];
}

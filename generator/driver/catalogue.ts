// DFINERY's catalogue for commands: read once, from the JSON that the build made of `schemas/standard.yaml`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  catalogueSections,
  type CatalogueEntry,
} from "../model/catalogue-entry.js";
import { fieldsOf } from "../text/fields.js";
import { packageFolder } from "./package-folder.js";

export interface EventChoice {
  readonly name: string;
  /** "Log in, 로그인" */
  readonly label: string;
}

let entries: readonly CatalogueEntry[] | undefined;

/** All entries in the order of the catalogue. A name may be in several sections. */
export function catalogueEntries(): readonly CatalogueEntry[] {
  entries ??= readEntries();
  return entries;
}

/** All names of the catalogue. */
export function catalogueNames(): readonly string[] {
  return catalogueEntries().map(({ name }) => name);
}

/** The names of the standard events. */
export function standardEventNames(): ReadonlySet<string> {
  return new Set(events().map(({ name }) => name));
}

/** The standard events as options to choose from. */
export function standardEvents(): readonly EventChoice[] {
  return events().map(({ name, fields }) => ({
    name,
    label: labelOf(fields.get("label")),
  }));
}

function events(): readonly CatalogueEntry[] {
  return catalogueEntries().filter(({ section }) => section === "events");
}

function readEntries(): readonly CatalogueEntry[] {
  const path = join(packageFolder(), "dist/catalogue.json");
  const catalogue = fieldsOf(JSON.parse(readFileSync(path, "utf8")));
  return catalogueSections.flatMap((section) =>
    Array.from(fieldsOf(catalogue.get(section)), ([name, entry]) => ({
      section,
      name,
      fields: fieldsOf(entry),
    })),
  );
}

function labelOf(label: unknown): string {
  if (typeof label === "string") return label;
  const texts = fieldsOf(label);
  return [texts.get("en"), texts.get("ko")]
    .filter((text) => typeof text === "string")
    .join(", ");
}

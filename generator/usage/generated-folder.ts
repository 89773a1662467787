// What a declaration of the generated folder is: the builder of an event, a sender, or the escape hatch.
import { ts } from "ts-morph";
import type { EventDef, Taxonomy } from "../model/taxonomy.js";

export interface GeneratedFolder {
  /** Absolute, `/` between folders. */
  readonly path: string;
  readonly contains: (path: string) => boolean;
  readonly meaningOf: (declaration: ts.Node) => Meaning | undefined;
  /** Active and inactive events by the name of their builder. */
  readonly eventOfBuilder: (name: string) => EventDef | undefined;
  /** Exports of the folder that lead to something that `usage` reports. */
  readonly reportedNames: ReadonlySet<string>;
}

export type Meaning =
  | { readonly kind: "builder"; readonly event: EventDef }
  | { readonly kind: "escape" }
  | { readonly kind: "sender" };

/** For code whose taxonomy is not written yet. */
export const noGeneratedFolder: GeneratedFolder = {
  path: "",
  contains: () => false,
  eventOfBuilder: () => undefined,
  reportedNames: new Set(),
  meaningOf: () => undefined,
};

/** The folder at a path (with links followed) for a taxonomy; on Windows the case of a path says nothing. */
export function generatedFolder(
  path: string,
  taxonomy: Taxonomy,
  caseSensitive = true,
): GeneratedFolder {
  const events = new Map(
    taxonomy.events.map((event) => [event.names.builder, event]),
  );
  const canonical = (file: string) =>
    caseSensitive ? file : file.toLowerCase();
  const start = canonical(`${path}/`);
  const contains = (file: string) => canonical(`${file}/`).startsWith(start);
  return {
    path,
    contains,
    eventOfBuilder: (name) => events.get(name),
    reportedNames: new Set([...events.keys(), "unregistered"]),
    meaningOf: (declaration) => {
      const file = declaration.getSourceFile().fileName;
      if (!contains(file)) return undefined;
      if (!ts.isFunctionDeclaration(declaration)) return undefined;
      const name = declaration.name?.text ?? "";
      const module = file
        .slice(path.length + 1)
        .replace(/\.(?:d\.)?[jt]s$/, "");
      if (module.startsWith("events/")) {
        const event = events.get(name);
        return event && { kind: "builder", event };
      }
      if (module !== "support/records") return undefined;
      if (name === "unregistered") return { kind: "escape" };
      return name === "logEvent" ? { kind: "sender" } : undefined;
    },
  };
}

// How the names of native output are spelled: what a language tells about its names, and what is done to each of them.
import { upperFirst } from "../generator/model/identifiers.js";

/** How a language spells names. */
export interface NativeNaming {
  /** Replaces the letters of a name that the language does not know; the same name gives the same result. */
  readonly spell: (name: string) => string;
  readonly functionCase: "camel" | "pascal";
  readonly entryCase: "camel" | "pascal";
  /** Names that generated code uses itself, by what must not have them. */
  readonly taken: TakenNames;
}

export interface TakenNames {
  /** Functions that make events. */
  readonly functions: ReadonlySet<string>;
  /** Types of enums. */
  readonly types: ReadonlySet<string>;
  /** Parameters of functions. */
  readonly parameters: ReadonlySet<string>;
  /** Parameters of the item, which may also be its members. */
  readonly members: ReadonlySet<string>;
  /** Values of enums, which also never have the name of their type. */
  readonly entries: ReadonlySet<string>;
}

/** A name that begins with a letter; `fallback` stands in front of a digit or for nothing. */
export function startWithLetter(name: string, fallback: string): string {
  return /^[\p{L}\p{Nl}_]/u.test(name) ? name : fallback + upperFirst(name);
}

export function inCase(name: string, wanted: "camel" | "pascal"): string {
  return wanted === "pascal" ? upperFirst(name) : name;
}

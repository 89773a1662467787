// What reports say of each kind of change, in each language.
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import type { Messages } from "../text/messages/messages.js";
import type { KindId } from "./kinds/index.js";

export interface KindText {
  /** One or two sentences: what it means. */
  readonly says: string;
  /** What to do first, in the imperative. */
  readonly first?: string;
  /** What to do in the console; `{event}` and the like are filled in. */
  readonly step?: string;
  /** What else to do in the console after the release. */
  readonly stepAfter?: string;
}

/** The text of a kind in a language: each language has one for each kind, or this does not compile. */
export function kindText(kind: KindId, language: Language): KindText {
  const texts: Readonly<Record<KindId, KindText>> =
    messagesIn(language).diff.kinds;
  return texts[kind];
}

export type DiffMessages = Messages["diff"];

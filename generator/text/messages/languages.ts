// The languages of reports.
import { en } from "./en.js";
import { ko } from "./ko.js";
import type { Messages } from "./messages.js";

export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  switch (language) {
    case "en":
      return en;
    case "ko":
      return ko;
  }
}

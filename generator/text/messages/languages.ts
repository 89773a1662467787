// The texts of each language.
import { catalogueKo } from "./catalogue-ko.js";
import { en } from "./en.js";
import { ko } from "./ko.js";
import type { Language } from "./language.js";
import type { Messages } from "./messages.js";
import { supportKo } from "./support-ko/index.js";

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  switch (language) {
    case "en":
      return en;
    case "ko":
      return ko;
  }
}

const catalogueTexts = {
  en: new Map<string, string>(),
  ko: new Map(Object.entries(catalogueKo)),
};

/** What DFINERY's catalogue says of its entries, by the English texts, which the catalogue has; none for English. */
export function catalogueTextsIn(
  language: Language,
): ReadonlyMap<string, string> {
  return catalogueTexts[language];
}

const supportComments = { en: new Map<string, string>(), ko: supportKo };

/** The comments of the support code by the English ones, which the code itself has; none for English. */
export function supportCommentsIn(
  language: Language,
): ReadonlyMap<string, string> {
  return supportComments[language];
}

// Text for a cell of a Markdown table.
import { visible } from "./display-text.js";

/** No text of the user's may end a cell, open a tag or make a link. */
export function cell(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(
      /[\\`*_[\]|~@#]/g,
      (character) => `&#${String(character.charCodeAt(0))};`,
    );
}

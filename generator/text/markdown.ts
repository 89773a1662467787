// Puts untrusted strings into Markdown.
import { visible } from "./display-text.js";

/** No text of the user's may end a cell, open a tag or make a link. */
export function cell(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_[\]|~@#]/g, entity);
}

/** A string on one line, which begins no list, heading or quotation either. */
export function line(text: string): string {
  return cell(text.trim().replace(/\s+/gu, " "))
    .replaceAll(">", "&gt;")
    .replace(/^[-+=]/, entity)
    .replace(
      /^(\d+)([.)])/,
      (_, digits: string, mark: string) => digits + entity(mark),
    );
}

/** A string as code, also in a cell; where back-ticks are not enough, with the tag. */
export function code(text: string): string {
  const isPlain = /^[^\s`|<>\\&*~[\]]+(?: [^\s`|<>\\&*~[\]]+)*$/u.test(text);
  return isPlain && text === visible(text)
    ? `\`${text}\``
    : `<code>${line(text)}</code>`;
}

/** A sentence of ours in which back-ticks mark code, such as names. */
export function sentence(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, at) => (at % 2 === 1 ? code(part) : cell(part)))
    .join("");
}

/** Lines between fences that none of them can end. */
export function fenced(text: string, language: string): string {
  const lines = text.split("\n").map(visible);
  const longest = Math.max(
    2,
    ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length),
  );
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...lines, fence].join("\n");
}

function entity(character: string): string {
  return `&#${String(character.charCodeAt(0))};`;
}

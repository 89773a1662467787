// Parses the bytes of a body to a value, or returns the reason why it is invalid.

export type Body =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "wrong"; readonly reason: string; readonly text: string };

/** Nothing in the API is nested deeper than an array in an item of an event. */
const deepest = 32;

/** Reads UTF-8 and JSON. Never throws. */
export function readBody(bytes: Uint8Array): Body {
  const text = new TextDecoder().decode(bytes);
  const wrong = (reason: string): Body => ({ kind: "wrong", reason, text });
  if (!isUtf8(bytes)) return wrong("the body is not UTF-8");
  if (text.trim() === "") return wrong("the body is empty");
  if (isTooDeep(text)) {
    return wrong(`the body is nested deeper than ${String(deepest)} levels`);
  }
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : "";
    return wrong(`the body is not JSON${why}`);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Counts brackets outside of strings, because a value that is too deep could not be serialized again. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (isInString) {
      if (unit === "\\") at++;
      else if (unit === '"') isInString = false;
    } else if (unit === '"') isInString = true;
    else if (unit === "{" || unit === "[") {
      if (++depth > deepest) return true;
    } else if (unit === "}" || unit === "]") depth--;
  }
  return false;
}

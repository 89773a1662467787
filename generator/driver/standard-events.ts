// The events of DFINERY's catalogue with their labels, for choosing some of them.
import { parse } from "yaml";
import { readCatalogue } from "./package-data.js";

/** In the order of the catalogue. */
export function standardEvents(): readonly EventChoice[] {
  const catalogue: unknown = parse(readCatalogue().text);
  return [...fieldsOf(fieldsOf(catalogue).get("events"))].map(
    ([name, event]) => ({
      name,
      label: labelOf(fieldsOf(event).get("label")),
    }),
  );
}

/** "Log in, 로그인" */
function labelOf(label: unknown): string {
  if (typeof label === "string") return label;
  const texts = fieldsOf(label);
  return [texts.get("en"), texts.get("ko")]
    .filter((text) => typeof text === "string")
    .join(", ");
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    typeof value === "object" && value !== null ? Object.entries(value) : [],
  );
}

export interface EventChoice {
  readonly name: string;
  readonly label: string;
}

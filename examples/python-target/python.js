// A target of one's own, in one file to copy: Python for a server, a typed function for each registered event.
// @ts-check
import { defineTarget } from "dfn-codegen/target";

/** @import { AttachedProperty, Constraints, EventDef, Metadata, PropertyDef, Taxonomy } from "dfn-codegen/target" */

export default defineTarget({
  name: "python",
  summary: "Python functions that make records for POST /api/v1/events.",
  emit: (taxonomy) => [
    { path: "dfinery_events.py", text: printModule(taxonomy) },
  ],
});

/** @param {Taxonomy} taxonomy */
function printModule(taxonomy) {
  const events = taxonomy.events.filter(({ status }) => status === "active");
  const hasItems = events.some(({ items }) => items !== undefined);
  const taken = new Set(["Item", "datetime", "timezone", "uuid4"]);
  return `${[
    literal(
      `The registered events${taxonomy.service === undefined ? "" : ` of ${taxonomy.service}`}: each function returns a record for the loading API.`,
    ),
    `from __future__ import annotations

import math
from datetime import datetime, timezone
from typing import Literal, TypedDict
from uuid import uuid4`,
    ...(hasItems ? [printItem(taxonomy.itemProperties)] : []),
    ...events.map((event) => printFunction(event, taken)),
    `def _record(
    name: str,
    properties: dict[str, object],
    items: list[Item] | None = None,
) -> dict[str, object]:
    return {
        "event_log_id": str(uuid4()),
        "event_name": name,
        "event_datetime": _in_utc(datetime.now(timezone.utc)),
        "event_items": None if items is None else [_sent(dict(item)) for item in items],
        "event_properties": _sent(properties) or None,
    }`,
    `def _sent(properties: dict[str, object]) -> dict[str, object]:
    values = {key: _wire(value) for key, value in properties.items()}
    return {key: value for key, value in values.items() if value is not None}`,
    `def _wire(value: object) -> object:
    """JSON has neither NaN nor infinity."""
    if isinstance(value, datetime):
        return _in_utc(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value`,
    `def _in_utc(instant: datetime) -> str:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    text = instant.astimezone(timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")`,
  ].join("\n\n\n")}\n`;
}

/**
 * Keyword arguments alone, with the names in the console.
 * @param {EventDef} event
 * @param {Set<string>} taken
 */
function printFunction(event, taken) {
  const name = unique(identifier(event.name), taken);
  const names = new Set(["_record"]);
  const parameters = event.properties
    .map((each) => ({
      wire: each.property.name,
      name: unique(identifier(each.property.name), names),
      type: typeOf(each.property, each.constraints),
      required: each.required,
    }))
    .concat(
      event.items === undefined
        ? []
        : [
            {
              wire: event.items.property.name,
              name: unique("df_items", names),
              type: "list[Item]",
              required: event.items.required,
            },
          ],
    );
  const list = parameters.map(
    ({ name: one, type, required }) =>
      `    ${one}: ${type}${required ? "" : " | None = None"},\n`,
  );
  const star = list.length > 0 ? `\n    *,\n${list.join("")}` : "";
  const own = parameters.filter(({ wire }) => wire !== "df_items");
  const items = parameters.find(({ wire }) => wire === "df_items");
  const entries = own.map(
    ({ wire, name: one }) => `            ${literal(wire)}: ${one},\n`,
  );
  const dictionary = own.length > 0 ? `{\n${entries.join("")}        }` : "{}";
  return `def ${name}(${star}) -> dict[str, object]:
    ${literal(sentence(event) || `The event ${event.name}.`)}
    return _record(
        ${literal(event.name)},
        ${dictionary},${items ? `\n        ${items.name},` : ""}
    )`;
}

/**
 * Two classes, because a key of a TypedDict may be missing only as a whole class says.
 * The functional form allows every key.
 * @param {readonly PropertyDef[]} properties
 */
function printItem(properties) {
  const active = properties.filter(({ status }) => status === "active");
  /** @param {boolean} required */
  const keys = (required) =>
    active
      .filter((each) => each.required === required)
      .map(
        (each) =>
          `    ${literal(each.name)}: ${literal(typeOf(each, each.constraints))},\n`,
      );
  const needed = `_Required = TypedDict("_Required", {\n${keys(true).join("")}})`;
  const optional = `_Optional = TypedDict("_Optional", {\n${keys(false).join("")}}, total=False)`;
  return `${needed}

${optional}


class Item(_Required, _Optional):
    """One product of \`df_items\`."""`;
}

/** @type {Readonly<Record<string, string>>} */
const types = {
  string: "str",
  long: "int",
  double: "float",
  boolean: "bool",
  datetime: "datetime",
};

/**
 * @param {PropertyDef} property
 * @param {Constraints} constraints
 */
function typeOf(property, { enum: values, open }) {
  const base = property.type.replace("[]", "");
  const plain = types[base] ?? "object";
  // Literal has no floats.
  const isListed = values !== undefined && open !== true && base !== "double";
  const element = isListed
    ? `Literal[${values.map((each) => (typeof each === "string" ? literal(each) : String(each))).join(", ")}]`
    : plain;
  return property.type.endsWith("[]") ? `list[${element}]` : element;
}

/**
 * The label and the description of a definition.
 * @param {Metadata} metadata
 */
function sentence({ label, description, deprecated }) {
  const texts = label?.texts.map(({ text }) => text).join(" · ");
  return [texts, description, deprecated && "Deprecated."]
    .filter(Boolean)
    .join(": ");
}

const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield dict float isinstance list math object str int bool Literal TypedDict ValueError".split(
    " ",
  ),
);

/**
 * A wire name as a Python name: letters, digits and \`_\`; NFKC, as Python reads it.
 * @param {string} name
 */
function identifier(name) {
  const plain = name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{Nd}_]+/gu, "_")
    .replace(/^(?=\p{Nd}|$)|^_+/u, "n_");
  return keywords.has(plain) ? `${plain}_` : plain;
}

/**
 * @param {string} name
 * @param {Set<string>} taken
 */
function unique(name, taken) {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
  taken.add(free);
  return free;
}

/**
 * A string; JSON's escapes are Python's too. Texts of a taxonomy are untrusted.
 * @param {string} text
 */
function literal(text) {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`,
  );
}

// The kinds of changes of constraints. The console registers none, so they concern callers and validators.
import { type ChangeKinds } from "../change-kind.js";

/** More values are allowed than before. */
const loosened = {
  callers: "safe",
  installed: "safe",
  released: "may-break",
  data: "safe",
} as const;

/** Fewer values are allowed than before. */
const tightened = {
  callers: "safe",
  installed: "may-break",
  released: "safe",
  data: "safe",
} as const;

const enumFields = ["Constraints.enum", "AttachedProperty.constraints"];
const openFields = ["Constraints.open", "EnumNames.known"];

export const constraintKinds = {
  "enum-value-added": {
    covers: enumFields,
    ...loosened,
    callers: "may-break",
    data: "may-break",
  },
  "enum-value-removed": {
    covers: enumFields,
    ...tightened,
    callers: "breaks",
    data: "may-break",
  },
  "enum-added": {
    covers: [...enumFields, "EnumNames.type"],
    ...tightened,
    callers: "breaks",
  },
  "enum-removed": {
    covers: [...enumFields, "EnumNames.type"],
    ...loosened,
    callers: "may-break",
    data: "may-break",
  },
  "enum-opened": { covers: openFields, ...loosened, callers: "may-break" },
  "enum-closed": { covers: openFields, ...tightened, callers: "breaks" },
  "known-value-added": {
    covers: [...enumFields, ...openFields],
    ...loosened,
    callers: "may-break",
    released: "safe",
  },
  "known-value-removed": {
    covers: [...enumFields, ...openFields],
    ...tightened,
    callers: "may-break",
    installed: "safe",
  },
  "enum-reordered": {
    covers: ["Constraints.enum"],
    ...loosened,
    released: "safe",
  },
  "pattern-added": { covers: ["Constraints.patterns"], ...tightened },
  "pattern-removed": { covers: ["Constraints.patterns"], ...loosened },
  "pattern-changed": {
    covers: ["Constraints.patterns"],
    ...tightened,
    released: "may-break",
  },
  "format-added": { covers: ["Constraints.format"], ...tightened },
  "format-removed": { covers: ["Constraints.format"], ...loosened },
  "format-changed": {
    covers: ["Constraints.format"],
    ...tightened,
    released: "may-break",
  },
  "min-length-tightened": { covers: ["Constraints.minLength"], ...tightened },
  "min-length-loosened": { covers: ["Constraints.minLength"], ...loosened },
  "max-length-tightened": { covers: ["Constraints.maxLength"], ...tightened },
  "max-length-loosened": { covers: ["Constraints.maxLength"], ...loosened },
  "minimum-tightened": { covers: ["Constraints.minimum"], ...tightened },
  "minimum-loosened": { covers: ["Constraints.minimum"], ...loosened },
  "maximum-tightened": { covers: ["Constraints.maximum"], ...tightened },
  "maximum-loosened": { covers: ["Constraints.maximum"], ...loosened },
  "min-items-tightened": { covers: ["Constraints.minItems"], ...tightened },
  "min-items-loosened": { covers: ["Constraints.minItems"], ...loosened },
  "max-items-tightened": { covers: ["Constraints.maxItems"], ...tightened },
  "max-items-loosened": { covers: ["Constraints.maxItems"], ...loosened },
} as const satisfies ChangeKinds;

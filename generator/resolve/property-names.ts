// Chooses the names of properties in generated code: the type of an enum's values, and the shared check.
import {
  checkModuleNames,
  fixedNames,
  globalNames,
} from "../model/reserved-names.js";
import { globalTypeNames } from "../model/global-types.js";
import type {
  EnumNames,
  PropertyDef,
  PropertyNames,
  PropertyScope,
} from "../model/taxonomy.js";
import {
  camelCase,
  isIdentifier,
  isReservedWord,
  upperFirst,
} from "../model/identifiers.js";
import type { PropertyDraft } from "./read-property.js";
import type { ResolveMemory } from "./resolve-memory.js";

/** Adds the names to drafts. To be called for all scopes with one namer, so that names are unique among them. */
export type NameProperty = (draft: PropertyDraft) => PropertyDef;

const prefixes: Readonly<Record<PropertyScope, string>> = {
  event: "",
  item: "item",
  user: "user",
};

/** `taken` are the identifiers of events and those that generated code has for itself. */
export function createPropertyNamer(
  taken: ReadonlySet<string>,
  memory?: ResolveMemory,
): NameProperty {
  const types = new Set(taken);
  const checks = new Set([...fixedNames, ...globalNames, ...checkModuleNames]);
  return (draft) => {
    const base = memory?.baseName(draft, baseName) ?? baseName(draft);
    const names: PropertyNames = {
      ...(draft.constraints.enum !== undefined && {
        enum: enumNames(base, draft.constraints.open === true, types),
      }),
      check: isReservedWord(base)
        ? unique(`${base}Value`, "", checks)
        : unique(base, "", checks),
    };
    return memory?.named(draft, names) ?? { ...draft, names };
  };
}

/** A type may not be named like one that apps have without an import, such as `Screen`; functions and values may. */
function enumNames(base: string, open: boolean, taken: Set<string>): EnumNames {
  const pascal = upperFirst(base);
  const type = unique(pascal, "Value", taken, globalTypeNames);
  const known = open
    ? unique(`Known${pascal}`, "Value", taken, globalTypeNames)
    : type;
  const guard = `is${open ? "Known" : ""}${pascal}`;
  return {
    type,
    known,
    values: unique(`${base}Values`, "", taken),
    guard: unique(guard, "Value", taken),
  };
}

/** `coupon_code` → `couponCode`, of an item `brand` → `itemBrand`, of a user `user_grade` → `userGrade`. */
function baseName({ name, scope }: PropertyDraft): string {
  const own = camelCase(name);
  const prefix = prefixes[scope];
  const word = new RegExp(`^${prefix}(?:$|[\\p{Lu}\\p{Nd}])`, "u");
  const whole =
    prefix === "" || (own !== prefix && word.test(own))
      ? own
      : prefix + upperFirst(own);
  return isIdentifier(whole) ? whole : `property${upperFirst(whole)}`;
}

/** The name itself, else with `suffix`, else with `suffix2`, `suffix3` … */
function unique(
  name: string,
  suffix: string,
  taken: Set<string>,
  avoided: ReadonlySet<string> = new Set(),
): string {
  let candidate = name;
  const isTaken = () => taken.has(candidate) || avoided.has(candidate);
  for (let number = 1; isTaken(); number++) {
    candidate = `${name}${number === 1 ? suffix : `${suffix}${String(number)}`}`;
  }
  taken.add(candidate);
  return candidate;
}

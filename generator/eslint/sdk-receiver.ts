// Whether an object is DFINERY's SDK, by where it comes from rather than by how it is called.
import type { SourceCode } from "eslint";
import type { Node } from "estree";
import {
  dfineryName,
  vendorOfModule,
  type Vendor,
} from "../sdk/sdk-names.js";
import { fieldOf, isNode } from "./ast.js";
import type { Origin } from "./origin.js";
import { typedVendorOf } from "./typed-vendor.js";

/** By the file's imports and names, and before names by types, where there are some; `unknown` where those cannot tell. `node` is the object itself, where the file has it. */
export function vendorOf(
  origin: Origin,
  sourceCode: SourceCode,
  node?: Node,
): Vendor {
  const { module, path } = origin;
  const imported = module === undefined ? "unknown" : vendorOfModule(module);
  if (imported !== "unknown") return imported;
  const typed = node ? typedVendorOf(node, sourceCode) : "unknown";
  if (typed !== "unknown") return typed;
  if (path.some((name) => dfineryName.test(name))) return "dfinery";
  return path.length === 1 && isDfineryType(origin, sourceCode)
    ? "dfinery"
    : "unknown";
}

/** A parameter of the type `DfinerySdk`, or of `EventSdk`, which the generated `logEvent` takes. */
function isDfineryType({ variable }: Origin, sourceCode: SourceCode): boolean {
  const name = variable?.defs[0]?.name;
  if (name === undefined) return false;
  const annotation = fieldOf(name, "typeAnnotation");
  if (!isNode(annotation)) return false;
  const text = sourceCode.getText(annotation);
  return dfineryName.test(text) || /\bEventSdk\b/.test(text);
}

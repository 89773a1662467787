// Whose SDK an object is, by where it comes from rather than by how it is called.
import {
  dfineryName,
  isSdkName,
  surestOf,
  vendorOfFile,
  vendorOfModule,
  type Vendor,
} from "../sdk/sdk-names.js";
import type {
  Declaration,
  ModuleShape,
  DeclarationLocation,
  Tree,
} from "./tree.js";

const maxSteps = 20;

/** By imports, values, annotations and types, and by names where those are not enough. */
export function vendorOf<N>(node: N, tree: Tree<N>, steps = 0): Vendor {
  if (steps > maxSteps) return "unknown";
  const next = (inner: N) => vendorOf(inner, tree, steps + 1);
  const shape = tree.shapeOf(node);
  switch (shape.kind) {
    case "module":
      return ofModule(shape);
    case "call": {
      // `TurboModuleRegistry.get("RNDfinery")`
      const isNamed = shape.arguments.some((each) => {
        const given = tree.shapeOf(each);
        return given.kind === "string" && dfineryName.test(given.text);
      });
      if (isNamed) return "dfinery";
      // `Dfinery.getInstance()`
      const callee = next(shape.callee);
      return callee === "unknown" ? ofType(node, tree) : callee;
    }
    case "member":
      // `window.Dfinery`, `NativeModules.DfineryModule`, `props.dfinery`
      if (next(shape.owner) === "dfinery") return "dfinery";
      return firstKnown([
        () => ofType(node, tree),
        () => ofDeclarations(tree.declarationsOf(node), tree, steps),
        () => ofName(shape.name),
      ]);
    case "name": {
      const declared = tree.declarationsOf(node);
      return firstKnown([
        () => ofDeclarations(declared, tree, steps),
        () => ofType(node, tree),
        () => ofDeclarations(tree.targetsOf(node), tree, steps),
        () => ofName(shape.name),
        ...declared.map(
          ({ name }) =>
            () =>
              ofName(name),
        ),
      ]);
    }
    case "function":
      return next(shape.result);
    case "one-of":
      return firstKnown(shape.options.map((option) => () => next(option)));
    case "string":
    case "object":
    case "other":
      return ofType(node, tree);
  }
}

/** React Native's modules, and the object that an app puts into its web view: `window.DfineryBridge` (RN, AND). */
const native = /\b(?:NativeModules|TurboModuleRegistry)\b|Bridge\b/;

/** Whether an object of DFINERY's is a native module or the bridge of a web view. */
export function isNative<N>(node: N, tree: Tree<N>): boolean {
  return (
    native.test(tree.textOf(node)) ||
    (tree.shapeOf(node).kind === "name" &&
      tree
        .declarationsOf(node)
        .some(
          ({ kind, value }) =>
            kind === "variable" &&
            value !== undefined &&
            native.test(tree.textOf(value)),
        ))
  );
}

/** Whose `logEvent` a function is, and the object that it was taken from where the file shows it. */
export function methodVendor<N>(
  node: N,
  tree: Tree<N>,
  steps = 0,
): { readonly vendor: Vendor; readonly owner?: N } | undefined {
  if (steps > maxSteps) return undefined;
  const next = (inner: N) => methodVendor(inner, tree, steps + 1);
  const shape = tree.shapeOf(node);
  switch (shape.kind) {
    case "member": {
      const { owner, name } = shape;
      return name === "logEvent"
        ? { vendor: vendorOf(owner, tree), owner }
        : undefined;
    }
    case "call": {
      // `Dfinery.logEvent.bind(Dfinery)`
      const callee = tree.shapeOf(shape.callee);
      return callee.kind === "member" && callee.name === "bind"
        ? next(callee.owner)
        : undefined;
    }
    case "name":
      for (const each of [
        ...tree.declarationsOf(node),
        ...tree.targetsOf(node),
      ]) {
        const found = methodOfDeclaration(each, tree, steps);
        if (found !== undefined) return found;
      }
      return undefined;
    case "one-of":
      for (const option of shape.options) {
        const found = next(option);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function methodOfDeclaration<N>(
  declaration: Declaration<N>,
  tree: Tree<N>,
  steps: number,
): { readonly vendor: Vendor; readonly owner?: N } | undefined {
  const { module, name, keys, value } = declaration;
  if (module !== undefined) {
    const vendor = ofModule(module);
    // For a module of the app, its target decides.
    return name === "logEvent" && vendor !== "unknown" ? { vendor } : undefined;
  }
  if (keys !== undefined) {
    return keys.at(-1) === "logEvent"
      ? {
          vendor: ofPattern(declaration, tree, steps),
          ...(value !== undefined && { owner: value }),
        }
      : undefined;
  }
  return declaration.kind === "variable" && value !== undefined
    ? methodVendor(value, tree, steps + 1)
    : undefined;
}

/** By what declarations import, hold or are annotated with: all there is where the SDK is not installed, and its types are `any`. */
function ofDeclarations<N>(
  declarations: readonly Declaration<N>[],
  tree: Tree<N>,
  steps: number,
): Vendor {
  return firstKnown(
    declarations.map((declaration) => () => {
      const { module, name, keys, type, value } = declaration;
      if (module !== undefined) return ofModule(module, name);
      if (keys !== undefined) return ofPattern(declaration, tree, steps);
      return firstKnown(
        [type, value].map(
          (part) => () =>
            part === undefined ? "unknown" : vendorOf(part, tree, steps + 1),
        ),
      );
    }),
  );
}

/** `const { DfineryModule: native } = NativeModules`, `({ logEvent }: typeof Dfinery) => …` */
function ofPattern<N>(
  { node, keys = [], value, type, members }: Declaration<N>,
  tree: Tree<N>,
  steps: number,
): Vendor {
  if (steps > maxSteps) return "unknown";
  const holder =
    value === undefined ? "unknown" : vendorOf(value, tree, steps + 1);
  if (holder === "dfinery") return "dfinery";
  if (keys.some((key) => ofName(key) === "dfinery")) return "dfinery";
  const isMethod = keys.at(-1) === "logEvent";
  return firstKnown([
    () => ofDeclarations(members?.() ?? [], tree, steps + 1),
    () => (isMethod && type ? vendorOf(type, tree, steps + 1) : "unknown"),
    () => (isMethod ? ofType(node, tree) : "unknown"),
    () => holder,
  ]);
}

function ofModule(
  { specifier, isGenerated }: ModuleShape,
  name?: string,
): Vendor {
  if (!isGenerated) return vendorOfModule(specifier);
  // The generated `logEvent` is the builders' own way; its `EventSdk` is what they send with.
  return name !== undefined && isSdkName(name) ? "dfinery" : "other";
}

function ofName(name: string | undefined): Vendor {
  return name !== undefined && isSdkName(name) ? "dfinery" : "unknown";
}

function ofType<N>(node: N, tree: Tree<N>): Vendor {
  return surestOf(tree.typeLocationsOf(node).map(ofLocation));
}

/** By the package that a declaration is of, or by the names of what it stands in. */
function ofLocation({ file, names }: DeclarationLocation): Vendor {
  const vendor = vendorOfFile(file);
  if (vendor !== "unknown") return vendor;
  return names.some(isSdkName) ? "dfinery" : "unknown";
}

function firstKnown(answers: readonly (() => Vendor)[]): Vendor {
  for (const answer of answers) {
    const vendor = answer();
    if (vendor !== "unknown") return vendor;
  }
  return "unknown";
}

// The fields of the model, as TypeScript reads them from its types.
import { fileURLToPath } from "node:url";
import ts from "typescript";

const model = fileURLToPath(
  new URL("../../generator/model/taxonomy.ts", import.meta.url),
);

export interface ModelField {
  /** The type that declares it, and its path there: `EventNames.builder`, `Label.texts[].language`. */
  readonly name: string;
  /** Where a `Taxonomy` has it: `events[].names.builder`; `[]` stands for each element, `{}` for each value of a record. */
  readonly paths: readonly string[];
}

/** All fields of a `Taxonomy`, down to values. `isWhole` says at which to stop. */
export function modelFields(
  isWhole: (name: string) => boolean,
): readonly ModelField[] {
  const program = ts.createProgram([model], {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const declared = program
    .getSourceFile(model)
    ?.statements.find(
      (each) =>
        ts.isInterfaceDeclaration(each) && each.name.text === "Taxonomy",
    );
  if (declared === undefined) throw new Error("no interface Taxonomy");
  const paths = new Map<string, string[]>();
  const root = checker.getTypeAtLocation(declared);
  for (const { name, path } of below(root, noPlace, checker, isWhole)) {
    const known = paths.get(name);
    if (known) known.push(path);
    else paths.set(name, [path]);
  }
  return Array.from(paths, ([name, all]) => ({ name, paths: all }));
}

interface Place {
  readonly name: string;
  readonly path: string;
}

const noPlace: Place = { name: "", path: "" };

function below(
  type: ts.Type,
  place: Place,
  checker: ts.TypeChecker,
  isWhole: (name: string) => boolean,
): readonly Place[] {
  const bare = checker.getNonNullableType(type);
  const [element] = checker.isArrayType(bare)
    ? checker.getTypeArguments(bare as ts.TypeReference)
    : [];
  if (element !== undefined) {
    return below(element, add(place, "[]"), checker, isWhole);
  }
  const value = bare.getStringIndexType();
  if (value !== undefined && (value.flags & ts.TypeFlags.Unknown) === 0) {
    return below(value, add(place, "{}"), checker, isWhole);
  }
  if ((bare.flags & ts.TypeFlags.Object) === 0 || value !== undefined) {
    return [place];
  }
  // An object type that has no name of its own belongs to the type around it.
  const own = bare.symbol.name;
  const within = own.startsWith("__") ? place : { ...place, name: own };
  return checker.getPropertiesOfType(bare).flatMap((field) => {
    const next = add(within, `.${field.name}`);
    return isWhole(next.name)
      ? [next]
      : below(checker.getTypeOfSymbol(field), next, checker, isWhole);
  });
}

function add({ name, path }: Place, step: string): Place {
  return { name: name + step, path: (path + step).replace(/^\./, "") };
}

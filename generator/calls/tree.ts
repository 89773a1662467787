// What the reader of raw calls asks of a syntax tree: `usage` answers with TypeScript's tree, the ESLint plugin with ESTree's.

/** An expression or a type, without the parentheses and assertions around it. */
export type Shape<N> =
  | { readonly kind: "string"; readonly text: string }
  /** `name` is absent for a key that is not a literal. A qualified name of a type is one, too. */
  | { readonly kind: "member"; readonly owner: N; readonly name?: string }
  | { readonly kind: "name"; readonly name: string }
  /** Also `new X()`. */
  | {
      readonly kind: "call";
      readonly callee: N;
      readonly arguments: readonly N[];
    }
  /** `require("…")` and `import("…")`, as an expression or in a type. */
  | ModuleShape
  /** `a ?? b`, `c ? a : b`, a union of types, and what only passes its one part on, as `await a` does. */
  | { readonly kind: "one-of"; readonly options: readonly N[] }
  /** An arrow function without a block, and the type of a function. */
  | { readonly kind: "function"; readonly result: N }
  | { readonly kind: "object"; readonly members: readonly Member<N>[] }
  | { readonly kind: "other" };

export interface ModuleShape {
  readonly kind: "module";
  readonly specifier: string;
  /** Whether it is a module of a generated folder. */
  readonly isGenerated: boolean;
}

/** `key` is absent for a spread and for what is only known at run time; `value` for a method. */
export interface Member<N> {
  readonly node: N;
  readonly key?: string;
  readonly value?: N;
}

/** What a name or a member was declared as. Parts that it lacks are absent. */
export interface Declaration<N> {
  readonly node: N;
  readonly kind: "variable" | "enum-member" | "other";
  /** Where it is imported from; `name` is the exported one, absent for the whole module. */
  readonly module?: ModuleShape;
  readonly name?: string;
  /** Its annotation, what a function returns, or what an alias stands for. */
  readonly type?: N;
  /** What it is initialized with. With `keys`, the object that is destructured. */
  readonly value?: N;
  /** Of a name in a pattern: the keys that lead to it. Absent for other names. */
  readonly keys?: readonly string[];
  /** Of a name in a pattern: the member that it takes, as the type of the pattern declares it. */
  readonly members?: () => readonly Declaration<N>[];
  /** Whether it never holds another value than `value`, by its declaration or because nothing assigns to it. */
  readonly isConstant: boolean;
  /** Of a parameter: its function's name, where it has one, and its place from 0. */
  readonly parameterOf?: { readonly name?: string; readonly position: number };
}

/** A file, and the names of what a declaration in it stands in, from the inside out. */
export interface DeclarationLocation {
  readonly file: string;
  readonly names: readonly string[];
}

/** What the code around an expression does with its value. */
export type Use<N> =
  | { readonly kind: "discarded" }
  /** It is the value of `outer`, or a part of it. */
  | { readonly kind: "value"; readonly outer: N }
  /** `variable` is for `readsOf`, absent for what is not a plain variable; `outer` is an assignment. */
  | { readonly kind: "held"; readonly variable?: N; readonly outer?: N }
  | { readonly kind: "argument"; readonly callee: N }
  | { readonly kind: "exported" }
  /** By an arrow function without a block. */
  | {
      readonly kind: "returned";
      /** `track` of `{ track: () => … }` and `const track = () => …`. */
      readonly name?: string;
      /** Whether it is the only member of an object. */
      readonly isAlone: boolean;
      /** Whether it handles an event of JSX, where its result is discarded. */
      readonly isHandler: boolean;
      readonly parameters: readonly (string | undefined)[];
    }
  | { readonly kind: "other" };

/** What becomes of a variable in its file. */
export interface Reads<N> {
  readonly reads: readonly N[];
  readonly isExported: boolean;
  /** Whether other scripts, or a component's template, can read it unseen. */
  readonly isShared: boolean;
}

/** Each adapter answers for its tree. None of the questions fails: what is not known is empty or absent. */
export interface Tree<N> {
  readonly shapeOf: (node: N) => Shape<N>;
  /** As it is written. */
  readonly textOf: (node: N) => string;
  /** What declares a name or member in view of `node`: of an import, the import. */
  readonly declarationsOf: (node: N) => readonly Declaration<N>[];
  /** What declares it where it comes from, through imports and re-exports; empty for what comes from nowhere else. */
  readonly targetsOf: (node: N) => readonly Declaration<N>[];
  /** Where the type of a value, or the `logEvent` of that type, is declared. */
  readonly typeLocationsOf: (node: N) => readonly DeclarationLocation[];
  /** All the strings that a value can be by its type. */
  readonly typeStringsOf: (node: N) => readonly string[] | undefined;
  readonly useOf: (node: N) => Use<N>;
  readonly readsOf: (variable: N) => Reads<N> | undefined;
}

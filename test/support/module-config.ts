// What a generated module declares, read from its text, and what it should declare by the taxonomy.
import ts from "typescript";
import type {
  EnumNames,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";

/** Names that a module declares and exports; anything but declarations, imports and exports shows as its kind. */
export function exportsOf(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement): string[] => {
    if (ts.isVariableStatement(statement)) {
      return isExported(statement)
        ? statement.declarationList.declarations.map(({ name }) =>
            name.getText(source),
          )
        : [];
    }
    if (
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    ) {
      return isExported(statement) ? [statement.name?.text ?? "default"] : [];
    }
    return ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement)
      ? []
      : [ts.SyntaxKind[statement.kind]];
  });
}

function isExported({ modifiers }: ts.HasModifiers): boolean {
  return (
    modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
  );
}

/** Each tag of each doc comment, with what it stands above: its name and the name of the tag. Sorted. */
export function tagsIn(source: ts.SourceFile): readonly string[] {
  return source.statements
    .flatMap((statement) => {
      if (ts.isVariableStatement(statement)) {
        const [declaration] = statement.declarationList.declarations;
        return tagsOf(declaration?.name.getText(source) ?? "", statement);
      }
      if (
        ts.isFunctionDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
      ) {
        return tagsOf(statement.name?.text ?? "", statement);
      }
      if (!ts.isInterfaceDeclaration(statement)) return [];
      const owner = statement.name.text;
      return [
        ...tagsOf(owner, statement),
        ...statement.members
          .filter(ts.isPropertySignature)
          .flatMap((member) => {
            const { name } = member;
            const text = ts.isStringLiteral(name)
              ? name.text
              : name.getText(source);
            return tagsOf(`${owner}.${text}`, member);
          }),
      ];
    })
    .sort();

  /** All comments above it count, not only the last. */
  function tagsOf(name: string, node: ts.Node): readonly string[] {
    return node
      .getChildren(source)
      .filter(ts.isJSDoc)
      .flatMap(({ tags }) => tags ?? [])
      .map(({ tagName }) => `${name} @${tagName.text}`);
  }
}

export interface ExpectedExports {
  readonly needed: readonly string[];
  /** May be there, as far as constraints need it. */
  readonly allowed: readonly string[];
}

const fixedExports: Readonly<Record<string, readonly string[]>> = {
  registry: [
    "AnyEvent",
    "Builder",
    "EventName",
    "EventOf",
    "EventPropertiesByName",
    "EventPropertiesOf",
    "EventsByName",
  ],
  user: [
    "IdentityProperties",
    "UserProfileProperties",
    "identity",
    "userProfile",
  ],
  "validators/dispatch": [
    "isRegisteredEvent",
    "validateEvent",
    "validateRequest",
    "validateSdkEvent",
  ],
  "validators/user": [
    "identityKeys",
    "validateIdentity",
    "validateUserProfile",
    "walkIdentity",
    "walkProfile",
  ],
  "validators/standard-schemas/dispatch": ["anyEventSchema"],
  "validators/standard-schemas/user": [
    "userProfilePropertiesSchema",
    "userProfileSchema",
    "validateUserProfileProperties",
  ],
};

export function expectedExports(
  module: string,
  taxonomy: Taxonomy,
): ExpectedExports {
  const fixed = fixedExports[module];
  if (fixed !== undefined) return { needed: fixed, allowed: [] };
  const properties = allProperties(taxonomy);
  if (module === "properties") {
    return {
      needed: properties.flatMap(({ names }) => enumExports(names.enum)),
      allowed: ["Item"],
    };
  }
  if (module === "validators/checks") {
    const names = properties.map(({ names: { check } }) => check);
    return { needed: [], allowed: [...names, "item", "isItem"] };
  }
  if (module === "validators/development") {
    const active = taxonomy.events.filter(({ status }) => status === "active");
    return {
      needed: [
        ...active.map(({ names }) => names.inspect),
        "inspectIdentity",
        "inspectUserProfile",
      ],
      allowed: [],
    };
  }
  const events = eventsOf(module, taxonomy);
  if (module.startsWith("validators/standard-schemas/")) {
    return {
      needed: events.flatMap(({ names, properties, items }) => [
        names.eventSchema,
        ...(properties.length > 0 || items !== undefined
          ? [names.validateProperties, names.propertiesSchema]
          : []),
      ]),
      allowed: [],
    };
  }
  return module.startsWith("events/")
    ? {
        needed: events.flatMap(({ names }) => [
          names.builder,
          names.record,
          ...given(names.formerBuilder),
          ...given(names.fields),
        ]),
        allowed: events.map(({ names }) => names.properties),
      }
    : {
        needed: events.flatMap(({ names }) => [
          names.check,
          names.validate,
          names.guard,
        ]),
        allowed: [],
      };
}

function allProperties(taxonomy: Taxonomy): readonly PropertyDef[] {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  return [...eventProperties, ...itemProperties, ...userProperties];
}

function eventsOf(module: string, { events }: Taxonomy): readonly EventDef[] {
  const name = module.slice(module.lastIndexOf("/") + 1);
  return events.filter(
    (event) => event.module === name && event.status === "active",
  );
}

/** Only deprecations are tags. */
export function expectedTags(
  module: string,
  taxonomy: Taxonomy,
): readonly string[] {
  return [...deprecatedNames(module, taxonomy)]
    .map((name) => `${name} @deprecated`)
    .sort();
}

function deprecatedNames(
  module: string,
  taxonomy: Taxonomy,
): readonly string[] {
  const members = (owner: string, properties: readonly PropertyDef[]) =>
    properties
      .filter(({ deprecated, status }) => deprecated && status === "active")
      .map(({ name }) => `${owner}.${name}`);
  if (module === "properties") {
    // Enum types stay untagged: a linter would report the declaration of the deprecated property itself.
    const usesItems = taxonomy.events.some(
      ({ items, status }) => items !== undefined && status === "active",
    );
    return usesItems ? members("Item", taxonomy.itemProperties) : [];
  }
  if (module === "user") {
    return members("UserProfileProperties", taxonomy.userProperties);
  }
  if (!module.startsWith("events/")) return [];
  return eventsOf(module, taxonomy).flatMap(
    ({ names, properties, deprecated }) => [
      ...(deprecated === undefined ? [] : [names.builder]),
      ...given(names.formerBuilder),
      ...members(
        names.fields ?? names.properties,
        properties.map(({ property }) => property),
      ),
    ],
  );
}

function given(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}

function enumExports(names: EnumNames | undefined): readonly string[] {
  if (names === undefined) return [];
  const { type, known, values, guard } = names;
  return [...new Set([type, known, values, guard])];
}

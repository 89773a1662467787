// Random valid taxonomies as texts, for everything that reads the output.
import type {
  PropertyScope,
  PropertyType,
} from "../../generator/model/taxonomy.js";
import {
  between,
  chance,
  createRandom,
  sample,
  type Random,
} from "./random.js";
import { createEventNamer, type EventNamer } from "./random-event-names.js";
import { freshPropertyName, includedPaths } from "./random-names.js";
import { randomNarrowing, yamlOf } from "./random-constraints.js";
import {
  randomFacts,
  randomProperty,
  type RandomProperty,
} from "./random-definitions.js";
import { randomText } from "./random-texts.js";

export interface RandomTaxonomy {
  readonly seed: number;
  /** Texts by path, the entry first. */
  readonly texts: Readonly<Record<string, string>>;
}

type Fields = Record<string, unknown>;

const standardEvents = [
  "df_login",
  "df_sign_up",
  "df_purchase",
  "df_refund",
  "df_view_product_details",
  "df_view_search_result",
  "df_add_payment_info",
];
const standardProperties = [
  "df_name",
  "df_gender",
  "df_birth",
  "df_push_ads_optin",
  "df_push_optin",
];

/** The taxonomy of a seed; no property is given to more than one scope's end, names are unique in theirs. */
export function randomTaxonomy(seed: number): RandomTaxonomy {
  const random = createRandom(seed);
  const most = random.pick([1, 4, 12]);
  const properties = randomProperties(random, "event", most * 2);
  const items = chance(random, 60) ? randomProperties(random, "item", 4) : [];
  const users = chance(random, 60) ? randomProperties(random, "user", 8) : [];
  const paths = sample(random, includedPaths, random.pick([0, 0, 1, 3]));
  const namer = createEventNamer();
  const standard = chance(random, 50)
    ? sample(random, standardEvents, between(random, 1, 4))
    : [];
  const groups = randomGroups(random, properties);
  const events = (count: number) =>
    randomEvents(random, count, { properties, groups }, namer);
  const entry: Fields = {
    version: 1,
    ...(chance(random, 50) && { service: randomText(random) }),
    ...(paths.length > 0 && { include: paths }),
    generate: randomSettings(random),
    standard: {
      events: standard,
      user_properties: chance(random, 20)
        ? "all"
        : sample(random, standardProperties, random.below(4)),
    },
    event_properties: definitions(properties),
    item_properties: definitions(items),
    user_properties: definitions(users),
    ...(groups.length > 0 && {
      property_groups: Object.fromEntries(
        groups.map(({ name, attachments }) => [name, attachments]),
      ),
    }),
    events: {
      ...standardAdditions(random, standard, properties),
      ...events(random.below(most + 1)),
    },
  };
  const included = paths.map((path): [string, string] => [
    path,
    print({ version: 1, events: events(random.below(most + 1)) }),
  ]);
  return {
    seed,
    texts: Object.fromEntries([["taxonomy.yaml", print(entry)], ...included]),
  };
}

/** JSON is YAML; what YAML forbids raw is escaped. */
function print(value: Fields): string {
  return JSON.stringify(value, null, 1).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function randomSettings(random: Random): Fields {
  const targets = ["validators", "schemas", "registry", "testing", "client"];
  return {
    ...(chance(random, 50) && { emit: random.pick(["ts", "js"]) }),
    ...(chance(random, 50) && {
      import_extension: random.pick([".js", ".ts", "none"]),
    }),
    ...(chance(random, 60) && {
      validate: random.pick(["never", "development", "always"]),
    }),
    ...(chance(random, 30) && {
      targets: sample(random, targets, random.below(6)),
    }),
  };
}

function randomProperties(
  random: Random,
  scope: PropertyScope,
  most: number,
): readonly RandomProperty[] {
  const used = new Set<string>();
  const names = Array.from({ length: random.below(most + 1) }, () =>
    freshPropertyName(random, used),
  );
  return names.map((name) => randomProperty(random, scope, name, names));
}

function definitions(properties: readonly RandomProperty[]): Fields {
  return replacedByActive(
    Object.fromEntries(properties.map(({ name, fields }) => [name, fields])),
  );
}

/** Takes out replacements that are inactive: nobody could use them instead. */
function replacedByActive(section: Readonly<Record<string, Fields>>): Fields {
  return Object.fromEntries(
    Object.entries(section).map(([name, fields]) => {
      const { deprecated, ...rest } = fields as { deprecated?: Fields };
      const replacement = String(deprecated?.["replaced_by"]);
      const isInactive = section[replacement]?.["status"] === "inactive";
      return [name, isInactive ? rest : fields];
    }),
  );
}

/** A name that no other event has or had. */
function formerName(random: Random): string {
  const word = random.pick(["*/", "`x`", "${y}", "옛 이름", "{@link z}"]);
  return `was ${String(random.below(1e12))} ${word}`;
}

interface RandomGroup {
  readonly name: string;
  readonly attachments: Fields;
}

/** Groups of which no two have the same property, because two that differ are an error. */
function randomGroups(
  random: Random,
  properties: readonly RandomProperty[],
): readonly RandomGroup[] {
  const shared = sample(random, properties, random.pick([0, 2, 6]));
  const count = random.below(4);
  return Array.from({ length: count }, (_, at) => {
    const own = shared.filter((_property, index) => index % count === at);
    return {
      name: random.pick([`group_${String(at)}`, `묶음 ${String(at)}`]),
      attachments: {
        ...attachments(random, own),
        ...(at === 0 &&
          chance(random, 30) && { df_items: attachment(random, "items") }),
      },
    };
  });
}

/** What an event attaches itself, and the groups that it lists; what a group attaches, it may only restate in a word. */
function randomAttachments(
  random: Random,
  { properties, groups }: Attachable,
): Fields {
  const own = sample(random, properties, random.pick([0, 1, 3, 9]));
  const listed = chance(random, 40)
    ? sample(random, groups, 1 + random.below(2))
    : [];
  const restated = listed
    .flatMap((group) => Object.keys(group.attachments))
    .filter(() => chance(random, 30));
  const grouped = new Set(
    listed.flatMap((group) => Object.keys(group.attachments)),
  );
  const alone = own.filter(({ name }) => !grouped.has(name));
  return {
    ...(listed.length > 0 && { groups: listed.map(({ name }) => name) }),
    ...(alone.length > 1 &&
      chance(random, 30) && {
        any_of: randomAnyOf(
          random,
          alone.map(({ name }) => name),
        ),
      }),
    properties: {
      ...attachments(random, alone),
      ...Object.fromEntries(
        restated.map((name) => [name, random.pick(["required", "optional"])]),
      ),
      ...(!grouped.has("df_items") &&
        chance(random, 30) && { df_items: attachment(random, "items") }),
    },
  };
}

/** One or two lists, which may share names and have a required one among them. */
function randomAnyOf(
  random: Random,
  names: readonly string[],
): readonly (readonly string[])[] {
  return Array.from({ length: between(random, 1, 2) }, () =>
    sample(random, names, between(random, 2, 3)),
  );
}

interface Attachable {
  readonly properties: readonly RandomProperty[];
  readonly groups: readonly RandomGroup[];
}

function randomEvents(
  random: Random,
  count: number,
  attachable: Attachable,
  namer: EventNamer,
): Fields {
  const names = Array.from({ length: count }, () => namer.next(random));
  const entries = names.map(({ name, builder }) => {
    const fields: Fields = {
      ...randomFacts(
        random,
        names.map((each) => each.name).filter((each) => each !== name),
      ),
      ...(builder !== undefined && { function: builder }),
      ...(chance(random, 15) && { renamed_from: formerName(random) }),
      ...randomAttachments(random, attachable),
    };
    return [name, fields] as const;
  });
  return replacedByActive(Object.fromEntries(entries));
}

function standardAdditions(
  random: Random,
  names: readonly string[],
  properties: readonly RandomProperty[],
): Fields {
  return Object.fromEntries(
    sample(random, names, random.below(3)).map((name) => [
      name,
      {
        ...(chance(random, 30) && { description: randomText(random) }),
        properties: attachments(
          random,
          sample(random, properties, random.below(3)),
        ),
      },
    ]),
  );
}

function attachments(
  random: Random,
  properties: readonly RandomProperty[],
): Fields {
  return Object.fromEntries(
    properties.map(({ name, type, constraints }) => [
      name,
      attachment(random, type, constraints),
    ]),
  );
}

function attachment(
  random: Random,
  type: PropertyType,
  constraints = {},
): unknown {
  if (chance(random, 60)) return random.pick(["required", "optional"]);
  return {
    required: chance(random, 50),
    ...(chance(random, 30) && { description: randomText(random) }),
    ...yamlOf(randomNarrowing(random, type, constraints)),
  };
}

// The texts of the documents of a taxonomy in English.
import { counted, figure } from "../count.js";
import { listNames } from "../lists.js";

/** "web and iOS": names for people, which need no back-ticks. */
function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

const platforms = {
  web: "Web",
  ios: "iOS",
  android: "Android",
  "react-native": "React Native",
  flutter: "Flutter",
  unity: "Unity",
  server: "Server",
};

type PlatformName = keyof typeof platforms;

export const docsEn = {
  htmlLanguage: "en",
  title: (service: string | undefined) =>
    service === undefined ? "Event taxonomy" : `${service}: event taxonomy`,
  platforms,
  types: {
    string: "string",
    long: "integer",
    double: "number",
    boolean: "true or false",
    datetime: "date and time",
    "string[]": "array of strings",
    "long[]": "array of integers",
    "double[]": "array of numbers",
    items: "array of items",
  },
  constraints: {
    open: "Other values are allowed.",
    pattern: (pattern: string) => `Matches \`${pattern}\``,
    format: (format: string) => `Format: ${format}`,
    length: {
      exactly: (count: number) => `Exactly ${counted(count, "character")}`,
      between: (low: number, high: number) =>
        `${figure(low)} to ${counted(high, "character")}`,
      least: (count: number) => `At least ${counted(count, "character")}`,
      most: (count: number) => `At most ${counted(count, "character")}`,
    },
    range: {
      exactly: (limit: number) => `Exactly ${String(limit)}`,
      between: (low: number, high: number) =>
        `${String(low)} to ${String(high)}`,
      least: (limit: number) => `At least ${String(limit)}`,
      most: (limit: number) => `At most ${String(limit)}`,
    },
    items: {
      exactly: (count: number) => `Exactly ${counted(count, "element")}`,
      between: (low: number, high: number) =>
        `${figure(low)} to ${counted(high, "element")}`,
      least: (count: number) => `At least ${counted(count, "element")}`,
      most: (count: number) => `At most ${counted(count, "element")}`,
    },
  },
  dropped: {
    title: "Dropped when",
    intro: "The whole event is lost, silently, when:",
    inactive: "It is switched off, so it is never collected.",
    lacks: (names: readonly string[]) =>
      names.length === 1
        ? `${listNames(names)} is missing.`
        : `Any of ${listNames(names)} is missing.`,
    lacksAny: (on: readonly PlatformName[]) =>
      `On ${listed(on.map((each) => platforms[each]))}: any property in the table is missing, an optional one too.`,
    itemLacks: (names: readonly string[]) =>
      `An item lacks ${names.length === 1 ? "" : "any of "}${listNames(names)}.`,
    unregistered: "It has a property that is not in the table.",
    wrongType: "A value has another type than the table says.",
    tooManyItems: (most: number) => `It has more than ${String(most)} items.`,
  },
  anyOf: (names: readonly string[]) =>
    `Requires at least one of ${listNames(names)}. Builders and validators check this; the console does not.`,
  sample: {
    title: "Sample",
    checked: "This sample was validated when the page was generated.",
    inactive: "There is no sample: the event is switched off.",
    needsExample: (names: readonly string[]) =>
      `There is no valid sample yet: add \`examples\` to ${listNames(names)}.`,
  },
  code: {
    title: "Code",
    builder: "Builder",
    api: "Loading API",
    copy: "Copy",
    copied: "Copied",
    copyOf: (title: string) => `Copy the code: ${title}`,
  },
  site: {
    skip: "Skip to content",
    sections: "Sections",
    pages: {
      index: "Events",
      properties: "Properties",
      users: "Users",
      "personal-data": "Personal data",
      changes: "Changes",
    },
    event: "Event",
    builtBy: "Made by dfn-codegen from the taxonomy",
    generatedSource: (place: string) => `Defined in ${place}`,
    status: "Status",
    active: "Active",
    inactive: "Switched off",
    standard: "Standard",
    own: "Own",
    deprecated: "Deprecated",
    owner: "Owner",
    noOwner: "None",
    tags: "Tags",
    platforms: "Platforms",
    allPlatforms: "All platforms",
    expires: "Needed until",
    links: "Links",
    noDescription: "No description yet.",
    since: (day: string) => `since ${day}`,
    useInstead: "Use instead:",
    formerName: (name: string) => `Formerly \`${name}\`.`,
    movedTo: (name: string, now: string) =>
      `\`${name}\` is now called \`${now}\`.`,
    go: (name: string) => `Open ${name}`,
    properties: "Properties",
    items: "Properties of each item",
    noProperties: "It has no properties.",
    columns: {
      property: "Property",
      type: "Type",
      required: "Required",
      details: "Values and rules",
      events: "Events",
      name: "Name",
      description: "Description",
    },
    required: "required",
    optional: "optional",
    requiredOn: (names: string) => `required on ${names}`,
    onlyOn: (names: string) => `only on ${names}`,
    unit: "Unit",
    example: "Example",
    examples: "Examples",
    nullable: "may be null",
    notes: "Rules",
    personalData: {
      direct: "Personal data",
      indirect: "Indirect personal data",
    },
    sentFrom: "Sent from",
    neverSent: "No code sends it.",
    discarded: "built, but not sent",
    eventProperties: "Event properties",
    itemProperties: "Item properties",
    userProperties: "User properties",
    identityKeys: "Identity keys",
    identityIntro:
      "A user is known by at least one of these keys. Each value is a string.",
    usedBy: (events: number) => `Used by ${counted(events, "event")}`,
    usedByNone: "No event uses it.",
    more: (count: number) => `and ${figure(count)} more`,
    none: {
      events:
        "There are no events yet. Add them to the taxonomy under `events`.",
      properties: "There are no properties yet.",
      users: "There are no user properties yet.",
      personalData:
        "No property is marked as personal data. Mark one with `pii: direct` or `pii: indirect`.",
      changes: "Nothing changed.",
    },
    personalIntro:
      "Every property that the taxonomy marks as personal data, and which events send it.",
    /** `keys` in back-ticks, separated by commas. */
    personalKeys: (keys: string) =>
      `Each event belongs to a user, who is known by at least one of these keys: ${keys}.`,
    search: {
      label: "Search events",
      placeholder: "Name, label or description",
      hint: "Press / to search, arrows to move, Enter to open, Esc to clear.",
      filters: "Filters",
      any: "Any",
      origin: "Origin",
      only: "Only",
      neverSent: "Never sent",
      reset: "Clear filters",
      count: "{count} of {all} events",
      nothing: "No event matches.",
      nothingHint: "Try fewer words, or clear the filters.",
      list: "Events",
      reading: "Preparing search…",
    },
  },
};

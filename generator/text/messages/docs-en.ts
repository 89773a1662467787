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
    pattern: (pattern: string) => `Matches ${pattern}`,
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
      `An item lacks ${listNames(names)}.`,
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
};

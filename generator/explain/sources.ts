// The sources of our knowledge about DFINERY, by the keys with which rules, comments and the catalogue refer
// to them.

/** Where something was read. */
export interface Source {
  /** What it is, in a few words. */
  readonly title: string;
  /** Its address without a scheme: a page, or a repository with the commit that was read. */
  readonly address: string;
}

const pages = "docs.dfinery.ai";
const repositories = "github.com/IGAWorksDev";

/**
 * Key → source. A comment such as "(EV)" refers to one of these keys; a test
 * checks that no other is used.
 */
export const sources = {
  EV: {
    title: "API guide, POST /api/v1/events",
    address: `${pages}/api-guide/en/api/import-api/event-api/post`,
  },
  API: {
    title: "API guide, start page",
    address: `${pages}/api-guide/en`,
  },
  TYPE: {
    title: "API guide, data types",
    address: `${pages}/api-guide/en/undefined`,
  },
  RESP: {
    title: "API guide, response codes of the import calls",
    address: `${pages}/api-guide/en/api/import-api/response`,
  },
  RATE: {
    title: "API guide, rate limits",
    address: `${pages}/api-guide/en/rate-limit`,
  },
  AUTH: {
    title: "API guide, authentication",
    address: `${pages}/api-guide/en/authentication`,
  },
  BEST: {
    title: "API guide, best practices",
    address: `${pages}/api-guide/en/undefined-1`,
  },
  ID: {
    title:
      "API guide, POST /api/v1/identities; /identities/delete in the Korean guide only",
    address: `${pages}/api-guide/en/api/import-api/identity-api/post`,
  },
  PROF: {
    title: "API guide, POST /api/v1/user-profile",
    address: `${pages}/api-guide, Import API, Profile`,
  },
  EXP: {
    title: "API guide, export calls",
    address: `${pages}/api-guide, Export API`,
  },
  TAX: {
    title: 'User guide, "Taxonomy"',
    address: `${pages}/user-guide/en/getting-started-with-dfinery/event-and-property/taxonomy`,
  },
  EAP: {
    title: "User guide, events and properties",
    address: `${pages}/user-guide/en/getting-started-with-dfinery/event-and-property`,
  },
  EFAQ: {
    title: "User guide, questions about events and properties",
    address: `${pages}/user-guide/en/getting-started-with-dfinery/event-and-property/faq`,
  },
  S2ST: {
    title: "User guide, test of the loading API",
    address: `${pages}/user-guide/en/getting-started-with-dfinery/event-and-property/s2s-api-test`,
  },
  GLOS: {
    title: "User guide, glossary",
    address: `${pages}/user-guide/en/etc./glossary`,
  },
  AUD: {
    title: "User guide, audience filters",
    address: `${pages}/user-guide/en/customer/audience/undefined`,
  },
  OPT: {
    title: "User guide, consent states",
    address: `${pages}/user-guide, opt-state`,
  },
  DEV: {
    title: "Developer guide, the pages of each platform",
    address: `${pages}/developer-guide`,
  },
  WEB_OLD: {
    title: "SDK for the web, documentation of 2024 (generation 1.x)",
    address: `${repositories}/dfinery-web-sdk, docs/ko @70c81fb`,
  },
  WEB_3: {
    title: "SDK for the web, type definitions (generation 3.x)",
    address: `${repositories}/dfinery-web-sdk, types/index.d.ts @af5e9ec`,
  },
  RN: {
    title: "SDK for React Native 1.0.2",
    address: `${repositories}/dfinery-react-native-sdk @54ed80e`,
  },
  AND: {
    title: "SDK for Android, changelog and samples",
    address: `${repositories}/dfinery-android-sdk, CHANGELOG.md @c4c6356`,
  },
  AND_OLD: {
    title: "SDK for Android, documentation and sample of 2024",
    address: `${repositories}/dfinery-android-sdk, docs/en/analytics.md @e9dd771, sample @739e900`,
  },
  IOS: {
    title: "SDK for iOS 2.4.1, public interface",
    address: `${repositories}/dfinery-ios-sdk @a5a0678`,
  },
  FLU: {
    title: "SDK for Flutter",
    address: `${repositories}/dfinery-flutter-sdk @937a9b0`,
  },
  UNI: {
    title: "SDK for Unity",
    address: `${repositories}/dfinery-unity-sdk @27d6e94`,
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof sources;

/** The source of a key; `undefined` for any other word. */
export function sourceOf(key: string): Source | undefined {
  return isSourceKey(key) ? sources[key] : undefined;
}

/** In the order of the list. */
export const sourceKeys: readonly SourceKey[] =
  Object.keys(sources).filter(isSourceKey);

function isSourceKey(key: string): key is SourceKey {
  return Object.hasOwn(sources, key);
}

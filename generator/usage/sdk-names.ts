// What DFINERY's SDKs and other vendors' are called, without syntax: `usage` and the ESLint plugin go by the same names.

/** A package, an object or a type of DFINERY's. */
export const dfineryName = /dfinery/i;

/** Packages with a `logEvent` of their own. */
export const knownVendors =
  /firebase|amplitude|appsflyer|airbridge|adbrix|braze|facebook|fbsdk|analytics|datadog|mixpanel|posthog/i;

/** Objects of an SDK that hold constants, as they are written. */
export const sdkConstants =
  /(?:^|\.)(?:DFEvent|DFEventProperty|DFUserProfile|Event|EventProperty|UserProfile|EVENT)$/;

/**
 * What a constant of the SDK can stand for, the likeliest first: `ADD_TO_CART` is
 * `df_add_to_cart`; items have `ITEM_PRICE` for `df_price`, and older versions
 * `KEY_DOUBLE_PRICE`. Nothing for a word that is no constant.
 */
export function namesOfConstant(word: string): readonly string[] {
  if (!/^[A-Z][A-Z0-9_]*$/.test(word)) return [];
  const bare = word.replace(/^KEY_(?:(?:DOUBLE|LONG|STRING)_)?/, "");
  return [bare, bare.replace(/^ITEM_/, "")].map(
    (each) => `df_${each.toLowerCase()}`,
  );
}

/** Whether an import goes to the project itself: `./x`, `#x`, `~/x`, `@/x`. */
export function isOwnModule(specifier: string): boolean {
  return /^[./#~@]/.test(specifier) && !/^@[\w-]+\//.test(specifier);
}

/** A function of the project's own that takes the name of an event: `track`, or `analytics.track`; `position` of the name counts from 0. */
export interface TrackFunction {
  readonly name: string;
  readonly position: number;
}

/** Reads `track`, `analytics.track` or `send:2`, where the name of the event is the second argument. */
export function parseTrackFunction(text: string): TrackFunction | undefined {
  const match = /^([\w$]+(?:\.[\w$]+)*)(?::([1-9]))?$/.exec(text);
  return match === null
    ? undefined
    : { name: match[1] ?? "", position: Number(match[2] ?? "1") - 1 };
}

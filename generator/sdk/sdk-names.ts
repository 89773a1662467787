// What DFINERY's SDKs and other vendors' are called, without syntax: `usage` and the ESLint plugin go by the same names.

/** A package, an object or a type of DFINERY's. */
export const dfineryName = /dfinery/i;

/** Packages with a `logEvent` of their own. */
const knownVendors =
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
function isOwnModule(specifier: string): boolean {
  return /^[./#~@]/.test(specifier) && !/^@[\w-]+\//.test(specifier);
}

/** Whose something is. */
export type Vendor = "dfinery" | "other" | "unknown";

/** By what an import names. */
export function vendorOfModule(specifier: string): Vendor {
  // A module of the project's own says nothing yet.
  if (isOwnModule(specifier)) return "unknown";
  if (dfineryName.test(specifier)) return "dfinery";
  return knownVendors.test(specifier) ? "other" : "unknown";
}

/** By the package that a file is of; `unknown` for the project's own files, and for the language's. */
export function vendorOfFile(path: string): Vendor {
  const name =
    /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(
      path,
    )?.[1];
  if (name === undefined) return "unknown";
  if (dfineryName.test(name)) return "dfinery";
  return name === "typescript" ? "unknown" : "other";
}

/** `EventSdk` is what the generated `logEvent` takes. */
export function isSdkName(name: string): boolean {
  return dfineryName.test(name) || name === "EventSdk";
}

/** Of several declarations of one thing: any of DFINERY's makes it DFINERY's. */
export function surestOf(vendors: readonly Vendor[]): Vendor {
  return (
    vendors.find((vendor) => vendor === "dfinery") ??
    vendors.find((vendor) => vendor === "other") ??
    "unknown"
  );
}

/** A function of the project's own that takes the name of an event: `track`, or `analytics.track`. Positions of arguments count from 0. */
export interface TrackFunction {
  readonly name: string;
  /** Of the event's name. */
  readonly position: number;
  /** Of the properties; by default they follow the name. */
  readonly properties?: number;
}

/** Which arguments are the name and the properties, from 0. */
export interface Positions {
  readonly name: number;
  readonly properties: number;
}

export function positionsOf({
  position,
  properties = position + 1,
}: TrackFunction): Positions {
  return { name: position, properties };
}

/** `track` of `analytics.track`. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** As `parseTrackFunction` reads it: `track`, `send:2`, `send:2,4`. */
export function printTrackFunction({
  name,
  position,
  properties,
}: TrackFunction): string {
  if (properties !== undefined) {
    return `${name}:${String(position + 1)},${String(properties + 1)}`;
  }
  return position === 0 ? name : `${name}:${String(position + 1)}`;
}

/** How a track function is written, for a hint. */
export const trackFunctionForms =
  "`track`, `analytics.track`, `send:2` or `send:2,4`";

/** What `parseTrackFunction` reads. */
export const trackFunctionPattern =
  "^[\\w$]+(?:\\.[\\w$]+)*(?::[1-9](?:,[1-9])?)?$";

/** Reads `track`, `analytics.track`, `send:2`, where the name of the event is the second argument, and `send:2,4`, where the properties are the fourth. */
export function parseTrackFunction(text: string): TrackFunction | undefined {
  if (!new RegExp(trackFunctionPattern).test(text)) return undefined;
  const [name = "", positions = "1"] = text.split(":");
  const [position = 0, properties] = positions
    .split(",")
    .map((each) => Number(each) - 1);
  if (position === properties) return undefined;
  return { name, position, ...(properties !== undefined && { properties }) };
}

// The platforms that send events, and which of them require every registered property.

/** DFINERY's SDKs, and `server` for the loading API: the order in which platforms are always listed. */
export const platforms = [
  "web",
  "ios",
  "android",
  "react-native",
  "flutter",
  "unity",
  "server",
] as const;

export type Platform = (typeof platforms)[number];

/** What builders and validators require: what the taxonomy calls required, or all that is registered on the event. */
export const requiredSets = ["declared", "registered"] as const;
export type RequiredSet = (typeof requiredSets)[number];

/**
 * Whether the SDK of a platform drops an event that lacks any registered
 * property. The others drop it only for a required one. The page of web says so
 * in Korean and English, that of iOS in English (DEV).
 */
export function requiresRegistered(platform: Platform): boolean {
  return platform === "web" || platform === "ios";
}

/** A word of a taxonomy or a command line as a platform. */
export function platformOf(text: string): Platform | undefined {
  return platforms.find((platform) => platform === text);
}

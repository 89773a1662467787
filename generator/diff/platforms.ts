// The platforms from which events are sent, and what each needs in an event.

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

/**
 * Whether an event is dropped there if any registered property is missing, not
 * only a required one (DEV-x: web for certain, iOS by its wording).
 */
export function needsEveryProperty(platform: Platform): boolean {
  return platform === "web" || platform === "ios";
}

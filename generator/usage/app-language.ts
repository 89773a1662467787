// The languages in which apps build events, and which of them an app of a platform is written in.
import type { Platform } from "../model/platform.js";

export type AppLanguage = "TypeScript" | NativeLanguage;
export type NativeLanguage = "Kotlin" | "Swift" | "Dart" | "C#";

/** An app whose name is not that of a platform is one of TypeScript or JavaScript. */
export function languageOf(platform: Platform | undefined): AppLanguage {
  switch (platform) {
    case "android":
      return "Kotlin";
    case "ios":
      return "Swift";
    case "flutter":
      return "Dart";
    case "unity":
      return "C#";
    case "web":
    case "react-native":
    case "server":
    case undefined:
      return "TypeScript";
  }
}

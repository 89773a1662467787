// Rules about the standard catalogue as a whole; the catalogue itself contains what is known of each name.
import type { Topic } from "../rule.js";

const catalogueFile = "schemas/standard.yaml";

export const catalogue: Topic = {
  title: "The standard catalogue",
  rules: [
    {
      id: "catalogue/events",
      says: "There are 15 standard events.",
      basis: "documented",
      certainty: "high",
      sources: ["TAX", "RN", "WEB_3", "IOS", "FLU", "AND"],
      places: [[catalogueFile, "df_remove_cart:"]],
      note: "Their names agree in every SDK.",
    },
    {
      id: "catalogue/event-properties",
      says: "There are 10 standard event properties, including `df_items`.",
      basis: "SDK source",
      certainty: "high",
      sources: ["RN", "WEB_3", "IOS", "FLU", "AND"],
      places: [[catalogueFile, "df_total_refund_amount:"]],
    },
    {
      id: "catalogue/item-properties",
      says: "There are 10 standard item properties; id, name, price, quantity and discount are required on every item.",
      basis: "documented in 2024",
      certainty: "medium",
      sources: ["AND_OLD", "WEB_OLD", "RN"],
      places: [[catalogueFile, "df_category5:"]],
      note: "The names are those of every SDK (high).",
    },
    {
      id: "catalogue/user-properties",
      says: "There are 9 standard user properties.",
      basis: "SDK source",
      certainty: "high",
      sources: ["RN", "WEB_3", "DEV"],
      places: [[catalogueFile, "df_push_night_ads_optin:"]],
    },
    {
      id: "catalogue/types",
      says: "Amounts are Double, the quantity is Long, the other properties are String.",
      basis: "documented in 2024",
      certainty: "medium",
      sources: ["AND_OLD", "WEB_OLD", "EV", "AUD"],
      places: [[catalogueFile, "disputed_types: [long]"]],
      note: "The web documentation says Number, and samples send whole amounts: a taxonomy may restate these types.",
    },
    {
      id: "catalogue/required-sets",
      says: "Each standard event requires the properties that its entry lists as required.",
      basis: "documented in 2024",
      certainty: "medium",
      sources: ["WEB_OLD", "AND_OLD"],
      places: [
        [catalogueFile, "df_sharing_channel: required"],
        [
          "generator/resolve/attach-properties.ts",
          "documentation calls it required",
        ],
      ],
      note: "Both tables call every listed property required; current pages do not list required properties, and a taxonomy may make them optional. `df_discount` of a purchase is required on Android only.",
    },
    {
      id: "catalogue/push-optin",
      says: "`df_push_optin` is deprecated and replaced by `df_push_ads_optin`.",
      basis: "SDK source",
      sources: ["AND", "IOS"],
      places: [[catalogueFile, "replaced_by: df_push_ads_optin"]],
      note: "Android's changelog of 2.3.1 (2025-05-28) names the replacement; deprecated in iOS 2.4.1, gone from React Native, still in the SDKs for the web and Unity.",
    },
    {
      id: "catalogue/birth",
      says: "`df_birth` is a String of the form `yyyy-MM-dd`.",
      basis: "documented",
      sources: ["DEV"],
      places: [[catalogueFile, "format: date"]],
      note: "A Date in the documentation of 2024 (WEB_OLD, AND_OLD).",
    },
    {
      id: "catalogue/gender",
      says: "`df_gender` is `Male`, `Female`, `NonBinary` or `Other`.",
      basis: "SDK source",
      sources: ["RN", "WEB_3"],
      places: [[catalogueFile, "[Male, Female, NonBinary, Other]"]],
    },
    {
      id: "catalogue/labels",
      says: "The labels of user properties, and which of them are personal data (`pii`), are our choice.",
      basis: "no source",
      sources: [],
      places: [[catalogueFile, "`pii` are ours"]],
    },
  ],
};

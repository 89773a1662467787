// Standard Schemas of events, and of what their builders take.
import type {
  BannerClickedEvent,
  BannerClickedProperties,
  CampaignClickedEvent,
  CampaignClickedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  bannerClickedCheck,
  campaignClickedCheck,
  validateBannerClicked,
  validateCampaignClicked,
} from "../taxonomy.js";

/** The Standard Schema of a `campaign_clicked` record. */
export const campaignClickedEventSchema: StandardSchemaV1<
  Received<CampaignClickedEvent>
> = /* @__PURE__ */ standardSchema(validateCampaignClicked);

/**
 * Validates what `campaignClicked` takes, and returns every violation, or a
 * copy as it is sent.
 */
export function validateCampaignClickedProperties(
  value: unknown,
): ValidationResult<CampaignClickedProperties> {
  return propertiesResult(value, campaignClickedCheck);
}

/** The Standard Schema of the properties of `campaign_clicked`. */
export const campaignClickedPropertiesSchema: StandardSchemaV1<CampaignClickedProperties> =
  /* @__PURE__ */ standardSchema(validateCampaignClickedProperties);

/** The Standard Schema of a `banner_clicked` record. */
export const bannerClickedEventSchema: StandardSchemaV1<
  Received<BannerClickedEvent>
> = /* @__PURE__ */ standardSchema(validateBannerClicked);

/**
 * Validates what `bannerClicked` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateBannerClickedProperties(
  value: unknown,
): ValidationResult<BannerClickedProperties> {
  return propertiesResult(value, bannerClickedCheck);
}

/** The Standard Schema of the properties of `banner_clicked`. */
export const bannerClickedPropertiesSchema: StandardSchemaV1<BannerClickedProperties> =
  /* @__PURE__ */ standardSchema(validateBannerClickedProperties);

// Validators: one for each registered event.
import { item } from "../checks.js";
import type {
  BannerClickedEvent,
  CampaignClickedEvent,
} from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../validate-event.js";
import { type ValidationResult, fields, items } from "../validate.js";
import * as base from "../validation.js";

/** What `campaignClicked` must satisfy. */
export const campaignClickedCheck: EventCheck = {
  name: "campaign_clicked",
  fields: /* @__PURE__ */ fields(
    {
      campaign_id: base.string,
    },
    {},
  ),
  items: /* @__PURE__ */ items(item, false),
};

/** Says everything that is wrong with a record of `campaignClicked`. */
export function validateCampaignClicked(
  value: unknown,
): ValidationResult<CampaignClickedEvent> {
  return recordResult(value, campaignClickedCheck);
}

/** Whether a value is a record of `campaignClicked`. */
export function isCampaignClicked(
  value: unknown,
): value is CampaignClickedEvent {
  return recordHolds(value, campaignClickedCheck);
}

/** What `bannerClicked` must satisfy. */
export const bannerClickedCheck: EventCheck = {
  name: "banner_clicked",
  fields: /* @__PURE__ */ fields(
    {
      banner_name: base.string,
    },
    {},
  ),
};

/** Says everything that is wrong with a record of `bannerClicked`. */
export function validateBannerClicked(
  value: unknown,
): ValidationResult<BannerClickedEvent> {
  return recordResult(value, bannerClickedCheck);
}

/** Whether a value is a record of `bannerClicked`. */
export function isBannerClicked(value: unknown): value is BannerClickedEvent {
  return recordHolds(value, bannerClickedCheck);
}

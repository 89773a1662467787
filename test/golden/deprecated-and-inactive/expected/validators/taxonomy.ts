// Validators: one for each registered event.
import { item } from "../checks.js";
import type {
  BannerClickedEvent,
  CampaignClickedEvent,
} from "../events/taxonomy.js";
import { type EventCheck, recordShape } from "../validate-event.js";
import {
  type ValidationResult,
  fields,
  isValid,
  items,
  validate,
} from "../validate.js";
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
  items: /* @__PURE__ */ items(item),
  itemsRequired: false,
};

/** Says everything that is wrong with a record of `campaignClicked`. */
export function validateCampaignClicked(
  value: unknown,
): ValidationResult<CampaignClickedEvent> {
  return validate(value, recordShape(campaignClickedCheck));
}

/** Whether a value is a record of `campaignClicked`. */
export function isCampaignClicked(
  value: unknown,
): value is CampaignClickedEvent {
  return isValid(value, recordShape(campaignClickedCheck));
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
  return validate(value, recordShape(bannerClickedCheck));
}

/** Whether a value is a record of `bannerClicked`. */
export function isBannerClicked(value: unknown): value is BannerClickedEvent {
  return isValid(value, recordShape(bannerClickedCheck));
}

// Validators: one for each registered event.
import type {
  BannerClickedEvent,
  CampaignClickedEvent,
} from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import {
  type ValidationResult,
  fields,
  items,
} from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import { item } from "./checks.js";

/** The rules for a record of `campaignClicked`. */
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

/** Validates a record of `campaignClicked` and returns every violation. */
export function validateCampaignClicked(
  value: unknown,
): ValidationResult<Received<CampaignClickedEvent>> {
  return recordResult(value, campaignClickedCheck);
}

/** Whether a value is a record of `campaignClicked`. */
export function isCampaignClicked(
  value: unknown,
): value is Received<CampaignClickedEvent> {
  return recordHolds(value, campaignClickedCheck);
}

/** The rules for a record of `bannerClicked`. */
export const bannerClickedCheck: EventCheck = {
  name: "banner_clicked",
  fields: /* @__PURE__ */ fields(
    {
      banner_name: base.string,
    },
    {},
  ),
};

/** Validates a record of `bannerClicked` and returns every violation. */
export function validateBannerClicked(
  value: unknown,
): ValidationResult<Received<BannerClickedEvent>> {
  return recordResult(value, bannerClickedCheck);
}

/** Whether a value is a record of `bannerClicked`. */
export function isBannerClicked(
  value: unknown,
): value is Received<BannerClickedEvent> {
  return recordHolds(value, bannerClickedCheck);
}

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

/** The rules of a `campaign_clicked` record. */
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

/** Validates a `campaign_clicked` record and returns every violation. */
export function validateCampaignClicked(
  value: unknown,
): ValidationResult<Received<CampaignClickedEvent>> {
  return recordResult(value, campaignClickedCheck);
}

/** Whether a value is a `campaign_clicked` record. */
export function isCampaignClicked(
  value: unknown,
): value is Received<CampaignClickedEvent> {
  return recordHolds(value, campaignClickedCheck);
}

/** The rules of a `banner_clicked` record. */
export const bannerClickedCheck: EventCheck = {
  name: "banner_clicked",
  fields: /* @__PURE__ */ fields(
    {
      banner_name: base.string,
    },
    {},
  ),
};

/** Validates a `banner_clicked` record and returns every violation. */
export function validateBannerClicked(
  value: unknown,
): ValidationResult<Received<BannerClickedEvent>> {
  return recordResult(value, bannerClickedCheck);
}

/** Whether a value is a `banner_clicked` record. */
export function isBannerClicked(
  value: unknown,
): value is Received<BannerClickedEvent> {
  return recordHolds(value, bannerClickedCheck);
}

// The rules whose findings `generate` and `check` report too: their names in `lint`, and an example that they do not report.
import { diagnosticRules } from "../model/lint-rules.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DiagnosticRule } from "./any-rule.js";

const isRequiredSet = ({ label }: Diagnostic) =>
  label === "required in the catalogue";

export const reportedRules: readonly DiagnosticRule[] = [
  {
    kind: "diagnostic",
    id: "optional-on-web",
    code: diagnosticRules["optional-on-web"],
    preset: "recommended",
    severity: "warn",
    summary: "A property is optional on an event that web or iOS sends.",
    good: `version: 1
platforms: [web, android]
event_properties:
  coupon_kind: { type: string }
events:
  coupon_redeemed:
    properties:
      coupon_kind: required
`,
  },
  {
    kind: "diagnostic",
    id: "unsafe-pattern",
    code: diagnosticRules["unsafe-pattern"],
    preset: "recommended",
    severity: "warn",
    summary: "A pattern can take very long on some strings.",
    good: `version: 1
event_properties:
  coupon_code: { type: string, pattern: "^[A-Z]+$" }
`,
  },
  {
    kind: "diagnostic",
    id: "expired",
    code: diagnosticRules.expired,
    preset: "recommended",
    severity: "warn",
    summary: "A definition is past the day in its `expires`.",
    good: `version: 1
events:
  spring_sale_opened:
    owner: growth
    expires: 2999-12-31
`,
  },
  {
    kind: "diagnostic",
    id: "required-set-differs",
    code: diagnosticRules["required-set-differs"],
    covers: isRequiredSet,
    preset: "recommended",
    severity: "info",
    summary: "A property that DFINERY calls required is optional here.",
    bad: `version: 1
standard: { events: [df_purchase] }
events:
  df_purchase:
    properties:
      df_total_purchase_amount: optional
`,
    good: `version: 1
standard: { events: [df_purchase] }
`,
  },
  {
    kind: "diagnostic",
    id: "restated-standard",
    code: diagnosticRules["restated-standard"],
    covers: (diagnostic) => !isRequiredSet(diagnostic),
    preset: "recommended",
    severity: "info",
    summary: "A standard definition is restated by the taxonomy.",
    good: `version: 1
standard: { events: [df_purchase] }
`,
  },
  {
    kind: "diagnostic",
    id: "unused-group",
    code: diagnosticRules["unused-group"],
    preset: "recommended",
    severity: "info",
    summary: "No event uses a property group.",
    good: `version: 1
event_properties:
  cart_id: { type: string }
property_groups:
  cart:
    cart_id: required
events:
  cart_opened:
    groups: [cart]
`,
  },
];

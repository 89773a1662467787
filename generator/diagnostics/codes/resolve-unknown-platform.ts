// `resolve/unknown-platform`: an event, a property or a folder is for a platform that is not named above it.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownPlatform = defineDiagnostic({
  code: "resolve/unknown-platform",
  severity: "error",
  summary: "A platform is not among those of the taxonomy or of the event.",
  explanation: `\`platforms\` of the entry file lists the platforms of the service's apps. An
event may list those that send it, and a property of an event those that send it
with that event. Each list may only choose from the one above it, so that a
folder for one platform has exactly what is sent from there.

Add the platform to the list above, or remove it here.`,
  example: `version: 1
platforms: [web, android]
events:
  coupon_redeemed:
    platforms: [ios]
`,
});

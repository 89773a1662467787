// `resolve/unknown-platform`: an event, a property or a folder is for a platform that is not named above it.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownPlatform = defineDiagnostic({
  code: "resolve/unknown-platform",
  severity: "error",
  summary: "A platform is not listed by the taxonomy or by the event.",
  explanation: `\`platforms\` of the entry file lists the platforms of the service's apps. An
event may list those that send it, and a property of an event those that send
it with that event. Each list may only contain platforms of the list above it,
so a folder for one platform has exactly what that platform sends.

Add the platform to the list above, or remove it here.`,
  example: `version: 1
platforms: [web, android]
events:
  coupon_redeemed:
    platforms: [ios]
`,
});

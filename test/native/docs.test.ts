// Doc comments in Kotlin and C#: what the taxonomy says of an event and its parameters, wrapped at the language's width.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";

const taxonomy = `version: 1
platforms: [web, ios, android]
event_properties:
  coupon_code:
    type: string
    label: { ko: 쿠폰 코드, en: Coupon code }
    description: The code as the customer typed it, with capital letters and digits only, without spaces.
    pattern: ^[A-Z0-9]{8}$
    links: ["https://wiki.example.com/a?b=1&c=<d>"]
  screen: { type: string, unit: px }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    owner: growth
    platforms: [ios, android]
    any_of: [[coupon_code, screen]]
    properties:
      coupon_code: optional
      screen: { platforms: [ios] }
`;

const { files } = compileValid(taxonomy, { targets: ["kotlin", "csharp"] });

/** The text from the first doc comment to the signature. */
function headOf(path: string, end: string): string {
  const text = files.find((file) => file.path.endsWith(path))?.text ?? "";
  return (
    text.slice(0, text.indexOf(end)).split(/\n(?=\/\*\*|.*<summary>쿠)/)[1] ??
    ""
  );
}

test("KDoc has label, rules, owners and platforms, within 100 columns", () => {
  expect(headOf("TaxonomyEvents.kt", "fun ")).toBe(`/**
 * 쿠폰 사용
 *
 * Requires at least one of couponCode, screen.
 *
 * Platforms: ios, android. Owner: growth.
 *
 * @param couponCode
 *     쿠폰 코드 · Coupon code. The code as the customer typed it, with capital letters and digits
 *     only, without spaces. Matches \`^[A-Z0-9]{8}$\`. https://wiki.example.com/a?b=1&c=<d>
 * @param screen Unit: px. Platform: ios.
 */
`);
});

test("XML comments have them, escaped, within 120 columns", () => {
  expect(headOf("TaxonomyEvents.cs", "        public static RegisteredEvent"))
    .toBe(`        /// <summary>쿠폰 사용.</summary>
        /// <remarks>Requires at least one of couponCode, screen. Platforms: ios, android. Owner: growth.</remarks>
        /// <param name="couponCode">
        /// 쿠폰 코드 · Coupon code. The code as the customer typed it, with capital letters and digits only, without
        /// spaces. Matches \`^[A-Z0-9]{8}$\`. https://wiki.example.com/a?b=1&amp;c=&lt;d&gt;
        /// </param>
        /// <param name="screen">Unit: px. Platform: ios.</param>
`);
});

// The rule `no-deprecated-event`: deprecated builders and properties, and when it suggests the replacement.
import { makeLintApp } from "./lint-app.js";

const { runRule } = makeLintApp();

const used =
  "`couponUsed` is deprecated since 2026-03-01. Use `couponRedeemed` instead. 쿠폰은 하나로 센다.";
const clicked = "`bannerClicked` is deprecated. Use `couponRedeemed` instead.";
const coupon =
  "`coupon` is deprecated since 2026-01-01. Use `coupon_code` instead. 이름을 하나로.";
const redeemed = "Use `couponRedeemed` instead.";

runRule("no-deprecated-event", {
  valid: [
    {
      name: "nothing deprecated",
      code: `import { couponRedeemed, dfPurchase } from "./generated/index.js";
        send(couponRedeemed({ coupon_code: "봄", ...rest }), dfPurchase({ coupon: 1 }));`,
    },
    {
      name: "functions and keys that only bear the name",
      code: `function couponUsed() {} couponUsed(); other.couponUsed(); send({ coupon: 1 });
        import { bannerClicked } from "./other.js"; bannerClicked();`,
    },
    {
      name: "a re-export, and types",
      ts: true,
      code: `import { couponUsed } from "./generated/index.js";
        import type { CouponUsedProperties } from "./generated/index.js";
        export { couponUsed }; export type Made = ReturnType<typeof couponUsed>;
        export { bannerClicked } from "./generated/index.js";`,
    },
  ],
  invalid: [
    {
      name: "the builder of an event that was renamed",
      code: `import { couponTaken } from "./generated/index.js";
logEvent(Dfinery, couponTaken({ coupon_code: "봄" }));`,
      errors: [
        {
          message: "`couponTaken` is deprecated. Use `couponRedeemed` instead.",
          suggestions: [
            [
              redeemed,
              `import { couponTaken, couponRedeemed } from "./generated/index.js";
logEvent(Dfinery, couponRedeemed({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "suggests the replacement, which takes all that the old one takes",
      code: `import { couponUsed } from "./generated/index.js";
logEvent(Dfinery, couponUsed({ coupon_code: "봄" }));`,
      errors: [
        {
          message: used,
          suggestions: [
            [
              redeemed,
              `import { couponUsed, couponRedeemed } from "./generated/index.js";
logEvent(Dfinery, couponRedeemed({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "a namespace, and a builder handed on",
      code: `import * as events from "./generated/index.js";
export const made = codes.map(events.couponUsed);`,
      errors: [
        {
          message: used,
          suggestions: [
            [
              redeemed,
              `import * as events from "./generated/index.js";
export const made = codes.map(events.couponRedeemed);`,
            ],
          ],
        },
      ],
    },
    {
      name: "CommonJS and another name: reported where the builder is taken",
      commonjs: true,
      code: `const { bannerClicked } = require("./generated");
const click = bannerClicked;
click({ banner_name: "봄" });`,
      errors: [{ message: clicked }],
    },
    {
      name: "no suggestion where the properties differ",
      code: `import { bannerClicked } from "./generated/index.js";
send(bannerClicked({ banner_name: "봄" }), bannerClicked(given));`,
      errors: [{ message: clicked }, { message: clicked }],
    },
    {
      name: "deprecated properties, in the call and in a constant",
      code: `import { couponRedeemed } from "./generated/index.js";
const given = { coupon };
send(couponRedeemed(given), couponRedeemed({ coupon_code: 1, "coupon": 2 }));`,
      errors: [
        {
          message: coupon,
          suggestions: [
            [
              "Use `coupon_code` instead.",
              `import { couponRedeemed } from "./generated/index.js";
const given = { coupon_code: coupon };
send(couponRedeemed(given), couponRedeemed({ coupon_code: 1, "coupon": 2 }));`,
            ],
          ],
        },
        { message: coupon },
      ],
    },
    {
      name: "deprecated properties of items",
      code: `import { dfPurchase } from "./generated/index.js";
send(dfPurchase({ ...order, df_items: [{ maker: "x" }, { maker: "y", brand: "z" }] }));`,
      errors: [
        {
          message: "`maker` is deprecated. Use `brand` instead.",
          suggestions: [
            [
              "Use `brand` instead.",
              `import { dfPurchase } from "./generated/index.js";
send(dfPurchase({ ...order, df_items: [{ brand: "x" }, { maker: "y", brand: "z" }] }));`,
            ],
          ],
        },
        { message: "`maker` is deprecated. Use `brand` instead." },
      ],
    },
  ],
});

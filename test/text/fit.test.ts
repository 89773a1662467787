// Shortened strings are never wider than asked, whatever the characters are.
import { expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { fit } from "../../generator/text/fit.js";

test.each(["장바구니에_담은_상품_조회", "a장b바c구d니e에f담", "x".repeat(50)])(
  "%s fits each width",
  (text) => {
    for (let columns = 4; columns < 60; columns++) {
      const shown = fit(text, columns);
      expect(displayWidth(shown)).toBeLessThanOrEqual(columns);
      expect(shown === text).toBe(displayWidth(text) <= columns);
    }
  },
);

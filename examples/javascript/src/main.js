// @ts-check
// npm start u-17 WELCOME1
import { redeem } from "./redeem.js";

const [customer = "", code = ""] = process.argv.slice(2);
const {
  DFINERY_URL = "https://openapi.dfinery.ai",
  DFINERY_SERVICE_ID = "",
  DFINERY_ACCESS_TOKEN = "",
} = process.env;

await redeem(
  customer,
  { coupon_code: code, coupon_kind: "amount", store_id: 7 },
  {
    url: DFINERY_URL,
    serviceId: DFINERY_SERVICE_ID,
    accessToken: DFINERY_ACCESS_TOKEN,
  },
);
console.log(`${code}: 쿠폰 사용`);

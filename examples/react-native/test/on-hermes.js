// Runs on Hermes, not on Node: prints what the SDK's native side gets, and what the engine has.
import Dfinery, { bridge } from "@igaworks/dfinery-react-native-sdk";
import { deliveryBooked, logEvent } from "../generated";
import { validateEvent } from "../generated/validators";
import { identify, onCouponPress, onDeliveryConfirm } from "../src";

const warnings = [];
// React Native brings a console; the bare engine has none.
global.console = { warn: (text) => warnings.push(text) };

const at = new Date("2026-01-31T09:30:00.000Z");
identify("u-17", "gold");
onCouponPress("WELCOME1");
onDeliveryConfirm(at, ["오전", "저녁"]);
onCouponPress("없는 쿠폰");

const booked = deliveryBooked({ delivery_at: at });
const before = JSON.stringify(booked);
logEvent(Dfinery, booked);
const withBuilders = bridge.splice(0);

// What happens without the builders.
const own = { delivery_at: at };
const frozen = Object.freeze({ delivery_at: at });
Dfinery.logEvent("delivery_booked", own);
Dfinery.logEvent("delivery_booked", frozen);

print(
  JSON.stringify({
    hermes: HermesInternal.getRuntimeProperties()["OSS Release Version"],
    crypto: typeof global.crypto,
    withBuilders,
    record: booked,
    isRecordUnchanged: JSON.stringify(booked) === before,
    withoutBuilders: bridge,
    isOwnChanged: own.delivery_at !== at,
    warnings,
    invalid: validateEvent({ ...booked, event_properties: { delivery: 1 } }),
  }),
);

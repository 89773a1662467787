// Stands in for @igaworks/dfinery-react-native-sdk, and does with its arguments what version 1.0.2 does: dates become text
// in the caller's own object. A frozen one keeps them: in strict mode that throws, but React Native's Babel preset makes
// no strict modules, and so the native side gets a date. That side is a list here.
export const bridge = [];

export default class Dfinery {
  static init(serviceId) {
    bridge.push(["init", serviceId]);
  }

  static logEvent(name, properties) {
    if (properties) writeDates(properties);
    toNative("logEvent", name, properties ?? null);
  }

  static setIdentities(identities) {
    toNative("setIdentities", identities);
  }

  static setUserProfiles(properties) {
    toNative("setUserProfiles", properties);
  }
}

function writeDates(object) {
  for (const [key, value] of Object.entries(object)) {
    if (value instanceof Date) object[key] = value.toISOString();
    else if (Array.isArray(value)) value.filter(isObject).forEach(writeDates);
    else if (isObject(value)) writeDates(value);
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toNative(...call) {
  bridge.push(JSON.parse(JSON.stringify(call, showDate)));
}

/** React Native's bridge carries text, numbers, booleans, arrays and maps, and no date. */
function showDate(key, value) {
  return this[key] instanceof Date ? "a Date" : value;
}

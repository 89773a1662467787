// Straight-line checks of `df_purchase` as one would write them by hand: exact keys, a verdict, or a report.

const uuid =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const datetime =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** The verdict alone. */
export function isPurchase(value) {
  if (!isObject(value)) return false;
  const { event_properties: properties, event_items: items } = value;
  if (typeof value.event_log_id !== "string") return false;
  if (!uuid.test(value.event_log_id)) return false;
  if (value.event_name !== "df_purchase") return false;
  if (!isDatetime(value.event_datetime)) return false;
  if (countKeys(value) !== 5) return false;
  if (!isObject(properties)) return false;
  if (typeof properties.df_order_id !== "string") return false;
  if (typeof properties.df_payment_method !== "string") return false;
  if (!Number.isFinite(properties.df_total_purchase_amount)) return false;
  if (!Number.isFinite(properties.df_delivery_charge)) return false;
  let known = 4;
  if (properties.df_discount !== undefined) {
    if (!Number.isFinite(properties.df_discount)) return false;
    known++;
  }
  if (countKeys(properties) !== known) return false;
  if (!Array.isArray(items) || items.length > 100) return false;
  for (let at = 0; at < items.length; at++) {
    if (!isItem(items[at])) return false;
  }
  return true;
}

function isItem(item) {
  if (!isObject(item)) return false;
  if (typeof item.df_item_id !== "string") return false;
  if (typeof item.df_item_name !== "string") return false;
  if (!Number.isFinite(item.df_price)) return false;
  if (!Number.isSafeInteger(item.df_quantity)) return false;
  if (!Number.isFinite(item.df_discount)) return false;
  let known = 5;
  if (item.df_category1 !== undefined) {
    if (typeof item.df_category1 !== "string") return false;
    known++;
  }
  if (item.df_category2 !== undefined) {
    if (typeof item.df_category2 !== "string") return false;
    known++;
  }
  if (item.df_category3 !== undefined) {
    if (typeof item.df_category3 !== "string") return false;
    known++;
  }
  if (item.df_category4 !== undefined) {
    if (typeof item.df_category4 !== "string") return false;
    known++;
  }
  if (item.df_category5 !== undefined) {
    if (typeof item.df_category5 !== "string") return false;
    known++;
  }
  return countKeys(item) === known;
}

/** A result, with a violation for each property that is wrong. */
export function reportPurchase(value) {
  if (isPurchase(value)) return { ok: true, value };
  const violations = [];
  if (!isObject(value)) {
    return { ok: false, violations: [violation("", "type", "an object")] };
  }
  const { event_properties: properties, event_items: items } = value;
  if (typeof value.event_log_id !== "string" || !uuid.test(value.event_log_id))
    violations.push(violation("/event_log_id", "format", "a UUID"));
  if (value.event_name !== "df_purchase")
    violations.push(violation("/event_name", "enum", "`df_purchase`"));
  if (!isDatetime(value.event_datetime))
    violations.push(violation("/event_datetime", "format", "an instant"));
  if (!isObject(properties)) {
    violations.push(violation("/event_properties", "type", "an object"));
  } else {
    reportFields(properties, propertyTypes, "/event_properties", violations);
  }
  if (!Array.isArray(items)) {
    violations.push(violation("/event_items", "type", "an array"));
  } else {
    for (let at = 0; at < items.length; at++) {
      const pointer = `/event_items/${at}`;
      if (!isObject(items[at]))
        violations.push(violation(pointer, "type", "an object"));
      else reportFields(items[at], itemTypes, pointer, violations);
    }
  }
  return { ok: false, violations };
}

const isString = (value) => typeof value === "string";
const propertyTypes = new Map([
  ["df_order_id", [isString, true]],
  ["df_payment_method", [isString, true]],
  ["df_total_purchase_amount", [Number.isFinite, true]],
  ["df_delivery_charge", [Number.isFinite, true]],
  ["df_discount", [Number.isFinite, false]],
]);
const itemTypes = new Map([
  ["df_item_id", [isString, true]],
  ["df_item_name", [isString, true]],
  ["df_price", [Number.isFinite, true]],
  ["df_quantity", [Number.isSafeInteger, true]],
  ["df_discount", [Number.isFinite, true]],
  ["df_category1", [isString, false]],
  ["df_category2", [isString, false]],
  ["df_category3", [isString, false]],
  ["df_category4", [isString, false]],
  ["df_category5", [isString, false]],
]);

function reportFields(values, types, pointer, violations) {
  for (const [name, [holds, required]] of types) {
    const value = values[name];
    if (value === undefined ? required : !holds(value)) {
      violations.push(
        violation(`${pointer}/${name}`, "type", "of its registered type"),
      );
    }
  }
  for (const name in values) {
    if (!types.has(name)) {
      violations.push(
        violation(`${pointer}/${name}`, "unregistered", "registered"),
      );
    }
  }
}

function violation(pointer, code, expected) {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  return { pointer, code, message: `\`${name}\` must be ${expected}` };
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function countKeys(value) {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

function isDatetime(value) {
  if (typeof value !== "string") return false;
  const parts = datetime.exec(value);
  if (parts === null) return false;
  const [year, month, day] = [+parts[1], +parts[2], +parts[3]];
  return day >= 1 && day <= daysOf(year, month);
}

function daysOf(year, month) {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// @ts-check
// The plan that everything is measured on: N events with 15 properties, 9 of them the same for all, as our taxonomy.

/**
 * @typedef {object} PlanProperty
 * @property {string} name
 * @property {"string" | "long" | "double" | "boolean" | "datetime" | "string[]" | "long[]"} type
 * @property {string} label
 * @property {string} description
 * @property {boolean} [required]
 * @property {Readonly<Record<string, number | string | readonly string[]>>} [constraints]
 * @property {string} example As it stands in source code.
 *
 * @typedef {object} PlanEvent
 * @property {string} name
 * @property {string} builder The name of its function.
 * @property {string} label
 * @property {string} description
 * @property {readonly PlanProperty[]} properties
 * @property {string | null} items An example of its items, as it stands in source code.
 */

const itemsText =
  '[{ df_item_id: "T-1", df_item_name: "Tea", df_price: 4000, df_quantity: 1, df_discount: 0 }]';

const objects = [
  "cart",
  "order",
  "coupon",
  "store",
  "product",
  "review",
  "member",
  "banner",
  "search",
  "delivery",
];
const actions = [
  "viewed",
  "opened",
  "closed",
  "added",
  "removed",
  "changed",
  "shared",
  "failed",
  "finished",
  "rated",
];

/** @type {readonly PlanProperty[]} */
const shared = [
  {
    name: "visit_number",
    type: "long",
    label: "방문 횟수",
    description: "How many times the customer has come, this visit included.",
    required: true,
    constraints: { minimum: 1 },
    example: "3",
  },
  {
    name: "screen_name",
    type: "string",
    label: "화면 이름",
    description: "The screen that the customer sees.",
    required: true,
    constraints: { max_length: 80 },
    example: '"home"',
  },
  {
    name: "platform",
    type: "string",
    label: "플랫폼",
    description: "Where the app runs.",
    constraints: { enum: ["web", "ios", "android"] },
    example: '"web"',
  },
  {
    name: "campaign_id",
    type: "string",
    label: "캠페인 ID",
    description: "The campaign that brought the customer here.",
    constraints: { format: "uuid" },
    example: '"2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21"',
  },
  {
    name: "coupon_code",
    type: "string",
    label: "쿠폰 코드",
    description: "The code as the customer typed it.",
    constraints: { pattern: "^[A-Z0-9]{8}$" },
    example: '"WELCOME1"',
  },
  {
    name: "cart_value",
    type: "double",
    label: "장바구니 금액",
    description: "The sum of the cart before discounts.",
    constraints: { minimum: 0 },
    example: "42000",
  },
  {
    name: "is_member",
    type: "boolean",
    label: "회원 여부",
    description: "Whether the customer has joined the membership.",
    example: "true",
  },
  {
    name: "entered_at",
    type: "datetime",
    label: "입장 시각",
    description: "When the customer came to the screen.",
    example: '"2026-01-31T09:30:00.000Z"',
  },
  {
    name: "store_ids",
    type: "long[]",
    label: "매장 번호 목록",
    description: "The stores shown together on the map.",
    constraints: { max_items: 20 },
    example: "[7, 102]",
  },
];

/**
 * What the properties of events are: of all types; text, numbers and booleans
 * alone; these and dates; these and items.
 * @typedef {"all" | "flat" | "dates" | "items"} PlanKind
 */

/** @type {Readonly<Record<PlanKind, RegExp>>} */
const typesOf = {
  all: /./,
  flat: /^(?:string|long|double|boolean)$/,
  dates: /^(?:string|long|double|boolean|datetime)$/,
  items: /^(?:string|long|double|boolean)$/,
};

/**
 * @param {number} count
 * @param {PlanKind} [kind]
 * @returns {readonly PlanEvent[]}
 */
export function planEvents(count, kind = "all") {
  return Array.from({ length: count }, (_, at) => {
    const event = planEvent(at);
    const properties = event.properties.filter(({ type }) =>
      typesOf[kind].test(type),
    );
    return { ...event, properties, items: kind === "items" ? itemsText : null };
  });
}

/**
 * @param {number} at
 * @returns {PlanEvent}
 */
function planEvent(at) {
  const object = objects[at % 10];
  const action = actions[Math.floor(at / 10) % 10];
  const name = `${object}_${action}_${at}`;
  return {
    name,
    builder: name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
    label: `이벤트 ${at}`,
    description: `The customer has ${action} the ${object} of kind ${at}.`,
    properties: [...shared, ...ownProperties(`${action}_${at}`)],
    items: null,
  };
}

/**
 * @param {string} prefix
 * @returns {readonly PlanProperty[]}
 */
function ownProperties(prefix) {
  return [
    {
      name: `${prefix}_kind`,
      type: "string",
      label: "종류",
      description: `Which kind of ${prefix} the customer chose.`,
      required: true,
      constraints: { enum: ["small", "medium", "large"] },
      example: '"small"',
    },
    {
      name: `${prefix}_amount`,
      type: "double",
      label: "금액",
      description: `The amount of ${prefix} before discounts.`,
      constraints: { minimum: 0, maximum: 1000000 },
      example: "15900.5",
    },
    {
      name: `${prefix}_count`,
      type: "long",
      label: "개수",
      description: `How many of ${prefix} there were.`,
      constraints: { minimum: 0 },
      example: "2",
    },
    {
      name: `${prefix}_note`,
      type: "string",
      label: "메모",
      description: `What the customer wrote about ${prefix}, in their words.`,
      constraints: { max_length: 200 },
      example: '"thank you"',
    },
    {
      name: `${prefix}_at`,
      type: "datetime",
      label: "시각",
      description: `When ${prefix} took place, by the server's clock.`,
      example: '"2026-01-31T09:30:00.000Z"',
    },
    {
      name: `${prefix}_tags`,
      type: "string[]",
      label: "태그",
      description: `The tags that were set for ${prefix}.`,
      constraints: { max_items: 5 },
      example: '["new", "sale"]',
    },
  ];
}

/**
 * The plan as our taxonomy.
 * @param {number} count
 * @param {PlanKind} [kind]
 */
export function taxonomyText(count, kind = "all") {
  const events = planEvents(count, kind);
  const all = new Map(
    events.flatMap(({ properties }) =>
      properties.map((property) => [property.name, property]),
    ),
  );
  return [
    "version: 1",
    "service: Bench",
    ...(kind === "items" ? ["standard: { item_properties: all }"] : []),
    "event_properties:",
    ...[...all.values()].flatMap(propertyLines),
    "events:",
    ...events.flatMap((event) => [
      ...eventLines(event),
      ...(kind === "items" ? ["      df_items: required"] : []),
    ]),
    "",
  ].join("\n");
}

/** @param {PlanProperty} property */
function propertyLines({ name, type, label, description, constraints = {} }) {
  return [
    `  ${name}:`,
    `    type: ${type}`,
    `    label: ${label}`,
    `    description: ${JSON.stringify(description)}`,
    ...Object.entries(constraints).map(
      ([key, value]) =>
        `    ${key}: ${Array.isArray(value) ? `[${value.join(", ")}]` : value}`,
    ),
  ];
}

/** @param {PlanEvent} event */
function eventLines({ name, label, description, properties }) {
  return [
    `  ${name}:`,
    `    label: ${label}`,
    `    description: ${description}`,
    "    properties:",
    ...properties.map(
      (property) =>
        `      ${property.name}: ${property.required ? "required" : "optional"}`,
    ),
  ];
}

/**
 * A call's argument in source code.
 * @param {PlanEvent} event
 * @param {"all" | "required"} which
 */
export function argumentText({ properties, items }, which) {
  const given = properties.filter(
    ({ required }) => which === "all" || required === true,
  );
  const texts = given.map(({ name, example }) => `${name}: ${example}`);
  if (items !== null) texts.push(`df_items: ${items}`);
  return `{ ${texts.join(", ")} }`;
}

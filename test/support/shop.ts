// A small taxonomy with an include, for tests of the command line.

export const shop = {
  "taxonomy.yaml": `version: 1
include: [events/*.yaml]
event_properties:
  plan: { type: string, enum: [free, pro] }
events:
  trial_started:
    properties:
      plan: required
`,
  "events/checkout.yaml": `events:
  checkout_started:
    properties: {}
`,
};

export const moreEvents = `events:
  checkout_ended:
    properties:
      plan: optional
`;

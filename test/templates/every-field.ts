// A taxonomy that uses every field of the model.
export const everyField = `version: 1
service: 봄날상점
lang: ko
platforms: [web, android, server]
generate:
  output: src/generated
  emit: js
  declaration_map: true
  import_extension: .js
  kotlin: { package: com.example.shop }
  csharp: { namespace: Example.Shop }
  uuid: native
  platform: android
  required: registered
  validate: development
  eslint_disable: true
  schema_base: https://schemas.example.com/shop/
  schema_draft: 2020-12
  schema_open: true
  targets: [default, client, ./my-target.js]
usage:
  track_functions: [track, "send:2,4"]
  fail_on: [raw]
  exclude: [src/legacy/**]
diff:
  accept:
    - { id: event-removed, at: coupon_lost, until: '2099-12-31', reason: Nobody sent it. }
standard:
  events: [df_purchase, df_login]
  item_properties: [df_item_id, df_item_name, df_price, df_quantity, df_discount]
  user_properties: [df_name]
event_properties:
  coupon_code:
    type: string
    label: { ko: 쿠폰 코드, en: Coupon code }
    description: The code as it was typed.
    note: Once it was a number.
    owner: [growth, data]
    tags: [coupon]
    links: [https://wiki.example.com/coupons]
    expires: '2099-12-31'
    pattern: '^[A-Z0-9]+$'
    min_length: 2
    max_length: 8
    examples: [WELCOME1]
    unit: code
    pii: indirect
  coupon_kind:
    type: string
    open: true
    enum:
      - { value: percent, label: { ko: 정률, en: Percent }, description: A share of the price. }
      - amount
  mail: { type: string, format: email, pii: direct }
  old_code: { type: string, status: inactive }
  older_code: { type: string, deprecated: { replaced_by: coupon_code } }
  ratios: { type: 'double[]', minimum: 0, maximum: 1, min_items: 1, max_items: 9 }
item_properties:
  brand: { type: string, required: true }
user_properties:
  nickname: { type: string, nullable: true }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    description: The customer redeems a coupon.
    note: Sent by the till.
    owner: [growth, data]
    tags: [coupon]
    links: [https://wiki.example.com/redeeming]
    expires: '2099-12-31'
    platforms: [web, android]
    properties:
      coupon_code: { required: true, description: Of this order., max_length: 6 }
      coupon_kind: { platforms: [android] }
      mail: optional
      ratios: optional
      df_items: { required: true, max_items: 5 }
    examples:
      - coupon_code: WELC1
        df_items:
          - { df_item_id: '1', df_item_name: Tea, df_price: 3000, df_quantity: 1, df_discount: 0, brand: A }
  coupon_shown:
    renamed_from: coupon_seen
    properties: { mail: optional, coupon_kind: optional }
    any_of: [[mail, coupon_kind]]
  page_seen: { platforms: [web] }
  coupon_used:
    status: inactive
    deprecated: { since: '2026-03-01', replaced_by: coupon_redeemed, reason: One event is enough. }
    properties: { coupon_code: required }
`;

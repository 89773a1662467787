// The taxonomy of the apps that are rewritten.

export const rewriteTaxonomy = `version: 1
generate: { output: src/generated }
standard:
  events: [df_login, df_logout, df_purchase, df_view_home, df_add_to_cart]
event_properties:
  coupon_code: { type: string, pattern: "^[A-Z0-9]{8}$" }
  coupon_kind: { type: string, enum: [percent, amount] }
  store_id: { type: long }
  used_at: { type: datetime }
  tags: { type: 'string[]' }
  share-of: { type: double }
item_properties:
  brand: { type: string }
events:
  coupon_redeemed:
    properties: { coupon_code: required, coupon_kind: optional, store_id: optional, used_at: optional, tags: optional }
  store_viewed: { renamed_from: shop_seen, properties: { store_id: required } }
  page_seen: { properties: { store_id: optional, share-of: optional } }
  banner_clicked: { deprecated: { replaced_by: store_viewed }, properties: {} }
  popup_closed: { status: inactive, properties: {} }
`;

export const rewriteTaxonomyOfJs = rewriteTaxonomy.replace(
  "src/generated }",
  "src/generated, emit: js }",
);

// The languages of reports and generated comments, without their texts: most runs need one of them at most.
export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];

// What each file of texts contains: one file a language, the same keys in each.
import type { en } from "./en.js";

/** The texts of one language. */
export type Messages = Widened<typeof en>;

/** The texts of comments in generated code. */
export type CommentTexts = Messages["comments"];

/** A text in another language is another string. */
type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

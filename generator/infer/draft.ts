// The draft as data: what would be registered, with remarks on each part. Strings are plain, untrusted, and
// on one line or wrapped by the printer.

/** A value of a definition's field. */
export type FieldValue = string | boolean | readonly string[];

export interface DraftProperty {
  readonly name: string;
  /**
   * An entry of the draft: a definition, a comment with the reasons why there
   * is none, or a comment about a standard property that needs none.
   */
  readonly status: "defined" | "leftOut" | "remark";
  /** `type`, `enum`, `format` …, in the order in which they are written; empty unless defined. */
  readonly fields: readonly (readonly [key: string, value: FieldValue])[];
  /** A few words after the definition: how many samples support it. */
  readonly comment: string;
  /** Sentences above it: what the samples leave open, or why there is no definition. */
  readonly remarks: readonly string[];
  /** Whether samples contradict each other or the catalogue. */
  readonly conflict: boolean;
}

export interface DraftAttachment {
  readonly name: string;
  readonly required: boolean;
  /** Whether the property itself is left out, so that this can only be a comment. */
  readonly leftOut: boolean;
  readonly comment: string;
}

export interface DraftEvent {
  readonly name: string;
  /** Picked from the catalogue. */
  readonly standard: boolean;
  /** A few words after the name: "24 samples", "3 calls; first at src/cart.ts:12"; empty for none. */
  readonly comment: string;
  /** The builder's name, if the wire name gives no valid one. */
  readonly function?: string;
  readonly remarks: readonly string[];
  /** Whether the service or the taxonomy cannot have it: the remarks say why. */
  readonly leftOut: boolean;
  /** Whether it is left out because the SDKs collect it by themselves, which is not a problem. */
  readonly collected?: true;
  readonly properties: readonly DraftAttachment[];
}

/** A name of the catalogue that samples or calls have. */
export interface DraftPick {
  readonly name: string;
  readonly comment: string;
}

export interface Draft {
  readonly standardEvents: readonly DraftPick[];
  readonly standardUserProperties: readonly DraftPick[];
  readonly eventProperties: readonly DraftProperty[];
  readonly itemProperties: readonly DraftProperty[];
  readonly userProperties: readonly DraftProperty[];
  /** Custom events, and standard ones that differ from the catalogue. */
  readonly events: readonly DraftEvent[];
}

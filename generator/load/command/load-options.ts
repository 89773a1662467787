// How `load` was asked to do it.
import type { Format } from "../../system/terminal.js";

export interface LoadOptions {
  readonly format: Format;
  readonly dryRun: boolean;
  /** `external_id=u-17`: for records that come without an identity. */
  readonly identity?: readonly string[];
  readonly baseUrl?: string;
  readonly checkpoint: string;
  readonly rejected: string;
  /** Whether that file is this run's to write anew: a dry run's own, which says nothing that the next would not. */
  readonly overwritesRejected: boolean;
  readonly showsProgress: boolean;
  readonly serviceId: string | undefined;
  readonly accessToken: string | undefined;
}

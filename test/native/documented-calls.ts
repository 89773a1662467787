// The calls that the documents show for the vectors of a taxonomy, which compilers and the stand-ins of the SDKs judge.
import { nativeCall } from "../../generator/docs/model/native-calls.js";
import type { Fields } from "../../generator/docs/model/sample-event.js";
import { asJson, isFields } from "../../templates/kit/json.js";
import type { Platform } from "../../generator/model/platform.js";
import { nativeTargets } from "../../generator/model/settings.js";
import type { NativeCase } from "./cases.js";

/** Each call with what it sends. */
export function documentedCalls(
  { taxonomy, vectors }: NativeCase,
  platform: Platform,
): readonly (readonly [call: string, sent: unknown])[] {
  const settings = { ...taxonomy.settings, targets: nativeTargets };
  const native = { ...taxonomy, settings };
  return vectors.map(({ name, input, properties }) => {
    const call = nativeCall(platform, name, fieldsOf(input), native);
    if (call === undefined) throw new Error(`no call of ${name}`);
    return [call.text, { name, properties }];
  });
}

function fieldsOf(input: object): Fields {
  const json = asJson(input);
  return isFields(json) ? json : {};
}

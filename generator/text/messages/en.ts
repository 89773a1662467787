// The texts of reports in English.
import { commentsEn } from "./comments-en.js";
import { mockEn } from "./mock-en.js";
import { counted } from "../count.js";
import { docsEn } from "./docs-en.js";
import { explainEn } from "./explain-en.js";

const constraint =
  "The console registers no constraints: only your validators reject the other values.";
const tightened = {
  says: `Fewer values are valid. ${constraint}`,
  first: "Release apps that send only the remaining values, then narrow it.",
};
const loosened = {
  says: `More values are valid. ${constraint}`,
  first: "Update validators in other services before apps send the new values.",
};
const text = { says: "Only people read it; code and payloads stay the same." };
const anyOfTightened = {
  says: "Calls without any of the listed properties no longer compile, and validators reject such events. The console does not check it.",
};
const anyOfLoosened = {
  says: "Events without any of the formerly listed properties are valid now.",
};

export const en = {
  comments: commentsEn,
  docs: docsEn,
  explain: explainEn,
  mock: mockEn,
  diff: {
    title: "Taxonomy changes",
    headline: (changes: number, affecting: number) =>
      `${counted(changes, "taxonomy change")} · ${affecting === 1 ? "1 affects" : `${String(affecting)} affect`} apps`,
    nothing: "no changes",
    notCompared: "Nothing was compared.",
    compared: (old: string, now: string) => `${old} → ${now}`,
    verdicts: { breaks: "breaks", "may-break": "may break", safe: "safe" },
    callers: "callers",
    receivers: "receivers",
    data: "data",
    allPlatforms: "all platforms",
    on: (platforms: string) => `on ${platforms}`,
    released: "new apps before the console is changed",
    first: "First",
    built: (places: number) => `built in ${counted(places, "place")}`,
    unused: "not used in this code base",
    accepted: (reason: string, until: string | undefined) =>
      `accepted${until === undefined ? "" : ` until ${until}`}: ${reason}`,
    renamed: (name: string) => `renamed to \`${name}\``,
    replacedBy: (name: string) =>
      `The taxonomy says to use \`${name}\` instead.`,
    looksLike: (name: string) =>
      `This looks renamed to \`${name}\`, but is treated as removed and added: write \`renamed_from\` if it is a rename.`,
    breakingRows: "Breaking changes",
    otherRows: "Changes that may break",
    safeRows: "Safe changes",
    catalogueRows: "Changes of DFINERY's catalogue",
    catalogueNote:
      "These come from another version of dfn-codegen, not from your taxonomy.",
    more: (rows: number) => `${String(rows)} more`,
    moreSafe: (rows: number) =>
      `and ${counted(rows, "more safe change")}: \`--format json\` lists all`,
    omitted: (rows: number) =>
      `${counted(rows, "row")} left out, because the report would be too long: run \`dfn-codegen diff\` for all of them.`,
    rollOut: {
      title: "Roll-out",
      before: "before the release, in the console",
      release: "release the apps",
      after: "after the release, in the console",
      together:
        "at the moment of the release, in the console (events are lost either way)",
    },
    columns: {
      place: "what",
      change: "change",
      callers: "callers",
      receivers: "receivers",
      data: "data",
    },
    notes: {
      todaysCatalogue: (side: string) =>
        `${side} has no up-to-date taxonomy.json, so it was read with today's catalogue: changes of the catalogue are not shown.`,
      movedTaxonomy: (from: string, to: string) =>
        `the taxonomy was ${from} at that commit, and is ${to} now`,
    },
    kinds: {
      "event-added": {
        says: "Events of this name are dropped until the console has it.",
        step: "register {event}",
      },
      "event-removed": {
        says: "Its builder is gone, and what installed apps still send is dropped once the console no longer collects it.",
        first:
          "Remove its calls and release; delete it when old apps are gone.",
        step: "switch {event} off",
      },
      "event-renamed": {
        says: "The service does not support renames: installed apps send the old name, new apps the new one, and reports have to use both.",
        first:
          "Register the new name, and keep the old one until old apps are gone.",
        step: "register {event}",
        stepAfter: "switch {before} off",
      },
      "event-replaced": {
        says: "It was deprecated in favor of another event. Its builder is gone, and installed apps that still send it lose it.",
        first: "Build the other event everywhere, then release.",
        step: "switch {event} off",
      },
      "event-switched-off": {
        says: "Its builder is gone, and the service no longer collects what apps send. Audiences and campaigns that use it are affected.",
        first: "Remove its calls and release before you switch it off.",
        step: "switch {event} off",
      },
      "event-switched-on": {
        says: "Events of this name are dropped until the console collects them.",
        step: "switch {event} on",
      },
      "inactive-event-added": {
        says: "It is not collected, so nothing sends it.",
      },
      "inactive-event-removed": { says: "It was already not collected." },
      "former-name-added": {
        says: "The builder of its former name exists again, as a deprecated alias.",
      },
      "former-name-removed": {
        says: "The builder of its former name is gone.",
        first: "Run `dfn-codegen usage --rewrite` before you remove the name.",
      },
      "former-builder-renamed": {
        says: "The builder of its former name has another name.",
        first: "Change the imports.",
      },
      "any-of-added": anyOfTightened,
      "any-of-removed": anyOfLoosened,
      "any-of-widened": anyOfLoosened,
      "any-of-narrowed": anyOfTightened,
      "event-platform-added": {
        says: "The console does not distinguish platforms: what is registered is accepted from all of them.",
      },
      "event-platform-removed": {
        says: "Folders for that platform lose its builder; data from there ends.",
      },
      "event-examples-changed": text,
      "event-standard-changed": text,
      "event-property-added-required": {
        says: "Calls without it no longer compile, and installed apps do not send it: their events are dropped once the console requires it.",
        first:
          "Register it as optional, release, and require it when old apps are gone.",
        step: "attach {property} to {event}",
      },
      "event-property-added-optional": {
        says: "Events that have it are dropped until it is registered. Once it is, apps that do not send it lose the whole event on platforms that require every registered property.",
        first:
          "On web and iOS, register it at the moment of the release, or use a new event.",
        step: "attach {property} to {event}",
      },
      "event-property-removed-required": {
        says: "Installed apps send it, and their events are dropped once it is no longer registered; new apps do not send it, and are dropped until then.",
        first: "Make it optional first, and remove it when old apps are gone.",
        step: "detach {property} from {event}",
      },
      "event-property-removed-optional": {
        says: "Calls that have it no longer compile, and installed apps that send it lose the whole event.",
        first:
          "Remove it from calls and release; detach it when old apps are gone.",
        step: "detach {property} from {event}",
      },
      "event-property-made-required": {
        says: "Calls without it no longer compile, and installed apps that leave it out lose the whole event.",
        first: "Release apps that always send it before you require it.",
        step: "make {property} required on {event}",
      },
      "event-property-made-optional": {
        says: "Events without it are dropped as long as the console requires it. Code that reads it from records may have to allow for its absence.",
        step: "make {property} optional on {event}",
      },
      "event-property-text-changed": text,
      "event-property-platform-added": {
        says: "The console does not distinguish platforms: what is registered is accepted from all of them.",
      },
      "event-property-platform-removed": {
        says: "Folders for that platform lose it, and data from there ends.",
      },
      "event-property-registered": {
        says: "Registering it does not attach it to an event.",
      },
      "event-property-unregistered": {
        says: "No event has it. Its exported types are gone.",
      },
      "event-property-switched-off": {
        says: "It is no longer collected; the rows of its events show what that breaks.",
      },
      "event-property-switched-on": {
        says: "It is collected again; the rows of its events show what that breaks.",
      },
      "item-property-added-required": {
        says: "Every item needs it: calls without it no longer compile, and events of installed apps are dropped.",
        first:
          "Register it as optional, release, and require it when old apps are gone.",
        step: "register the item property {name}",
      },
      "item-property-added-optional": {
        says: "Events whose items have it are dropped until it is registered.",
        step: "register the item property {name}",
      },
      "item-property-removed-required": {
        says: "Installed apps send it in items, and new apps do not: the events of one or the other are dropped.",
        first: "Make it optional first, and remove it when old apps are gone.",
        step: "delete the item property {name}",
      },
      "item-property-removed-optional": {
        says: "Calls that have it no longer compile, and events of installed apps that send it are dropped.",
        first:
          "Remove it from calls and release; delete it when old apps are gone.",
        step: "delete the item property {name}",
      },
      "item-property-made-required": {
        says: "Items without it no longer compile, and events of installed apps that leave it out are dropped.",
        first: "Release apps that always send it before you require it.",
        step: "make the item property {name} required",
      },
      "item-property-made-optional": {
        says: "Events whose items lack it are dropped as long as it is required.",
        step: "make the item property {name} optional",
      },
      "user-property-added": {
        says: "It is not stored until it is registered.",
        step: "register the user property {name}",
      },
      "user-property-removed": {
        says: "Calls that set it no longer compile, and what installed apps set is not stored.",
        first:
          "Remove it from calls and release; archive it when old apps are gone.",
        step: "archive the user property {name}",
      },
      "inactive-property-added": { says: "It is not collected." },
      "inactive-property-removed": {
        says: "It was already not collected. Its exported types are gone.",
      },
      "type-widened": {
        says: "Every long is a valid double, but fractions are dropped until the console has the new type. DFINERY's documentation does not say how to change a type.",
        first: "Ask DFINERY whether the type of this property can be changed.",
        step: "change the type of {name} to {after}",
      },
      "type-narrowed": {
        says: "Installed apps that send fractions lose the whole event. TypeScript has one `number`, so nothing fails to compile.",
        first:
          "Register a new property instead, or release apps that round first.",
        step: "change the type of {name} to {after}",
      },
      "type-string-to-datetime": {
        says: "Events with a string that is not an instant are dropped. Builders still accept strings, so nothing fails to compile.",
        first: "Register a new property instead.",
        step: "change the type of {name} to {after}",
      },
      "type-datetime-to-string": {
        says: "Calls that pass a Date no longer compile, and free text is dropped until the console has the new type.",
        first: "Register a new property instead.",
        step: "change the type of {name} to {after}",
      },
      "type-changed": {
        says: "Calls no longer compile, and the console drops the events of installed or of new apps, whichever have the other type.",
        first: "Register a new property instead, and deprecate this one.",
        step: "change the type of {name} to {after}",
      },
      "made-nullable": {
        says: "A null is not stored until validators and the service accept it.",
      },
      "made-not-nullable": {
        says: "Calls that pass null no longer compile, and validators reject null.",
        first: "Remove null from calls before you forbid it.",
      },
      "enum-value-added": {
        says: `Exhaustive switches need a new branch. ${constraint}`,
        first:
          "Update validators in other services before apps send the value.",
      },
      "enum-value-removed": {
        says: `Calls with this value no longer compile. ${constraint}`,
        first: "Remove the value from calls and release, then remove it here.",
      },
      "enum-added": {
        says: `Any value was allowed: calls that pass a string or number from a variable no longer compile. ${constraint}`,
        first:
          "Use `open: true` to list known values without forbidding others.",
      },
      "enum-removed": {
        says: `Any value is allowed now, and the exported types of the values are gone. ${constraint}`,
      },
      "enum-opened": {
        says: `Values that are not listed are allowed now; the guard and the type of the known values have new names. ${constraint}`,
      },
      "enum-closed": {
        says: `Only the listed values are allowed now: calls that pass any other no longer compile. ${constraint}`,
        first: "List every value that apps send before you close it.",
      },
      "known-value-added": { says: "Other values were allowed already." },
      "known-value-removed": { says: "The value is still allowed." },
      "enum-reordered": {
        says: "The order of values does not affect payloads.",
      },
      "pattern-added": tightened,
      "pattern-removed": loosened,
      "pattern-changed": {
        says: `Different values are valid now. ${constraint}`,
        first: "Release apps that send only values that match both.",
      },
      "format-added": tightened,
      "format-removed": loosened,
      "format-changed": {
        says: `Different values are valid now. ${constraint}`,
        first: "Release apps that send only values that match both.",
      },
      "min-length-tightened": tightened,
      "min-length-loosened": loosened,
      "max-length-tightened": tightened,
      "max-length-loosened": loosened,
      "minimum-tightened": tightened,
      "minimum-loosened": loosened,
      "maximum-tightened": tightened,
      "maximum-loosened": loosened,
      "min-items-tightened": tightened,
      "min-items-loosened": loosened,
      "max-items-tightened": tightened,
      "max-items-loosened": loosened,
      "label-changed": {
        says: "The console shows the new label everywhere, also for past data.",
      },
      "description-changed": text,
      "note-changed": text,
      "owners-changed": text,
      "tags-changed": text,
      "links-changed": text,
      "deprecated-added": {
        says: "Editors and `usage` mark its uses; nothing stops working.",
      },
      "deprecated-removed": { says: "Its uses are no longer marked." },
      "deprecated-changed": text,
      "expires-changed": text,
      "values-documented": text,
      "examples-changed": text,
      "unit-changed": {
        says: "The numbers mean something else: reports that cover the change add up different units.",
        first: "Register a new property if past data has to stay comparable.",
      },
      "pii-changed": {
        says: "Payloads stay the same; check retention and access with your privacy officer.",
      },
      "property-standard-changed": text,
      "automatic-changed": text,
      "identity-key-added": {
        says: "The key is known to this version of dfn-codegen; check that your service accepts it.",
      },
      "identity-key-removed": {
        says: "Calls that identify users by this key no longer compile.",
        first: "Identify users by another key.",
      },
      "builder-renamed": {
        says: "Calls of the old name no longer compile; what they send is the same.",
        first: "Change the imports.",
      },
      "event-type-renamed": {
        says: "Code that names this type no longer compiles.",
      },
      "event-validator-renamed": {
        says: "Code that names this validator no longer compiles.",
      },
      "development-check-renamed": { says: "Only generated code uses it." },
      "schema-file-renamed": {
        says: "Tools that read this JSON Schema need its new name.",
      },
      "event-moved": {
        says: "Code that imports the module of the event directly, not `index`, no longer compiles.",
      },
      "enum-export-renamed": {
        says: "Code that names this type, array or guard no longer compiles.",
      },
      "property-check-renamed": { says: "Only generated code uses it." },
      "service-renamed": text,
      "service-platform-added": text,
      "service-platform-removed": text,
      "target-added": { says: "More files are generated." },
      "target-removed": {
        says: "Code that imports the files of this target no longer compiles.",
      },
      "code-setting-changed": {
        says: "The generated code is written differently; calls stay the same.",
      },
      "package-changed": {
        says: "Kotlin or C# code that imports the generated functions still refers to their old package.",
        first: "Change the imports of the app in the same commit.",
      },
      "schema-setting-changed": {
        says: "JSON Schemas are written differently; they accept the same events.",
      },
      "usage-setting-changed": {
        says: "It changes only what `usage` reports.",
      },
      "catalogue-changed": {
        says: "The two sides were generated with different catalogues.",
      },
      "catalogue-entry-changed": {
        says: "The catalogue describes this entry differently.",
      },
    },
  },
  sheet: {
    headings: {
      done: "Done (fill in the console by hand, row by row: it has no documented import)",
      kind: "Kind",
      event: "Event",
      property: "Property",
      standard: "Standard",
      label: "Display name",
      type: "Data type",
      required: "Required",
      description: "Description",
      status: "Status",
      values: "Allowed values",
      unit: "Unit",
      pii: "Personal data",
      platforms: "Platforms",
      owner: "Owner",
      tags: "Tags",
      pattern: "Pattern",
      format: "Format",
      open: "Other values allowed",
      minLength: "Minimum length",
      maxLength: "Maximum length",
      minimum: "Minimum",
      maximum: "Maximum",
      minItems: "Minimum items",
      maxItems: "Maximum items",
      examples: "Examples",
      deprecated: "Deprecated (yes or since when)",
      replacedBy: "Replaced by",
      deprecationReason: "Reason for deprecation",
    },
    kinds: {
      eventProperty: "event property",
      itemProperty: "item property",
      userProperty: "user property",
      event: "event",
      attached: "property of the event",
    },
    yes: "yes",
    no: "no",
    statuses: { active: "active", inactive: "inactive" },
    personal: { none: "no", indirect: "indirect", direct: "direct" },
    automatic: "automatic",
  },
} as const;

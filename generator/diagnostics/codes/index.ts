// The list of all diagnostics by family, which `explain` and the documentation use.
import type { DiagnosticKind } from "../diagnostic.js";
import { notFound } from "./source-not-found.js";
import { unreadable } from "./source-unreadable.js";
import { notUtf8 } from "./source-not-utf8.js";
import { syntax } from "./yaml-syntax.js";
import { duplicateKey } from "./yaml-duplicate-key.js";
import { tab } from "./yaml-tab.js";
import { aliasBomb } from "./yaml-alias-bomb.js";
import { recursiveAlias } from "./yaml-recursive-alias.js";
import { multipleDocuments } from "./yaml-multiple-documents.js";
import { empty } from "./yaml-empty.js";
import { badKey } from "./yaml-bad-key.js";
import { tooDeep } from "./yaml-too-deep.js";
import { badMerge } from "./yaml-bad-merge.js";
import { noMatch } from "./include-no-match.js";
import { outsideRoot } from "./include-outside-root.js";
import { cycle } from "./include-cycle.js";
import { unknownKey } from "./shape-unknown-key.js";
import { wrongKind } from "./shape-wrong-kind.js";
import { missingKey } from "./shape-missing-key.js";
import { invalidValue } from "./shape-invalid-value.js";
import { unknownType } from "./shape-unknown-type.js";
import { unsupportedVersion } from "./shape-unsupported-version.js";
import { entryOnly } from "./shape-entry-only.js";
import { catalogueOnly } from "./shape-catalogue-only.js";
import { constraintWrongType } from "./constraint-wrong-type.js";
import { contradiction } from "./constraint-contradiction.js";
import { invalidPattern } from "./constraint-invalid-pattern.js";
import { unsafePattern } from "./constraint-unsafe-pattern.js";
import { openWithoutEnum } from "./constraint-open-without-enum.js";
import { exampleViolates } from "./constraint-example.js";
import { outOfRange } from "./constraint-default-range.js";
import { unknownProperty } from "./resolve-unknown-property.js";
import { unknownEvent } from "./resolve-unknown-event.js";
import { unknownPlatform } from "./resolve-unknown-platform.js";
import { optionalOnWeb } from "./platform-optional-on-web.js";
import { unknownGroup } from "./resolve-unknown-group.js";
import { groupConflict } from "./resolve-group-conflict.js";
import { unusedGroup } from "./resolve-unused-group.js";
import { duplicate } from "./resolve-duplicate.js";
import { reservedPrefix } from "./resolve-reserved-prefix.js";
import { notPicked } from "./resolve-not-picked.js";
import { widens } from "./resolve-widens.js";
import { standardConflict } from "./resolve-standard-conflict.js";
import { restatesStandard } from "./resolve-restates-standard.js";
import { badAnyOf } from "./resolve-any-of.js";
import { pointlessAnyOf } from "./resolve-pointless-any-of.js";
import { renamedFrom } from "./resolve-renamed-from.js";
import { sameIdentifier } from "./resolve-same-identifier.js";
import { noIdentifier } from "./resolve-no-identifier.js";
import { reservedWord } from "./resolve-reserved-word.js";
import { inactiveProperty } from "./resolve-inactive-property.js";
import { expired } from "./resolve-expired.js";
import { impossibleDate } from "./resolve-impossible-date.js";
import { unusedAllow } from "./resolve-unused-allow.js";
import { unknownAllow } from "./resolve-unknown-allow.js";
import { badName } from "./resolve-bad-name.js";
import { unknownTarget } from "./settings-unknown-target.js";
import { unfitImportExtension } from "./settings-import-extension.js";
import { unfoundImport } from "./settings-unfound-import.js";
import { badOutput } from "./settings-bad-output.js";
import { badSchemaBase } from "./settings-bad-schema-base.js";
import { needlessRequired } from "./settings-needless-required.js";
import { needlessSchema } from "./settings-needless-schema.js";
import { badOption } from "./api-bad-option.js";
import { badTarget } from "./settings-bad-target.js";
import { badTrackFunction } from "./settings-bad-track-function.js";
import { badExclude } from "./settings-bad-exclude.js";
import { badSetting } from "./lint-bad-setting.js";
import { badPlugin } from "./lint-bad-plugin.js";
import { fixRefused } from "./lint-fix-refused.js";
import { staleBaseline } from "./lint-stale-baseline.js";
import { badBaseline } from "./arguments-bad-baseline.js";
import { needlessMap } from "./settings-needless-map.js";
import { notLoaded } from "./target-not-loaded.js";
import { wrongShape } from "./target-wrong-shape.js";
import { targetFailed } from "./target-failed.js";
import { badFile } from "./target-bad-file.js";
import { sameFile } from "./target-same-file.js";
import { notOurs } from "./output-not-ours.js";
import { changedByPrettier } from "./output-changed-by-prettier.js";
import { notFormatted } from "./output-not-formatted.js";
import { unwritable } from "./output-unwritable.js";
import { stale } from "./check-stale.js";
import { edited } from "./check-edited.js";
import { orphaned } from "./check-orphaned.js";
import { missing } from "./check-missing.js";
import { otherGenerator } from "./check-other-generator.js";
import { rawCall } from "./usage-raw-call.js";
import { unknownName } from "./usage-unknown-name.js";
import { unregisteredEvent } from "./usage-unregistered-event.js";
import { renamedEvent } from "./usage-renamed-event.js";
import { inactiveEvent } from "./usage-inactive-event.js";
import { unregisteredProperty } from "./usage-unregistered-property.js";
import { missingProperty } from "./usage-missing-property.js";
import { wrongType } from "./usage-wrong-type.js";
import { wrongValue } from "./usage-wrong-value.js";
import { deprecatedProperty } from "./usage-deprecated-property.js";
import { unused as usageUnused } from "./usage-unused.js";
import { unsent } from "./usage-unsent.js";
import { deprecated } from "./usage-deprecated.js";
import { deadImport } from "./usage-dead-import.js";
import { inactive as usageInactive } from "./usage-inactive.js";
import { escape } from "./usage-escape.js";
import { usageRewrite } from "./usage-rewrite.js";
import { importsLeftBehind } from "./check-left-behind.js";
import { leftBehind } from "./output-left-behind.js";
import { commonJsSyntax } from "./settings-commonjs-syntax.js";
import { outsideRootDir } from "./settings-outside-root-dir.js";
import { unpickedItems } from "./resolve-unpicked-items.js";
import { usageSkipped } from "./usage-skipped.js";
import { usageWrapper } from "./usage-wrapper.js";
import { invalid } from "./arguments-invalid.js";
import { unknownCommand } from "./arguments-unknown-command.js";
import { noGenerated } from "./arguments-no-output.js";
import { noSource } from "./arguments-no-source.js";
import { badFile as badDataFile } from "./arguments-bad-file.js";
import { noParser } from "./arguments-no-parser.js";
import { noOutput } from "./rewrite-no-output.js";
import { unknownWord } from "./explain-unknown-word.js";
import { nothingFound } from "./infer-nothing-found.js";
import { notASheet } from "./import-not-a-sheet.js";
import { unknownColumn } from "./import-unknown-column.js";
import { badCell } from "./import-bad-cell.js";
import { duplicateRow } from "./import-duplicate-row.js";
import { missingRow } from "./import-missing-row.js";
import { refusedChange } from "./import-refused-change.js";
import { otherEncoding } from "./import-other-encoding.js";
import { noCredentials } from "./load-no-credentials.js";
import { rejected } from "./load-rejected.js";
import { wrongOption } from "./load-wrong-option.js";
import { locked } from "./load-locked.js";
import { badLedger } from "./load-bad-ledger.js";
import { dropped } from "./validate-dropped.js";
import { tooFewEvents } from "./validate-too-few-events.js";
import { badOutput as badValidateOutput } from "./validate-bad-output.js";
import { wrongSetting } from "./mock-wrong-setting.js";
import { notListening } from "./mock-not-listening.js";
import { wrongAnswer } from "./init-wrong-answer.js";
import { notWritten } from "./output-not-written.js";
import { siteNotListening } from "./docs-not-listening.js";
import { badUsage } from "./diff-bad-usage.js";
import { expiredAccept } from "./diff-expired-accept.js";
import { noRepository } from "./diff-no-repository.js";
import { notInCommit } from "./diff-not-in-commit.js";
import { unknownCommit } from "./diff-unknown-commit.js";
import { unreadableSide } from "./diff-unreadable.js";
import { unusedAccept } from "./diff-unused-accept.js";

export const diagnosticKinds: readonly DiagnosticKind[] = [
  notFound,
  unreadable,
  notUtf8,
  syntax,
  duplicateKey,
  tab,
  aliasBomb,
  recursiveAlias,
  multipleDocuments,
  empty,
  badKey,
  tooDeep,
  badMerge,
  noMatch,
  outsideRoot,
  cycle,
  unknownKey,
  wrongKind,
  missingKey,
  invalidValue,
  unknownType,
  unsupportedVersion,
  entryOnly,
  catalogueOnly,
  constraintWrongType,
  contradiction,
  invalidPattern,
  unsafePattern,
  openWithoutEnum,
  exampleViolates,
  outOfRange,
  unknownProperty,
  unknownEvent,
  unknownGroup,
  groupConflict,
  unusedGroup,
  unknownPlatform,
  optionalOnWeb,
  duplicate,
  reservedPrefix,
  notPicked,
  widens,
  standardConflict,
  restatesStandard,
  unpickedItems,
  badAnyOf,
  pointlessAnyOf,
  renamedFrom,
  sameIdentifier,
  noIdentifier,
  reservedWord,
  inactiveProperty,
  expired,
  impossibleDate,
  unusedAllow,
  unknownAllow,
  badName,
  unknownTarget,
  badOutput,
  badSchemaBase,
  badOption,
  badTarget,
  badTrackFunction,
  badExclude,

  needlessMap,
  needlessSchema,
  needlessRequired,
  notLoaded,
  wrongShape,
  targetFailed,
  badFile,
  sameFile,
  unfitImportExtension,
  unfoundImport,
  commonJsSyntax,
  outsideRootDir,
  badSetting,
  badPlugin,
  fixRefused,
  staleBaseline,
  notOurs,
  leftBehind,
  notFormatted,
  changedByPrettier,
  unwritable,
  stale,
  edited,
  orphaned,
  missing,
  otherGenerator,
  importsLeftBehind,
  rawCall,
  unknownName,
  unregisteredEvent,
  renamedEvent,
  inactiveEvent,
  unregisteredProperty,
  missingProperty,
  wrongType,
  wrongValue,
  deprecatedProperty,
  usageUnused,
  unsent,
  deprecated,
  deadImport,
  usageInactive,
  escape,
  usageRewrite,
  usageSkipped,
  usageWrapper,
  invalid,
  unknownCommand,
  noGenerated,
  noSource,
  noParser,
  badBaseline,
  badDataFile,
  noOutput,
  unknownWord,
  nothingFound,
  notASheet,
  unknownColumn,
  badCell,
  duplicateRow,
  missingRow,
  refusedChange,
  otherEncoding,
  noCredentials,
  rejected,
  wrongOption,
  locked,
  badLedger,
  dropped,
  tooFewEvents,
  badValidateOutput,
  wrongSetting,
  notListening,
  siteNotListening,
  wrongAnswer,
  notWritten,
  badUsage,
  expiredAccept,
  noRepository,
  notInCommit,
  unknownCommit,
  unreadableSide,
  unusedAccept,
];

// Bundles with Metro as a release and as a development build, and runs both on Hermes.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { after, test } = require("node:test");
const Metro = require("metro");

const root = join(__dirname, "..");
const systems = { linux: "linux64-bin", darwin: "osx-bin", win32: "win64-bin" };
const system = systems[process.platform];
const out = mkdtempSync(join(tmpdir(), "hermes-"));
after(() => rmSync(out, { recursive: true }));

for (const dev of [false, true]) {
  test(`the ${dev ? "development" : "release"} build runs on Hermes`, async () => {
    const told = JSON.parse(await onHermes(dev));
    assert.match(told.hermes, /^0\.12\.0$/);
    assert.equal(told.crypto, "undefined");
    const booking = {
      delivery_at: "2026-01-31T09:30:00.000Z",
      delivery_slots: ["오전", "저녁"],
    };
    assert.deepEqual(told.withBuilders, [
      ["setIdentities", { external_id: "u-17" }],
      ["setUserProfiles", { df_membership: "gold" }],
      ["logEvent", "coupon_redeemed", { coupon_code: "WELCOME1" }],
      ["logEvent", "delivery_booked", booking],
      ["logEvent", "coupon_redeemed", { coupon_code: "없는 쿠폰" }],
      ["logEvent", "delivery_booked", { delivery_at: booking.delivery_at }],
    ]);
    assert.match(
      told.record.event_log_id,
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    assert.equal(told.isRecordUnchanged, true);
    assert.deepEqual(
      told.withoutBuilders.map(([, , { delivery_at }]) => delivery_at),
      [booking.delivery_at, "a Date"],
    );
    assert.equal(told.isOwnChanged, true);
    assert.deepEqual(
      told.invalid.violations.map(({ code }) => code),
      ["required", "unregistered"],
    );
    // Builders check what types cannot see, but not in a release.
    assert.equal(told.warnings.length, dev ? 1 : 0);
  });
}

/** What the bundle prints. The compiler of React Native 0.83 must take it too, as it does for a release. */
async function onHermes(dev) {
  const config = await Metro.loadConfig({ cwd: root });
  const bundle = join(out, dev ? "development.js" : "release.js");
  await Metro.runBuild(config, {
    entry: "test/on-hermes.js",
    out: bundle,
    platform: "android",
    dev,
    minify: !dev,
  });
  run(
    "hermes-compiler/hermesc",
    "hermesc",
    "-w",
    "-O",
    "-emit-binary",
    "-out",
    `${bundle}.hbc`,
    bundle,
  );
  return run("hermes-engine-cli", "hermes", "-w", bundle);
}

/** Runs a program that a package ships for each system. */
function run(packageFolder, program, ...args) {
  const file = join(root, "node_modules", packageFolder, system, program);
  return execFileSync(file, args, { encoding: "utf8" });
}

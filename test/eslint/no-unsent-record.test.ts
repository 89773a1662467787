// The rule `no-unsent-record`: where the record of a builder goes.
import { join } from "node:path";
import { makeLintApp } from "./lint-app.js";

const { app, runRule } = makeLintApp();

const dropped = (builder: string, name: string) => ({
  message: `\`${builder}\` only creates the record of \`${name}\`, and this record is discarded: nothing is sent. Pass it to \`logEvent\`, or to the client.`,
});
const unread = (builder: string, name: string) => ({
  message: `The record of \`${name}\` that \`${builder}\` creates here is never used: nothing is sent. Pass it to \`logEvent\`, or to the client.`,
});
const login = dropped("dfLogin", "df_login");
const unreadLogin = unread("dfLogin", "df_login");

const imports = `import { dfLogin, 쿠폰선물, logEvent } from "./generated/index.js";
`;

runRule("no-unsent-record", {
  valid: [
    {
      name: "passed on",
      code: `${imports}logEvent(Dfinery, dfLogin());
        client.enqueue(user, dfLogin());
        const event = dfLogin(); logEvent(Dfinery, event);
        let later; later = dfLogin(); queue.push({ later });
        const list = [dfLogin(), 쿠폰선물()]; list.forEach((each) => logEvent(Dfinery, each));
        for (const each of [dfLogin()]) logEvent(Dfinery, each);
        const a = dfLogin(); const b = a; logEvent(Dfinery, b);`,
    },
    {
      name: "returned, exported, thrown, kept in an object",
      code: `${imports}export const first = dfLogin();
        const second = dfLogin(); export { second };
        export default dfLogin();
        export const make = () => dfLogin();
        export function again() { return dfLogin(); }
        export function* all() { yield dfLogin(); }
        this.event = dfLogin();
        export const { event_log_id } = dfLogin();
        export const props = { ...dfLogin() };
        if (dfLogin().event_log_id === "x") throw dfLogin();`,
    },
    {
      name: "functions of the same name, and shadowed ones",
      code: `function dfPurchase() {}
        dfPurchase();
        ${imports}export function run(dfLogin) { dfLogin(); }
        { const 쿠폰선물 = () => 1; 쿠폰선물(); }`,
    },
    {
      name: "another module's function of the same name",
      code: `import { dfLogin } from "./other.js"; dfLogin();
        import { logEvent, unregistered } from "./generated/index.js"; logEvent(Dfinery, x); unregistered("y");`,
    },
    {
      name: "a builder that is not called",
      code: `${imports}export const builders = [dfLogin, 쿠폰선물]; dfLogin;`,
    },
    {
      name: "a script that others may read",
      commonjs: true,
      code: `const { dfLogin } = require("./generated"); module.exports = { login: dfLogin() };
        exports.again = dfLogin();`,
    },
    {
      name: "the top of a component, which its template reads",
      filename: join(app, "src/App.vue"),
      code: `<script setup>\n${imports}const event = dfLogin();\n</script>`,
    },
    {
      name: "through a module of the app: only lint with types sees it",
      code: `import { dfLogin } from "./barrel.js"; dfLogin();`,
    },
  ],
  invalid: [
    {
      name: "a statement of its own, however the builder is imported",
      code: `${imports}import { dfLogin as signIn } from "./generated/events/standard.js";
        import * as events from "@/generated/index";
        const { dfViewHome } = await import("./generated/index.js");
        const alias = dfLogin;
        dfLogin(); signIn(); events.dfLogin(); events["dfLogin"](); dfViewHome(); alias(); 쿠폰선물({});`,
      errors: [
        login,
        login,
        login,
        login,
        dropped("dfViewHome", "df_view_home"),
        login,
        dropped("쿠폰선물", "쿠폰_선물"),
      ],
    },
    {
      name: "CommonJS",
      commonjs: true,
      code: `const { dfLogin, 쿠폰선물: gift } = require("./generated/index.js");
        const all = require("./generated");
        dfLogin(); gift(); all.dfLogin(); require("./generated").dfLogin();`,
      errors: [login, dropped("쿠폰선물", "쿠폰_선물"), login, login],
    },
    {
      name: "expressions that throw it away",
      code: `${imports}void dfLogin(); ok && dfLogin(); ok ? dfLogin() : null; [dfLogin()];
        (dfLogin(), done()); await dfLogin(); console.log(dfLogin()); ({ event: dfLogin() });`,
      errors: [login, login, login, login, login, login, login, login],
    },
    {
      name: "variables that nobody reads, or only to print them",
      code: `${imports}const event = dfLogin();
        let later; later = dfLogin();
        const shown = dfLogin(); console.log(shown);
        const a = dfLogin(); const b = a;`,
      errors: [unreadLogin, unreadLogin, unreadLogin, unreadLogin],
    },
    {
      name: "TypeScript: assertions, and a variable that only a type reads",
      ts: true,
      code: `${imports}dfLogin()!; (dfLogin() as unknown);
        const event = dfLogin() satisfies object; export type Event = typeof event;`,
      errors: [login, login, unreadLogin],
    },
    {
      name: "what a handler of JSX returns",
      ts: true,
      filename: join(app, "src/app.tsx"),
      code: `${imports}export const A = () => <a onClick={() => dfLogin()} render={() => dfLogin()} />;`,
      errors: [login],
    },
  ],
});

// The Markdown that a pull request and the job's summary show.

/** GitHub refuses a comment of more than 65,536 characters. */
const limit = 60_000;

/** `ok` fails the job or not, `hasFindings` is worth a comment, `marker` finds the comment of an earlier run. */
export function composeReport({ folder, taxonomy, check, lint, usage, diff }) {
  const place = posixJoin(folder, taxonomy);
  const marker = `<!-- dfn-codegen ${encodeURIComponent(place)} -->`;
  const found = check.diagnostics.filter(({ severity }) => severity !== "info");
  const ok =
    check.ok && (lint?.ok ?? true) && (usage?.ok ?? true) && (diff?.ok ?? true);
  const parts = [
    marker,
    `### ${ok ? "✅" : "❌"} DFINERY taxonomy ${code(place)}`,
    checkText(check, found),
    ...(lint?.hasFindings ? [lintText(lint)] : []),
    ...(diff === undefined ? [] : [diffText(diff)]),
    ...(usage === undefined ? [] : [usageText(usage)]),
  ];
  return {
    ok,
    hasFindings:
      found.length > 0 ||
      (lint?.hasFindings ?? false) ||
      (usage?.hasFindings ?? false) ||
      (diff?.hasFindings ?? false) ||
      !ok,
    marker,
    body: parts.join("\n\n"),
  };
}

function checkText(check, found) {
  const summary =
    check.plan === undefined
      ? "The taxonomy has errors, so nothing was compared with it."
      : check.ok
        ? `${code(check.output)} is what the taxonomy makes (${String(check.events)} events).`
        : `${code(check.output)} is **not** what the taxonomy makes.`;
  if (found.length === 0) return summary;
  const rows = found.map(
    ({ file, line, code: name, message, hint }) =>
      `| ${file === null ? "" : code(line === null ? file : `${file}:${String(line)}`)} | ${code(name)} | ${plain(message)} | ${plain(hint ?? "")} |`,
  );
  return cut(
    `${summary}\n\n| place | | what | remedy |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
    limit / 3,
  );
}

function lintText({ markdown }) {
  const table = markdown.trim().replace(/^## .*\n+/, "");
  return `<details><summary>What lint finds in the taxonomy</summary>\n\n${cut(table, limit / 5)}\n\n</details>`;
}

/** The tool keeps it short enough for a comment of its own; here it shares one. */
function diffText({ markdown }) {
  return cut(markdown.trim(), limit / 4);
}

function usageText({ markdown }) {
  return `<details><summary>What the code sends</summary>\n\n${cut(markdown.trim(), limit / 4)}\n\n</details>`;
}

/** Whole lines up to `most` characters, and how many are missing. */
function cut(text, most) {
  if (text.length <= most) return text;
  const lines = text.split("\n");
  const kept = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > most) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  const count = (tag) => kept.filter((line) => line.startsWith(tag)).length;
  const open = count("<details>") - count("</details>");
  const ends = "\n\n</details>".repeat(Math.max(0, open));
  return `${kept.join("\n")}${ends}\n\n… and ${String(left)} more lines: see the log of the job.`;
}

/** A code span that no text can end, in a table too; names in it ping nobody. */
function code(text) {
  const line = text.replace(/[\r\n]+/g, " ").replaceAll("|", "\\|");
  const ticks = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...ticks) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A sentence of ours with names in backticks; all else that Markdown or HTML could read is text. */
function plain(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) =>
      at % 2 === 1
        ? code(part.slice(1, -1))
        : part.replace(
            /[&<>|\\*_~@#[\]!`\r\n]/g,
            (sign) => `&#${String(sign.codePointAt(0))};`,
          ),
    )
    .join("");
}

function posixJoin(folder, taxonomy) {
  const start = folder.replaceAll("\\", "/").replace(/^\.(?:\/|$)|\/+$/g, "");
  return start === "" ? taxonomy : `${start}/${taxonomy}`;
}

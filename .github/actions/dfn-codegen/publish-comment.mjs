// Writes the report on the pull request, over the comment of an earlier run where there is one.
import { readFileSync } from "node:fs";

/**
 * A sentence about why there is no comment, or `undefined`. Never an exception: a fork's job may not write, and its
 * checks count all the same.
 */
export async function publishComment(
  report,
  { when, token, api, repository, eventPath },
) {
  const number = pullRequestOf(eventPath);
  if (when === "never" || number === undefined) return undefined;
  if (!token || !api || !repository)
    return "no comment: there is no token to write it with";
  const ask = async (method, path, body) => {
    const answer = await fetch(`${api}/${path}`, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "x-github-api-version": "2022-11-28",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`GitHub answered ${String(answer.status)}`);
    return answer.json();
  };
  const issues = `repos/${repository}/issues`;
  const list = `${issues}/${String(number)}/comments`;
  const { body, marker } = report;
  try {
    const earlier = await findEarlier(ask, list, marker);
    if (earlier !== undefined)
      await ask("PATCH", `${issues}/comments/${String(earlier)}`, { body });
    else if (when === "always" || report.hasFindings)
      await ask("POST", list, { body });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `no comment on the pull request: ${reason}; the job needs the permission pull-requests: write, which jobs of forks do not have`;
  }
}

/** The id of the comment that an earlier run wrote: as a bot, or as the person whose token it was given. */
async function findEarlier(ask, list, marker) {
  let me;
  for (let page = 1; page <= 30; page++) {
    const comments = await ask(
      "GET",
      `${list}?per_page=100&page=${String(page)}`,
    );
    for (const { id, body, user } of comments) {
      if (!body?.startsWith(marker)) continue;
      if (user?.type === "Bot") return id;
      // The job's own token is nobody's, and may not ask.
      me ??= await ask("GET", "user").catch(() => ({}));
      if (me.login !== undefined && user?.login === me.login) return id;
    }
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

function pullRequestOf(eventPath) {
  if (!eventPath) return undefined;
  const { pull_request } = JSON.parse(readFileSync(eventPath, "utf8"));
  return pull_request?.number;
}

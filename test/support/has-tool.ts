// Tools that a machine may lack: tests that need one are skipped on a developer's, and CI has every one.

/**
 * Whether tests that need a tool can run. Where it is missing, says so, with
 * what installs it; throws where `CI` is set, so that the file fails.
 */
export function hasTool(
  found: boolean,
  missing: string,
  remedy: string,
  ci = process.env["CI"] ?? "",
): boolean {
  if (found) return true;
  if (ci !== "") {
    throw new Error(
      `${missing}, and with CI set nothing is skipped. ${remedy}`,
    );
  }
  console.warn(`SKIPPED: ${missing}. ${remedy}`);
  return false;
}

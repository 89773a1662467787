// Who may ask: a page of another site must not read a mock on loopback through a name of its own (DNS rebinding).

/** Addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    /^127(?:\.\d{1,3}){3}$/.test(host) ||
    host === "::1" ||
    host === "[::1]"
  );
}

/** Whether a `Host` header may be answered by a mock that listens on `listening`. */
export function isAllowedHost(
  header: string | undefined,
  listening: string,
): boolean {
  if (!isLoopback(listening)) return true;
  const name = (header ?? "").toLowerCase().replace(/:\d*$/, "");
  return isLoopback(name);
}

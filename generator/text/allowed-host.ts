// Checks the `Host` header: a page of another site must not read a server on loopback through its own domain
// (DNS rebinding).

/** Addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    /^127(?:\.\d{1,3}){3}$/.test(host) ||
    host === "::1" ||
    host === "[::1]"
  );
}

/** Whether a server that listens on `listening` may answer a request with this `Host` header. */
export function isAllowedHost(
  header: string | undefined,
  listening: string,
): boolean {
  if (!isLoopback(listening)) return true;
  const name = (header ?? "").toLowerCase().replace(/:\d*$/, "");
  return isLoopback(name);
}

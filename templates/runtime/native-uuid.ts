// Random UUIDs of version 4 where `crypto.randomUUID` exists: not in React Native, and on pages only with TLS.

declare const crypto: { randomUUID(): string };

/** A UUID v4. */
export function uuid(): string {
  return crypto.randomUUID();
}

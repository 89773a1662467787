// Random UUIDs of version 4 on every platform.

interface RandomSource {
  randomUUID?(): string;
  getRandomValues?(bytes: Uint8Array): Uint8Array;
}

/**
 * A UUID v4, even if `crypto` has no `randomUUID` (React Native, pages without
 * TLS) or is missing (Node 18).
 */
export function uuid(): string {
  const { crypto } = globalThis as { crypto?: RandomSource };
  if (crypto?.randomUUID) return crypto.randomUUID();
  const bytes = crypto?.getRandomValues?.(new Uint8Array(36));
  // Of the `8`, which is the variant, only the two lower bits are random.
  return "00000000-0000-4000-8000-000000000000".replace(
    /[08]/g,
    (digit, at: number) =>
      (
        Number(digit) +
        // The time is mixed in because some engines seed `Math.random` with only 32 bits.
        ((bytes?.[at] ?? Math.random() * Date.now()) & (digit === "8" ? 3 : 15))
      ).toString(16),
  );
}

// The bytes of a text that comes in pieces, without the whole text: as UTF-16 it may take twice the memory of its bytes.

/** In UTF-16 units. Encoding each small piece for itself takes longer. */
const chunkLength = 1 << 16;

/** The pieces one after the other as UTF-8. No piece may end within a surrogate pair. */
export function encodePieces(pieces: Iterable<string>): Buffer {
  const chunks: Buffer[] = [];
  let open: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    open.push(piece);
    length += piece.length;
    if (length < chunkLength) continue;
    chunks.push(Buffer.from(open.join("")));
    open = [];
    length = 0;
  }
  const last = Buffer.from(open.join(""));
  return chunks.length === 0 ? last : Buffer.concat([...chunks, last]);
}

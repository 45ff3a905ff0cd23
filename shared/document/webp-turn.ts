/** How a camera was held: 1 is upright, 5 to 8 lie on their side (EXIF 3.0, 4.6.5.1, tag 274). */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** `EXIF`, the length of what follows, then one list of one entry, big end first (TIFF 6.0, 2). */
const CHUNK = [
  ...[0x45, 0x58, 0x49, 0x46, 26, 0, 0, 0],
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1],
];
const LENGTH = 34;

/** The one EXIF chunk that a cleaned WebP may have: how it is to be turned, nothing else. */
export function turnChunk(turn: Turn): Uint8Array {
  const chunk = new Uint8Array(LENGTH);
  chunk.set(CHUNK);
  chunk[CHUNK.length + 1] = turn;
  return chunk;
}

/**
 * How a cleaned WebP is to be turned, as its last chunk says in the form that `turnChunk` writes; 1 where
 * it has none.
 */
export function webpTurn(bytes: Uint8Array): Turn {
  const chunk = bytes.subarray(-LENGTH);
  const turn = chunk[CHUNK.length + 1] ?? 1;
  const isOurs = chunk.length === LENGTH && CHUNK.every((byte, at) => chunk[at] === byte);
  return isOurs && turn >= 1 && turn <= 8 ? (turn as Turn) : 1;
}

/** The same picture, saying that it lies as it is meant: browsers differ on whether they turn one. */
export function asItLies(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const lying = new Uint8Array(bytes);
  lying[lying.length - LENGTH + CHUNK.length + 1] = 1;
  return lying;
}

export interface UprightPlan {
  /** Of the picture turned, in dots. */
  readonly width: number;
  readonly height: number;
  /** What a canvas of that size is told before the lying picture is drawn at 0, 0: a b c d e f. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

/** How a picture of this size as it lies is drawn upright. */
export function uprightPlan(turn: Turn, width: number, height: number): UprightPlan {
  const matrices: Readonly<Record<Turn, UprightPlan['matrix']>> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  const size = turn >= 5 ? { width: height, height: width } : { width, height };
  return { ...size, matrix: matrices[turn] };
}

/** `x' = a x + c y + e`, `y' = b x + d y + f`, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Colour = readonly [number, number, number];

/** Decoded pixels, rows from the top: packed bits (1 = white), bytes of red, green, blue and what covers. */
export interface Pixels {
  readonly kind: 'bits' | 'rgb' | 'rgba';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** What of a source is taken for one dot of the page: so many samples a side, at most. */
const MOST_SAMPLES = 4;

/** The matrix that does `inner` first, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    ...([a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s] as const),
    ...([a * t + c * u + e, b * t + d * u + f] as const),
  ];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const det = a * d - b * c;
  if (!Number.isFinite(1 / det)) return null;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

type Sample = (x: number, y: number, out: Float64Array) => void;

/** Adds one pixel to `out`: red, green and blue as far as it covers, and how far. */
function sampler({ kind, width, data }: Pixels, ink: Colour | null): Sample {
  const stride = (width + 7) >> 3;
  const [red, green, blue] = ink ?? [0, 0, 0];
  if (kind === 'bits') {
    return (x, y, out) => {
      const bit = ((data[y * stride + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1;
      if (bit === 1 && ink !== null) return; // a stencil paints where it is 0
      out[0] = (out[0] ?? 0) + (bit === 1 ? 255 : red);
      out[1] = (out[1] ?? 0) + (bit === 1 ? 255 : green);
      out[2] = (out[2] ?? 0) + (bit === 1 ? 255 : blue);
      out[3] = (out[3] ?? 0) + 1;
    };
  }
  const step = kind === 'rgb' ? 3 : 4;
  return (x, y, out) => {
    const at = (y * width + x) * step;
    const cover = kind === 'rgb' ? 1 : (data[at + 3] ?? 0) / 255;
    out[0] = (out[0] ?? 0) + (data[at] ?? 0) * cover;
    out[1] = (out[1] ?? 0) + (data[at + 1] ?? 0) * cover;
    out[2] = (out[2] ?? 0) + (data[at + 2] ?? 0) * cover;
    out[3] = (out[3] ?? 0) + cover;
  };
}

/** A white sheet that pictures are laid on, three bytes a dot, rows from the top. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.bytes = new Uint8Array(width * height * 3).fill(255);
  }

  /**
   * Lays a picture on the sheet. `place` takes the unit square, upright, to dots of the sheet. With an
   * `ink`, packed bits are a stencil. Each dot is the mean of what it covers.
   */
  draw(pixels: Pixels, place: Matrix, ink: Colour | null = null): void {
    const back = inverse(place);
    if (!back) return;
    const { width, height } = pixels;
    const [a, b, c, d, e, f] = back;
    const span = Math.max(Math.hypot(a * width, b * height), Math.hypot(c * width, d * height));
    const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(span)));
    const sample = sampler(pixels, ink);
    const sum = new Float64Array(4);
    const { left, top, right, bottom } = this.box(place);
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        sum.fill(0);
        for (let i = 0; i < samples * samples; i += 1) {
          const x = column + ((i % samples) + 0.5) / samples;
          const y = row + (Math.floor(i / samples) + 0.5) / samples;
          const u = Math.floor((a * x + c * y + e) * width);
          const v = Math.floor((1 - (b * x + d * y + f)) * height);
          if (u >= 0 && u < width && v >= 0 && v < height) sample(u, v, sum);
        }
        this.lay(row * this.width + column, sum, samples * samples);
      }
    }
  }

  private lay(dot: number, sum: Float64Array, all: number): void {
    const bare = 1 - (sum[3] ?? 0) / all;
    for (let i = 0; i < 3; i += 1) {
      const at = dot * 3 + i;
      this.bytes[at] = Math.round((sum[i] ?? 0) / all + (this.bytes[at] ?? 0) * bare);
    }
  }

  /** The dots that the unit square may touch. */
  private box([a, b, c, d, e, f]: Matrix) {
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
    return {
      left: within(Math.floor(Math.min(...xs)), this.width),
      right: within(Math.ceil(Math.max(...xs)), this.width),
      top: within(Math.floor(Math.min(...ys)), this.height),
      bottom: within(Math.ceil(Math.max(...ys)), this.height),
    };
  }
}

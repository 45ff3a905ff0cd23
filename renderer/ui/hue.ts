/** The nine colours with a pattern of their own; the number is also the key. */
export const HUES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Hue = (typeof HUES)[number];

/** Sets --c (solid), --t (tint) and --p (pattern) for everything inside. See hues.css. */
export function hueClass(hue: Hue): string {
  return `hue-${hue}`;
}

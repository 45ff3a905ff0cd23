/** A run of characters as the page places it: left edge, baseline and size in points, y upwards. */
export interface PageRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
}

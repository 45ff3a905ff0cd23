/** A share as a percentage. 99.6 % alike is not the whole text: only a whole share prints as 100. */
export function percent(share: number): string {
  return `${share >= 1 ? 100 : Math.min(99, Math.round(share * 100))} %`;
}

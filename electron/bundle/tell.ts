/** Hears how many steps of how many are done. */
export type Tell = (done: number, total: number) => void;

/** The part of jsdom the benchmark calls; its own types are not installed. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: Document; readonly close: () => void };
  }
}

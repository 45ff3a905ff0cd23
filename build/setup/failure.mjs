/** A step that cannot be finished here: what went wrong and what a person can do about it. */
export class SetupFailure extends Error {
  /**
   * @param {string} sentence one plain sentence
   * @param {string} cure what to do, as one sentence or one command
   */
  constructor(sentence, cure) {
    super(sentence);
    this.name = 'SetupFailure';
    this.cure = cure;
  }
}

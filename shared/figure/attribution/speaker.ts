/** Somebody a sentence gives as its authority. */
export interface Speaker {
  readonly words: string;
  /** `body` counted, `person` said, `pointer` stands for somebody named before ("the group", "he"). */
  readonly kind: 'body' | 'person' | 'pointer';
}

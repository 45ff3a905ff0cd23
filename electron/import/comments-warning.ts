/** What to tell a person about comments in a document's margin, which are no part of its text. */
export function commentsWarning(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? 'One comment stands' : `${count} comments stand`;
  return [
    `${what} in the margin of the document and not in its text; the original still holds ${count === 1 ? 'it' : 'them'}.`,
  ];
}

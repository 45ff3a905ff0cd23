/** The language whose fonts and line breaks a text needs; undefined where the page's own will do. */
export function languageOf(text: string): string | undefined {
  return /\p{Script=Myanmar}/u.test(text) ? 'my' : undefined;
}

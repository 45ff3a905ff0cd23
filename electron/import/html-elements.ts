const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never text to read: code, styles, embedded things, form state. */
const UNREAD = words(
  'script style template noscript noframes iframe frame frameset object embed applet canvas video audio ' +
    'source track map area param head title meta link base svg input textarea select datalist progress ' +
    'meter dialog-polyfill slot portal annotation annotation-xml',
);

const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ' +
    'ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);

const LANDMARKS = words('nav footer aside dialog menu form button');
const LANDMARK_ROLES = words(
  'navigation contentinfo complementary banner search dialog alertdialog menu',
);

// What the common consent tools call the box they lay over a page.
const CONSENT =
  /(?:^|[\s_-])(?:cookies?|gdpr|consent|onetrust|cookiebot)[\s_-]?(?:notice|banner|bar|box|popup|modal|message|overlay|dialog|consent|wrapper|container|root|sdk)s?(?:$|[\s_-])/i;

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

export const tagOf = (element: Element): string => element.localName.toLowerCase();

export const isBlockElement = (element: Element): boolean => BLOCKS.has(tagOf(element));

/** Scripts, styles, embeds and whatever the page itself hides from its reader. */
export function isUnread(element: Element): boolean {
  if (UNREAD.has(tagOf(element))) return true;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  // SingleFile marks so what was invisible when the page was saved.
  return /(?:^|\s)sf-hidden(?:\s|$)/.test(element.getAttribute('class') ?? '');
}

/** A box that asks about cookies, by what such boxes are called; a page wrapped in one is none. */
export const isConsentBox = (element: Element): boolean =>
  CONSENT.test(namesOf(element)) && element.querySelector('article,main,h1') === null;

/** Navigation, footer, side matter: parts whose markup says they are not the article. */
export function isLandmark(element: Element): boolean {
  const role = element.getAttribute('role');
  if (isConsentBox(element)) return true;
  // The foot of a quote says whose words they are.
  if (tagOf(element) === 'footer' && element.closest('blockquote')) return false;
  return LANDMARKS.has(tagOf(element)) || (role !== null && LANDMARK_ROLES.has(role.toLowerCase()));
}

/** An element whose own markup says that it names who wrote the page. */
export function isBylineElement(element: Element): boolean {
  if (element.getAttribute('rel') === 'author') return true;
  if (/\bauthor\b/.test(element.getAttribute('itemprop') ?? '')) return true;
  return /(?:^|[\s_-])(?:byline|author|dateline)(?:$|[\s_-]?(?:name|info|line)?(?:$|\s))/i.test(
    namesOf(element),
  );
}

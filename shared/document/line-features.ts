import type { BlockKind } from './text.ts';
import { authorsOfByline } from './byline.ts';
import { readDate } from './read-date.ts';

/** What one line or block looks like on its own; `guessZones` weighs it with its neighbours. */
export interface LineFeatures {
  readonly text: string;
  readonly kind: BlockKind;
  readonly key: string;
  readonly words: number;
  /** Reads as running text: a sentence with a verb's company, or a whole sentence with its stop. */
  readonly prose: boolean;
  readonly stop: boolean;
  readonly ellipsis: boolean;
  readonly date: boolean;
  readonly count: boolean;
  readonly byline: boolean;
  readonly credit: boolean;
  readonly readMore: boolean;
  /** Sends the reader from within an article to another. */
  readonly pointer: boolean;
  readonly widget: boolean;
  readonly related: boolean;
  readonly comments: boolean;
  readonly headline: boolean;
}

// The commonest words without meaning of their own, by which running text is told from labels.
const FUNCTION_WORDS = new Set(
  (
    'the a an of in to and that is was were are be been for on with as at by from it its this which who ' +
    'has have had not but or they he she his her their we i you said will would there than when after ' +
    'de la le les des du un une et en est que qui dans pour par sur au aux il elle ne pas plus ont été ' +
    'el los las del y se su una con por para es fue como más al lo der die das und ist von zu den mit ' +
    'dem ein eine nicht auf für im sich wurde o os e da do em um uma não di che il non een het van zijn ' +
    'yang dan di ini itu untuk dengan dari'
  ).split(' '),
);

const TERMINAL = /[.!?…။。！？؟۔।:;,][\s"'”’»)\]]*$/u;
const FULL_STOP = /[.!?…။。！？؟۔।][\s"'”’»)\]]*$/u;
const ELLIPSIS = /(?:\.\.\.|…|\[(?:\.\.\.|…)\])$/u;
const READ_MORE =
  /^(?:read|continue|see|view|learn|show) (?:the )?(?:more|reading|full (?:story|article)|details)/i;
const COUNT =
  /^[\d.,]+\s*[kKmM]?(?:\s*(?:views?|shares?|comments?|likes?|reads?|min(?:ute)?s?(?: read)?))?$/;
const AGO = /^(?:\d+|an?|one|two)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago$/i;
const CREDIT =
  /(?:[.!?”"]\s*|\s{2,})[/|]\s*\p{Lu}[^.!?]{1,50}$|\((?:photo|image|picture|credit|file photo|graphic|map)\b[^)]{0,80}\)$|^(?:photo|image|picture|caption|graphic|map)s?\s*(?:credit|by|courtesy|:)|\b(?:getty images|courtesy of [\p{L} ]{2,40})\)?\.?$/iu;

const WIDGETS = new RegExp(
  [
    String.raw`^(?:no result|view all(?: results?)?|load more|show more|more|menu|search|home|next post|previous post|newsletter|views?|shares?|log ?in|sign ?(?:in|up)|register|subscribe|contents?|a ?a|print|email|copy link|advertisement|sponsored|loading\W*|skip to .*|back to top|toggle .*|close|cancel)$`,
    String.raw`^share(?: this| on)?\b.{0,60}$|^(?:tweet|pin|share)\s?\d*(?:\s+(?:tweet|pin|share)\s?\d*)*$`,
    String.raw`^reading time\b|^\d+ mins? read$`,
    String.raw`©|\(c\)\s*\d{4}|\ball rights reserved\b`,
    String.raw`\b(?:uses?|accept|manage|about) (?:of )?cookies\b|\bcookie (?:policy|notice|settings|preferences)\b|\bprivacy policy\b|\bterms (?:of|and) (?:use|service|conditions)\b`,
    String.raw`\bsubscribe (?:to|for|here|now|today)\b|\bsign up (?:for|to)\b|\b(?:in|to) your inbox\b|\bour newsletters?\b|\bnewsletter\b.{0,40}$`,
    String.raw`\b(?:reset|forgot(?:ten)?|retrieve|enter) your (?:password|username|e-?mail)\b|\bforgotten password\b|^login to\b|^welcome back!?$|\bplease enter your\b`,
    String.raw`^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords)\s*:`,
    String.raw`^follow us\b|\bon (?:facebook|twitter|telegram|instagram|youtube)$|^(?:facebook|twitter|telegram|whatsapp|instagram|youtube|linkedin|reddit|x|rss)$`,
    String.raw`^(?:story|article) continues\b|^after newsletter promotion$|^(?:enter )?your e-?mail address$|^this is a (?:developing|breaking)\b|\bfree articles? (?:remaining|left)\b`,
    String.raw`^(?:ပင်မစာမျက်နှာ|မျှဝေရန်|ဆက်သွယ်ရန်|အားလုံးကြည့်ရန်|ရှာဖွေရန်|ဝင်ရန်|ကြော်ငြာ)$|^မူပိုင်ခွင့်`,
    String.raw`^(?:about(?: us)?|contact(?: us)?|careers|team|advertise(?: with us)?|code of ethics|copyright|imprint|impressum|sitemap|donat(?:e|ion))$`,
    String.raw`\b(?:support|donate to) (?:us|our (?:work|journalism|newsroom))\b|\bbecome a (?:member|subscriber|patron)\b|^your support (?:keeps|helps|makes)\b|\b(?:like|enjoy)(?:ed)? this (?:article|story)\b|\benable javascript\b|\bad ?blocker\b`,
  ].join('|'),
  'iu',
);
// A long line is a notice only when it speaks to the reader; an article may be about cookies.
const ADDRESSES_READER = /\byour?\b|©|\bour\b|\brights reserved\b/i;
const RELATED =
  /^(?:related ?(?:posts?|articles?|stor(?:y|ies)|news|content|topics?)?|similar (?:picks|posts|stories|articles)|recommended(?: for you)?|most (?:read|viewed|popular|shared)|popular(?: now| posts| stories)?|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested)|(?:more|also|latest|further) (?:from|in|on|stories|news|reading|posts|articles)\b.{0,40}|read also|also read|see also|editors?['’]?s? picks?|(?:up )?next(?: up)?|next post|read next|top stories|latest(?: news)?|recent (?:posts|stories|articles)|sur le même sujet|à lire aussi|mehr zum thema|das könnte sie auch interessieren|te puede interesar|ဆက်စပ်သတင်း(?:များ)?|ဆက်စပ်.{0,20}များ|နောက်ဆုံးရ?သတင်း(?:များ)?|လူကြိုက်များ.{0,20})\s*:?$/iu;
/** A line set into an article that sends the reader to another: "READ: Port fees to rise". */
const POINTER =
  /^(?:[▶►»→•|]\s*)?(?:read(?: more| also| next)?|also read|see also|related|watch|listen|lire aussi|à lire|lesen sie auch|lee también|leia também|baca juga|ဆက်လက်ဖတ်ရှုရန်)\s?[:|：]\s*\S/iu;
const COMMENTS =
  /^(?:\d+\s+)?(?:comments?|responses?|repl(?:y|ies)|discussion|your thoughts|leave a (?:reply|comment)|join the (?:conversation|discussion)|post a comment|add a comment|reader comments|what do you think|kommentare?|commentaires?|comentarios|မှတ်ချက်(?:များ)?|မှတ်ချက်ပေးရန်)\s*(?:\(\d+\)|…|\.\.\.|:|\?)?$/iu;
const UPPER_START = /^[“"'‘(«]?[\p{Lu}\p{Lo}\p{N}]/u; // a script without case has no lower start
const UNSPACED_SCRIPT =
  /[\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Han}]/u;

/** White space and pictures that read as one blank; a blank is left, or every gap of a long text were a match. */
const WIDE = /[\u2028\ufffc\s]{2,}|[^\S ]|\ufffc/gu;

/** Words as zones weigh them: in scripts without spaces five letters stand for one. */
function roughWords(text: string): number {
  const spaced = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return UNSPACED_SCRIPT.test(text) ? Math.max(spaced, Math.ceil(text.length / 5)) : spaced;
}

function functionShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}

function isProse(text: string, words: number): boolean {
  const whole = FULL_STOP.test(text) && (UPPER_START.test(text) || UNSPACED_SCRIPT.test(text));
  if (whole && words >= 3) return true;
  if (words < 9) return false;
  return functionShare(text) >= 0.18 && (words >= 16 || TERMINAL.test(text));
}

function isHeadline(text: string, words: number): boolean {
  return (
    words >= 2 &&
    words <= 25 &&
    text.length <= 160 &&
    UPPER_START.test(text) &&
    !/[.;:,။၊]$/.test(text)
  );
}

/** Features of one block's text; long texts are judged by their beginning and end. */
export function lineFeatures(fullText: string, kind: BlockKind): LineFeatures {
  const trimmed = fullText.replace(WIDE, ' ').trim();
  const text =
    trimmed.length > 4_000 ? `${trimmed.slice(0, 3_000)} ${trimmed.slice(-900)}` : trimmed;
  const short = text.length <= 300;
  const words = roughWords(text);
  const date = short && (AGO.test(text) || readDate(text)?.whole === true);
  const count = short && (COUNT.test(text) || !/\p{L}/u.test(text));
  const byline = short && authorsOfByline(text).length > 0;
  const widget = short && WIDGETS.test(text) && (words < 13 || ADDRESSES_READER.test(text));
  const pointer = short && words <= 20 && POINTER.test(text);
  const related = short && RELATED.test(text);
  const comments = short && COMMENTS.test(text);
  const readMore = short && READ_MORE.test(text);
  const label = date || count || byline || pointer || widget || related || comments || readMore;
  return {
    text,
    kind,
    key: text.toLowerCase(),
    words,
    prose: !label && isProse(text, words),
    stop: FULL_STOP.test(text),
    ellipsis: ELLIPSIS.test(text),
    date,
    count,
    byline,
    credit: text.length <= 500 && CREDIT.test(text),
    readMore,
    pointer,
    widget,
    related,
    comments,
    headline: !label && isHeadline(text, words),
  };
}

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#electron/import/decode.ts';

const FRENCH =
  'Près de Rangoun, où l’armée s’était repliée, on a compté 880 déserteurs à la fin de l’été. ';
const RUSSIAN = 'Около четырёх тысяч солдат оставили службу, сообщили люди, которые ведут счёт. ';

function decoded(bytes: Uint8Array, choice = {}): { text: string; encoding: string } {
  const result = decodeText(bytes, choice);
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

const refusal = (bytes: Uint8Array, choice = {}): string => {
  const result = decodeText(bytes, choice);
  return result.ok ? 'read' : result.failure.code;
};

describe('decoding', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('goes by a byte-order mark first: %s', (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(FRENCH, encoding)]);
    expect(decoded(bytes)).toMatchObject({ text: FRENCH, encoding });
  });

  it('reads valid UTF-8 as such, Burmese and emoji too', () => {
    expect(decoded(Buffer.from('တပ်သား ၈၈၀ 😀')).text).toBe('တပ်သား ၈၈၀ 😀');
  });

  it('knows UTF-16 without a mark by its zeros', () => {
    expect(decoded(iconv.encode('Plain words, 880 of them.', 'utf-16be')).text).toContain('880 of');
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1250', 'Żółć gęślą jaźń, że tysiące żołnierzy opuściło służbę w ciągu roku. '],
    ['iso-8859-7', 'Οι στρατιώτες έφυγαν από τη χώρα και δεν γύρισαν πίσω. '],
    ['shift_jis', 'これは日本語の文章です。兵士の数は八百八十人と発表された。'],
    ['gb18030', '这是一个中文句子，士兵的人数是八百八十人，由该组织公布。'],
  ])('recognises %s and says so', (encoding, text) => {
    const result = decodeText(iconv.encode(text.repeat(5), encoding));
    if (!result.ok) throw new Error(result.failure.sentence);
    expect(result.value.text).toBe(text.repeat(5));
    expect(result.value.warnings.join()).toContain(result.value.encoding);
  });

  it('reads West European text by its declared encoding, or as Windows-1252', () => {
    const bytes = iconv.encode(FRENCH, 'windows-1252');
    expect(decoded(bytes, { declared: 'windows-1252' }).text).toBe(FRENCH);
    expect(decoded(bytes).text).toBe(FRENCH);
  });

  it('obeys a person’s choice before its own judgement', () => {
    expect(decoded(Buffer.from('é'), { forced: 'windows-1252' }).text).toBe('Ã©');
    expect(refusal(Buffer.from('x'), { forced: 'klingon' })).toBe('encoding');
  });

  it('keeps a UTF-8 text with a broken byte and counts the loss', () => {
    const bytes = Buffer.concat([Buffer.from(FRENCH.repeat(3)), Buffer.from([0xe2, 0x80])]);
    const result = decodeText(bytes);
    expect(result.ok && result.value.encoding).toBe('utf-8');
    expect(result.ok && result.value.warnings.join()).toMatch(/could not be read/);
  });

  it('refuses a file without text as empty', () => {
    expect(refusal(new Uint8Array())).toBe('empty');
    expect(refusal(Buffer.from('\ufeff \n\t\r\n'))).toBe('empty');
  });

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['office', 'PK\x03\x04....'],
    ['picture', '\x89PNG\r\n\x1a\n'],
  ])('names a format that is no text: %s', (word, start) => {
    const result = decodeText(Buffer.from(start, 'latin1'));
    expect(!result.ok && result.failure.code).toBe('unsupported');
    expect(!result.ok && result.failure.sentence).toMatch(new RegExp(word, 'i'));
  });

  it('refuses bytes that are no text in any encoding', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3) * 31) & 0xff);
    expect(refusal(noise)).toBe('binary');
    const high = Uint8Array.from(
      { length: 4096 },
      (_, i) => 0x80 + ((i * 89 + (i >> 2) * 7) & 0x7f),
    );
    expect(refusal(high)).toBe('encoding');
  });

  it('answers every refusal with one plain sentence or two, and a way out', () => {
    for (const bytes of [
      new Uint8Array(),
      Buffer.from('%PDF-'),
      Uint8Array.from({ length: 99 }, () => 1),
    ]) {
      const result = decodeText(bytes);
      expect(result.ok ? '' : result.failure.sentence).toMatch(/^[A-Z].+\. .+\.$/);
    }
  });

  it.each([
    ['shift_jis', '警視庁は10日、都内で880人が逮捕された'],
    ['gb18030', '警方星期一表示，共有880名士兵在边境投降'],
    ['big5', '警方星期一表示，共有880名士兵在邊境投降'],
    ['windows-874', 'ตำรวจแถลงเมื่อวันจันทร์ว่าทหาร 880 นายยอมจำนนที่ชายแดน สหประชาชาติระบุว่าจำนวนผู้ลี้ภัย'],
  ])('recognises one sentence of a script without spaces: %s', (encoding, text) => {
    expect(decoded(iconv.encode(text, encoding)).text).toBe(text);
  });

  it('takes a few signs among ASCII for those of Windows, not for letters of other scripts', () => {
    for (const text of ['€ 12', 'He said “no” – it’s 880 soldiers.', 'café', 'Price £12,341'])
      expect(decoded(iconv.encode(text, 'windows-1252'))).toEqual(
        expect.objectContaining({ text, encoding: 'windows-1252' }),
      );
  });

  it('reads Latin-1 as browsers do, so that quotation marks are not lost', () => {
    const text = 'L’armée – « 880 » – s’était repliée.';
    for (const declared of ['iso-8859-1', 'Latin1', 'US-ASCII'])
      expect(decoded(iconv.encode(text, 'windows-1252'), { declared }).text).toBe(text);
  });

  it('goes by the bytes where a page says of itself what they cannot be, and says so', () => {
    const bytes = iconv.encode(RUSSIAN, 'koi8-r');
    const read = decodeText(bytes, { declared: 'windows-1251' });
    expect(read.ok && [read.value.text, read.value.encoding]).toEqual([RUSSIAN, 'koi8-r']);
    expect(read.ok && read.value.warnings.join()).toContain('says it is in windows-1251');
    const sure = decodeText(iconv.encode(RUSSIAN, 'koi8-u'), { declared: 'koi8-u' });
    expect(sure.ok && sure.value.warnings).toEqual([]);
  });

  it.each([
    ['windows-1251', 'Полиция сообщила в понедельник, что на границе сдались 880 солдат.'],
    ['windows-1256', 'قالت الشرطة يوم الاثنين إن 880 جنديا استسلموا على الحدود.'],
    ['windows-1253', 'Η αστυνομία ανακοίνωσε τη Δευτέρα ότι 880 στρατιώτες παραδόθηκαν.'],
    ['windows-874', 'ตำรวจแถลงเมื่อวันจันทร์ว่าทหาร 880 นายยอมจำนนที่ชายแดน'],
    ['euc-kr', '경찰은 월요일에 국경에서 군인 880명이 항복했다고 밝혔다.'],
  ])(
    'is not misled by markup, nor by the label of a page that never set one: %s',
    (encoding, text) => {
      const page = `<html><head><meta charset="iso-8859-1"><title>News</title></head><body><div class="page"><p class="lead">${text}</p><p>${text}</p></div></body></html>`;
      for (const declared of ['iso-8859-1', 'utf-8'])
        expect(decoded(iconv.encode(page, encoding), { declared }).text).toBe(page);
    },
  );

  it('recognises the few accents of a short page', () => {
    const text = 'Policja podała w poniedziałek, że na granicy poddało się 880 żołnierzy.';
    const page = `<html><head><title>News</title></head><body><div class="page"><p class="lead">${text}</p></div></body></html>`;
    expect(decoded(iconv.encode(page, 'windows-1250')).text).toBe(page);
  });

  it.each([
    ['Burmese', 'တပ်သား ၈၈၀ ဦး ထွက်ပြေးသည်။'],
    ['Russian with an English word', 'Солдаты, 880 человек, ушли из Yangon.'],
    ['Chinese', '警方星期一表示，共有880名士兵\n在边境投降'],
    ['Arabic', 'قالت الشرطة إن 880 جنديا استسلموا'],
  ])('knows UTF-16 without a mark in other scripts too: %s', (_, text) => {
    for (const encoding of ['utf-16le', 'utf-16be'])
      expect(decoded(iconv.encode(text, encoding, { addBOM: false }))).toMatchObject({
        text,
        encoding,
      });
  });

  it('refuses what only looks like text', () => {
    expect(refusal(new Uint8Array(3))).toBe('binary');
    expect(refusal(Uint8Array.from([0x80, 0x81, 0x82]))).toBe('encoding');
    expect(refusal(Buffer.from('\u001b$B7Y;kD#$O\u001b(B', 'latin1'))).toBe('encoding');
    const noise = Uint8Array.from(
      { length: 4_000 },
      (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256,
    );
    expect(['binary', 'encoding']).toContain(refusal(noise));
    const numbers = Buffer.from(Uint16Array.from({ length: 400 }, (_, at) => at * 37).buffer);
    expect(refusal(numbers)).toBe('binary');
  });
});

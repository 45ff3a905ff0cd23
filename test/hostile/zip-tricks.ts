import type { HostileFile } from './hostile-file.ts';

const CENTRAL = 'PK\x01\x02';
const LOCAL = 'PK\x03\x04';
const END = 'PK\x05\x06';

/** Where each entry of the list of parts begins. */
function entriesOf(zip: Buffer): number[] {
  const places: number[] = [];
  for (let at = zip.indexOf(CENTRAL, 0, 'latin1'); at >= 0;) {
    places.push(at);
    at = zip.indexOf(CENTRAL, at + 4, 'latin1');
  }
  return places;
}

type Trick = (zip: Buffer) => Uint8Array;

/** Writes a field of each entry in the list of parts. */
const everywhere =
  (write: (zip: Buffer, entry: number, index: number) => void): Trick =>
  (zip) => {
    for (const [index, entry] of entriesOf(zip).entries()) write(zip, entry, index);
    return zip;
  };

const endOf = (zip: Buffer): number => zip.lastIndexOf(END, undefined, 'latin1');

/** What can be done to any archive, whatever it holds. */
const TRICKS: readonly (readonly [string, Trick])[] = [
  [
    'parts that overlap',
    (zip) => {
      const [first = 0] = entriesOf(zip);
      const place = zip.readUInt32LE(first + 42);
      return everywhere((bytes, entry) => bytes.writeUInt32LE(place, entry + 42))(zip);
    },
  ],
  [
    'parts that begin in the list',
    everywhere((zip, entry) => zip.writeUInt32LE(entry, entry + 42)),
  ],
  ['parts behind the end', everywhere((zip, entry) => zip.writeUInt32LE(0xfffffff0, entry + 42))],
  ['parts without bytes', everywhere((zip, entry) => zip.writeUInt32LE(0, entry + 20))],
  [
    'parts of four gigabytes',
    everywhere((zip, entry) => zip.writeUInt32LE(0xffffffff, entry + 20)),
  ],
  ['parts packed in an unknown way', everywhere((zip, entry) => zip.writeUInt16LE(99, entry + 10))],
  [
    'parts that are said to be stored',
    everywhere((zip, entry) => zip.writeUInt16LE(0, entry + 10)),
  ],
  ['parts locked with a password', everywhere((zip, entry) => zip.writeUInt16LE(1, entry + 8))],
  ['names longer than the file', everywhere((zip, entry) => zip.writeUInt16LE(0xffff, entry + 28))],
  ['names with zeros', everywhere((zip, entry) => zip.writeUInt8(0, entry + 47))],
  [
    'a list that begins behind its end',
    (zip) => {
      zip.writeUInt32LE(zip.length, endOf(zip) + 16);
      return zip;
    },
  ],
  [
    'a list that is itself',
    (zip) => {
      zip.writeUInt32LE(endOf(zip), endOf(zip) + 16);
      return zip;
    },
  ],
  ['two ends', (zip) => Buffer.concat([zip, zip.subarray(endOf(zip))])],
  ['a picture before it', (zip) => Buffer.concat([Buffer.from(LOCAL), Buffer.from('GIF89a'), zip])],
  [
    'an end alone',
    (zip) => Buffer.concat([Buffer.from(LOCAL, 'latin1'), zip.subarray(endOf(zip))]),
  ],
  [
    'bytes turned over',
    (zip) => {
      for (let at = 40; at < zip.length; at += 97) zip.writeUInt8(zip.readUInt8(at) ^ 0x5a, at);
      return zip;
    },
  ],
];

/** A sound archive of some format under all these tricks. */
export function zipTricks(extension: string, sound: () => Promise<Uint8Array>): HostileFile[] {
  return TRICKS.map(([name, trick]) => ({
    name: `${name}.${extension}`,
    bytes: async () => trick(Buffer.from(await sound())),
  }));
}

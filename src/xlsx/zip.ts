import { Inflate, zipSync, type Zippable } from 'fflate';
import { guardZip, type ZipEntry } from './guard';
import { damaged, notAWorkbook, Refusal } from './reasons';

/** Parts of a package by name. Names are compared without case (ECMA-376 part 2, 6.2.2.3). */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Unpacks a part and checks it against its length and checksum.
   *
   * @throws Refusal when the part is missing, damaged or not UTF-8
   */
  text(name: string): string;
}

/**
 * Opens a package behind the guard. Parts are unpacked only when they are asked for.
 *
 * @throws Refusal with the guard's reason, or when a part bears another name in the directory than before its bytes
 */
export function openPackage(bytes: Uint8Array): Package {
  const guarded = guardZip(bytes);
  if (!guarded.ok) throw new Refusal(guarded.reason);
  for (const entry of guarded.value) checkLocalHeader(bytes, entry);
  const entries = new Map(guarded.value.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: guarded.value.map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    text(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new Refusal(notAWorkbook(`The part ${name} is missing.`));
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(unpack(bytes, entry));
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw new Refusal(damaged(`The part ${name} cannot be unpacked.`));
      }
    },
  };
}

/** Parts up to this many bytes are stored as they are: packing one takes as long as four times as much of a large part, and saves some 130 bytes. */
const STORED = 600;

/** Above it, files get some 1 % smaller for each tenth that packing takes longer. */
const LEVEL = 4;

/**
 * Packs parts in the order given. The same parts give the same bytes: every entry bears the first moment a zip can hold, in local
 * time, which is how fflate writes it.
 */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const [name, bytes] of parts)
    entries[name] = [bytes, { mtime, level: bytes.length > STORED ? LEVEL : 0 }];
  return zipSync(entries);
}

/** A bit that has flipped in a name would hide a part, and a table would be gone without a word. */
function checkLocalHeader(bytes: Uint8Array, { name, offset }: ZipEntry): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint16(offset + 26, true);
  const local = new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + length));
  if (view.getUint32(offset, true) !== 0x04034b50 || local !== name)
    throw new Refusal(damaged(`The part ${name} is not where the list of parts says.`));
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const data = entry.compressed ? inflate(packed, entry.size) : packed;
  if (data.length !== entry.size || crc32(data) !== entry.crc)
    throw new Refusal(damaged(`The part ${entry.name} does not match its checksum.`));
  return data;
}

/** In small steps, so that a part that holds more than its declared size is given up at most 4 MB after that size (deflate packs 1:1032). */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const STEP = 2 ** 12;
  const data = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    // `set` throws a RangeError when the chunk does not fit: the part has lied about its size.
    data.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return data.subarray(0, filled);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

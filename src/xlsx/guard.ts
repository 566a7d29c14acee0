import { failure, success, type Outcome } from '../domain/outcome';
import { notAWorkbook, protectedOrOld, unsafe } from './reasons';

/** A part of the package as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: boolean;
  /** Bytes in the file, and bytes once unpacked. */
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Position of the local header. */
  readonly offset: number;
}

/** What a file may claim (reliability.md, row 30). Sizes in bytes. */
export const zipLimits = {
  file: 64 * 2 ** 20,
  entries: 2_000,
  unpacked: 64 * 2 ** 20,
  /** Unpacked to packed size, of parts above `ratioFrom`: small parts of blank cells pack far better than that. */
  ratio: 100,
  ratioFrom: 2 ** 20,
} as const;

/**
 * Looks at a file before a byte of it is unpacked: only the central directory is read, so that the answer takes milliseconds
 * whatever the file claims to hold. The claims are checked again while unpacking (`zip.ts`).
 *
 * @returns the entries, or why the file is not opened: `not-a-workbook`, `encrypted-or-old-format`, `zip-too-large`,
 *   `zip-too-many-parts`, `zip-duplicate-part`, `zip-bomb`, `zip64`, `zip-unsafe-path`, `zip-overlap`
 */
export function guardZip(bytes: Uint8Array): Outcome<readonly ZipEntry[]> {
  if (bytes.length > zipLimits.file)
    return failure(unsafe('zip-too-large', `It has ${mega(bytes.length)} MB; an engagement has far less.`));
  if (isCompoundFile(bytes)) return failure(protectedOrOld);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return failure(notAWorkbook('It has no list of parts at its end.'));
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (
    count === 0xffff ||
    start === 0xffffffff ||
    (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR)
  )
    return failure(
      unsafe('zip64', 'It uses the format for packages above 4 GB, which Excel does not write.'),
    );
  if (count > zipLimits.entries)
    return failure(unsafe('zip-too-many-parts', `It says that it holds ${count} parts.`));
  if (start + size > end) return failure(notAWorkbook('Its list of parts is cut off.'));
  return checkEntries(view, bytes, count, start, start + size);
}

const ZIP64_LOCATOR = 0x07064b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_LENGTH = 30;

/** The OLE container: what Excel writes for a workbook with a password, and for .xls. */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Position of the end record, which must reach exactly to the end of the file, so that no two readers see different directories. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY && view.getUint16(at + 20, true) === last - at)
      return at;
  }
  return null;
}

function checkEntries(
  view: DataView,
  bytes: Uint8Array,
  count: number,
  start: number,
  end: number,
): Outcome<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER)
      return failure(notAWorkbook('Its list of parts is damaged.'));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name,
      compressed: method === 8,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (flags & 1) return failure(protectedOrOld);
    if (method !== 0 && method !== 8)
      return failure(unsafe('zip-method', 'A part is packed in a way that Excel does not use.'));
    if ([entry.packedSize, entry.size, entry.offset].includes(0xffffffff))
      return failure(
        unsafe('zip64', 'It uses the format for packages above 4 GB, which Excel does not write.'),
      );
    if (!isPlainPath(name))
      return failure(unsafe('zip-unsafe-path', 'A part has a name that leads outside the package.'));
    // Part names are compared without case (ECMA-376 part 2, 6.2.2.3).
    const key = name.toLowerCase();
    if (names.has(key))
      return failure(
        unsafe('zip-duplicate-part', 'Two parts have the same name, so two programs could read two files.'),
      );
    names.add(key);
    unpacked += entry.size;
    const bloated = entry.size > zipLimits.ratioFrom && entry.size > zipLimits.ratio * entry.packedSize;
    if (unpacked > zipLimits.unpacked || bloated || (!entry.compressed && entry.size !== entry.packedSize))
      return failure(unsafe('zip-bomb', 'It would unpack to far more than it holds.'));
    entries.push(entry);
  }
  return overlaps(entries, start)
    ? failure(unsafe('zip-overlap', 'Several parts share the same bytes, as in a decompression bomb.'))
    : success(entries);
}

function isPlainPath(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (name === '' || /[\\:\u0000-\u001F]/.test(name) || name.startsWith('/')) return false;
  return name
    .split('/')
    .every(
      (part, index, parts) => part !== '.' && part !== '..' && (part !== '' || index === parts.length - 1),
    );
}

/** Overlapping parts let a small file unpack to terabytes within any limit on a single part (D. Fifield, "A better zip bomb", 2019). */
function overlaps(entries: readonly ZipEntry[], directory: number): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]?.offset ?? directory;
    return entry.offset + LOCAL_HEADER_LENGTH + entry.packedSize > next;
  });
}

const mega = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

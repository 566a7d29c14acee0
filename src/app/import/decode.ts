/** Text of a file, and how sure its encoding is. */
export interface DecodedText {
  readonly text: string;
  /** True when the bytes are no UTF-8 and were read as Windows-1252, the usual ANSI export of Excel in Western Europe. */
  readonly guessed: boolean;
}

/** Why bytes are not the text of a CSV file. */
export type DecodeFault = 'workbook' | 'binary';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/**
 * Text of a CSV file by its byte order mark (UTF-8, UTF-16 as Excel's "Unicode text" writes it), else as UTF-8, else as Windows-1252.
 * Zip archives (an .xlsx sent by mistake) and other binary files are told apart, since they would decode into nonsense.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodeFault {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (startsWith(bytes, 0xff, 0xfe)) return plain(new TextDecoder('utf-16le').decode(bytes), false);
  if (startsWith(bytes, 0xfe, 0xff)) return plain(new TextDecoder('utf-16be').decode(bytes), false);
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes), false);
  } catch {
    return plain(fromWindows1252(bytes), true);
  }
}

/** Characters of the bytes 0x80 to 0x9F (encoding.spec.whatwg.org, index windows-1252); every other byte is its code point. */
const HIGH_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Bytes turned into text at once: more arguments overflow the stack of some engines. */
const PIECE = 8192;

/** By hand: Node from 20.18.3 on decodes `windows-1252` as Latin-1 (nodejs/node #56542, #60888). */
function fromWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces
    .join('')
    .replace(/[\u0080-\u009F]/g, (sign) => HIGH_CONTROLS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Text without a byte order mark that survived (text pasted or read elsewhere); NUL characters mean that it is no text at all. */
export function plain(text: string, guessed: boolean): DecodedText | DecodeFault {
  return text.includes('\0') ? 'binary' : { text: text.replace(/^\uFEFF/, ''), guessed };
}

import { strFromU8, unzipSync } from 'fflate';
import type { Outcome } from '../../domain/outcome';
import { success } from '../../domain/outcome';
import type { Forbidden } from '../../workbook/copies/forbidden';
import { guardZip } from '../guard';
import { formsOfNumber } from './numberForms';
import { base64Needles } from './base64';

/** How a forbidden value was found in a part. */
export type LeakForm =
  'text' | 'split over runs' | 'base64' | 'number' | 'numbers in a row' | 'name of the part';

/** A forbidden value that was found. */
export interface Leak {
  /** Part of the package, such as `xl/sharedStrings.xml`; of a package in a package both, with ` > ` between. */
  readonly part: string;
  readonly form: LeakForm;
  readonly forbidden: Forbidden;
}

/**
 * Searches every part of a finished Office file for what must not be in it. Written without a line of the writer: it knows packages, tags
 * and entities, and nothing of where a writer puts things. Letters are compared without regard to case.
 *
 * @param bytes a finished .xlsx, .xlsm or .pptx file
 * @returns every part and form in which a value was found, or why the file is not opened (`guardZip`)
 */
export function scanForLeaks(bytes: Uint8Array, forbidden: readonly Forbidden[]): Outcome<readonly Leak[]> {
  const entries = guardZip(bytes);
  if (!entries.ok) return entries;
  const needles = forbidden
    .map(needlesOf)
    .filter(({ texts, numbers, row }) => texts.length + numbers.length > 0 || row !== null);
  return success(leaksIn(bytes, needles, ''));
}

interface Needles {
  readonly forbidden: Forbidden;
  /** Folded texts to look for; none for a number. */
  readonly texts: readonly string[];
  readonly base64: readonly string[];
  /** Texts of a number, as cells and caches hold it. */
  readonly numbers: readonly string[];
  /** Numbers that stand side by side, each between commas. */
  readonly row: string | null;
}

const nothing = { texts: [], base64: [], numbers: [], row: null };

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function needlesOf(forbidden: Forbidden): Needles {
  const { value } = forbidden;
  if (typeof value === 'number') return { ...nothing, forbidden, numbers: formsOfNumber(value) };
  if (typeof value !== 'string')
    return { ...nothing, forbidden, row: value.length > 1 ? sideBySide(value.map(String)) : null };
  const text = oneLine(fold(value));
  return { ...nothing, forbidden, texts: text === '' ? [] : [text], base64: base64Needles(value) };
}

function leaksIn(bytes: Uint8Array, needles: readonly Needles[], within: string): Leak[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const place = within + name;
    const inName = found(place, 'name of the part', needles, phrases, oneLine(fold(name)));
    return [
      ...inName,
      ...(isPackage(part) ? leaksIn(part, needles, `${place} > `) : leaksOf(place, part, needles)),
    ];
  });
}

/** A package in the package, such as the workbook behind a chart of a presentation. */
const isPackage = (part: Uint8Array): boolean => part[0] === 0x50 && part[1] === 0x4b && part[2] === 3;

function leaksOf(place: string, part: Uint8Array, needles: readonly Needles[]): Leak[] {
  const raw = textOf(part);
  const text = oneLine(fold(unescaped(raw)));
  const joined = oneLine(fold(unescaped(withoutRuns(raw))));
  const plain = [
    ...found(place, 'text', needles, phrases, text),
    ...found(place, 'text', needles, words, oneLine(fold(unescaped(prose(raw))))),
  ];
  const known = new Set(plain.map(({ forbidden }) => forbidden));
  const split = found(place, 'split over runs', needles, ({ texts }) => texts, joined);
  return [
    ...plain,
    ...split.filter(({ forbidden }) => !known.has(forbidden)),
    ...found(place, 'base64', needles, ({ base64 }) => base64, raw.replace(/\s+/g, '')),
    ...numbersIn(place, raw, needles),
  ];
}

/** One word may be a word of the file format as well; it is looked for where people's words stand. */
const isWord = (text: string): boolean => /^[a-z]{1,12}$/.test(text);
const phrases = ({ texts }: Needles): readonly string[] => texts.filter((text) => !isWord(text));
const words = ({ texts }: Needles): readonly string[] => texts.filter(isWord);

/** Text between tags, and attributes that hold the words of people. */
const prose = (xml: string): string =>
  xml.replace(/<[^>]*>/g, (tag) =>
    [
      ...tag.matchAll(
        /\b(?:name|displayName|descr|title|prompt|promptTitle|error|errorTitle|tooltip|display)="([^"]*)"/g,
      ),
    ]
      .map(([, value = '']) => `${BETWEEN}${value}`)
      .join('')
      .concat(BETWEEN),
  );

const found = (
  part: string,
  form: LeakForm,
  needles: readonly Needles[],
  of: (needles: Needles) => readonly string[],
  hay: string,
): Leak[] =>
  needles.flatMap((all) =>
    of(all).some((needle) => hay.includes(needle)) ? [{ part, form, forbidden: all.forbidden }] : [],
  );

const sideBySide = (numbers: readonly string[]): string => `,${numbers.join(',')},`;

/**
 * Numbers in text, in cells and in caches: whole ones, never a piece of a longer one. Attributes hold widths and places, no figures of
 * anybody.
 */
function numbersIn(part: string, raw: string, needles: readonly Needles[]): Leak[] {
  const wanted = needles.filter(({ numbers, row }) => numbers.length > 0 || row !== null);
  if (wanted.length === 0) return [];
  const texts = raw.replace(/<[^>]*>/g, BETWEEN);
  const there = new Set(texts.match(/[-−]?\d+(?:[.,'\u00a0\u202f ]\d+)*(?:e[-+]?\d+)?%?/gi) ?? []);
  const inOrder = sideBySide(texts.split(BETWEEN).filter((text) => /^-?\d+(\.\d+)?$/.test(text)));
  return wanted.flatMap(({ forbidden, numbers, row }): Leak[] => [
    ...(numbers.some((number) => there.has(number)) ? [{ part, form: 'number' as const, forbidden }] : []),
    ...(row !== null && inOrder.includes(row)
      ? [{ part, form: 'numbers in a row' as const, forbidden }]
      : []),
  ]);
}

/** UTF-16 where its mark says so; UTF-8, in which bytes of pictures do no harm, for everything else. */
function textOf(part: Uint8Array): string {
  const mark = ((part[0] ?? 0) << 8) | (part[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(part);
  return strFromU8(part, !isUtf8(part));
}

function isUtf8(part: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(part);
    return true;
  } catch {
    return false;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities and the `_x0041_` of Excel in their letters. */
const unescaped = (text: string): string =>
  text
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
      (whole, hex?: string, decimal?: string, name?: string) =>
        name
          ? (entities[name.toLowerCase()] ?? whole)
          : letter(hex ? parseInt(hex, 16) : Number(decimal), whole),
    )
    .replace(/_x([0-9a-f]{4})_/gi, (whole, hex: string) => letter(parseInt(hex, 16), whole));

const letter = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

/** Stands between strings; no text of XML may hold it. */
const BETWEEN = '\u0001';

/** The text of each string and paragraph in one piece, whatever runs it is cut into; strings stay apart from each other. */
const withoutRuns = (xml: string): string =>
  xml
    .replace(/<\/?(?:\w+:)?(?:si|is|p|c|row|comment|author|definedName)\b[^>]*>/g, BETWEEN)
    .replace(/<[^>]*>/g, '');

import type { StageModel } from '../blueprint/types';
import { isRecord } from '../plainData';
import type { Receipt, ReceiptTable } from './receipt';

/** Namespace of the custom XML part that carries the receipt. Part of the file format: never change it, add another. */
export const RECEIPT_NAMESPACE = 'urn:coachbook:copy:1';

/**
 * The receipt as the content of a custom XML part. The text is JSON in plain ASCII without a character that XML would have to escape, so
 * Office can write the part again in its own way and change nothing.
 */
export const receiptXml = (receipt: Receipt): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<copy xmlns="${RECEIPT_NAMESPACE}">${plainJson(receipt)}</copy>`;

/** What is in the text of a custom XML part: no receipt of ours, one that cannot be read, or the receipt. */
export type ReceiptReading = Receipt | 'damaged' | null;

/** Reads the text of a custom XML part. Nothing in it is trusted; whether it fits its id is for `copyIdOf` to say. */
export function parseReceiptXml(xml: string): ReceiptReading {
  const [, attributes = '', text] = ELEMENT.exec(xml.trimStart()) ?? [];
  if (!NAMESPACE.test(attributes)) return null;
  try {
    const parsed: unknown = JSON.parse((text ?? '').replaceAll('&quot;', '"'));
    return asReceipt(parsed) ?? 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

const ELEMENT = /^(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?copy(\s[^<>]*)>([^<>]*)(?:<\/|$)/;

const NAMESPACE = /xmlns(?::[\w.-]+)?\s*=\s*["']urn:coachbook:copy:1["']/;

const MODELS: readonly StageModel[] = ['process', 'stages', 'combined'];

const plainJson = ({ copyId, engagement, schemaVersion, model, tables }: Receipt): string =>
  JSON.stringify({
    copyId,
    engagement,
    schemaVersion,
    model,
    tables: tables.map(({ name, headers, keys, rows }) => ({ name, headers, keys, rows })),
  }).replace(/[^ -~]|[<>&]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function asReceipt(given: unknown): Receipt | null {
  if (!isRecord(given)) return null;
  const { copyId, engagement, schemaVersion, tables } = given;
  const model = MODELS.find((known) => known === given['model']);
  const listed = Array.isArray(tables) ? tables.map(asTable) : [null];
  const whole = listed.filter((table) => table !== null);
  return typeof copyId === 'string' &&
    typeof engagement === 'string' &&
    Number.isInteger(schemaVersion) &&
    model !== undefined &&
    whole.length === listed.length
    ? { copyId, engagement, schemaVersion: Number(schemaVersion), model, tables: whole }
    : null;
}

function asTable(given: unknown): ReceiptTable | null {
  if (!isRecord(given)) return null;
  const { name, headers, keys, rows } = given;
  return typeof name === 'string' &&
    isTexts(headers) &&
    isTexts(keys) &&
    Array.isArray(rows) &&
    rows.every((row): row is readonly string[] => isTexts(row) && row.length === headers.length) &&
    keys.length === rows.length
    ? { name, headers, keys, rows }
    : null;
}

const isTexts = (given: unknown): given is readonly string[] =>
  Array.isArray(given) && given.every((entry) => typeof entry === 'string');

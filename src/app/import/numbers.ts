/**
 * Number written in a cell, with a decimal point or a decimal comma, with or without thousands separators: `3.5`, `3,5`, `1.234,5`,
 * `1,234.5`, `1 234`, `−2`. Null when the text is no number.
 *
 * `'ambiguous'` when it has two readings: `1,234` is 1234 in London and 1.234 in Berlin. With a point (`1.234`) that is so in a file
 * with semicolons only, the mark of a decimal-comma locale; elsewhere a single point is a decimal point.
 */
export function parseNumber(text: string, semicolons: boolean): number | 'ambiguous' | null {
  const compact = text
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/(?<=\d)[\u0020\u00A0\u2009\u202F'’](?=\d{3}(?!\d))/g, '');
  const body = /^[+-]?(.*)$/.exec(compact)?.[1] ?? '';
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return 'ambiguous';
  if (semicolons && /^[1-9]\d{0,2}\.\d{3}$/.test(body)) return 'ambiguous';
  const plainForm = withPoint(body);
  if (plainForm === null) return null;
  const value = Number(plainForm);
  if (!Number.isFinite(value)) return null;
  return compact.startsWith('-') && value !== 0 ? -value : value;
}

/** The digits with a decimal point and without thousands separators, or null. */
function withPoint(body: string): string | null {
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return body;
  if (/^\d*,\d+$/.test(body)) return body.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(\.\d{3}){2,}$/.test(body)) {
    return body.replaceAll('.', '').replace(',', '.');
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(body) || /^\d{1,3}(,\d{3}){2,}$/.test(body))
    return body.replaceAll(',', '');
  return null;
}

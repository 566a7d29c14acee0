import { parseXml } from '../xml/scan';
import { childrenNamed, descend } from '../xml/tree';

/** Days between the serials of one date in the 1900 and the 1904 system (docs: "Date systems in Excel"). */
export const DAYS_FROM_1904 = 1_462;

/**
 * Which cell styles show a date, by their index. Needed for workbooks of the 1904 system only: there a number is a date or not by its
 * format alone, and only dates are shifted. Formats of times without a day are no dates.
 *
 * @throws MalformedXml
 */
export function dateStyles(styles: string): readonly boolean[] {
  const root = parseXml(styles);
  const own = new Map(
    childrenNamed(descend(root, 'numFmts') ?? root, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode') ?? '',
    ]),
  );
  return childrenNamed(descend(root, 'cellXfs') ?? root, 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    const code = own.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : showsDay(code);
  });
}

/** Built-in formats with a day or month (ECMA-376 part 1, 18.8.30, with those of East Asian languages). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** A year, a day, or a month by name, outside quoted text, escaped characters and brackets. */
const showsDay = (code: string): boolean =>
  /[yd]|mmm/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

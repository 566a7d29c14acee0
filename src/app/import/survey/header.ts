import type { SurveyGrid } from './grid';

/** Where the header stands: SurveyMonkey, and tables with merged cells, have two rows of it. */
export interface HeaderPlace {
  /** Position of the first row of the header. */
  readonly row: number;
  readonly rows: 1 | 2;
}

/** Rows that may stand above the header: titles and notes. */
export const HEADER_WITHIN = 25;

const filled = (row: readonly string[] | undefined): number =>
  (row ?? []).filter((cell) => cell.trim() !== '').length;

const isNumber = (text: string): boolean => /^[\s\d.,+−-]+$/.test(text);

/**
 * Finds the header: the row with most headings that are known, else the first row that is about as wide as the widest and holds words.
 *
 * @param isKnown true for a heading whose meaning is known
 */
export function findHeader({ rows }: SurveyGrid, isKnown: (heading: string) => boolean): HeaderPlace {
  const first = rows.slice(0, HEADER_WITHIN);
  const known = first.map((row) => row.filter((cell) => cell.trim() !== '' && isKnown(cell)).length);
  const most = Math.max(...known);
  // One known word may be a coincidence in a row of answers.
  const row = most > 1 ? known.indexOf(most) : widest(first);
  if (row > 0 && isPair(rows[row - 1], rows[row])) return { row: row - 1, rows: 2 };
  return { row, rows: isPair(rows[row], rows[row + 1]) ? 2 : 1 };
}

function widest(rows: SurveyGrid['rows']): number {
  const most = Math.max(...rows.map(filled));
  const words = rows.map((row) => row.filter((cell) => cell.trim() !== '' && !isNumber(cell)).length);
  const row = rows.findIndex((cells, i) => {
    const wide = filled(cells);
    return wide >= most * 0.6 && (words[i] ?? 0) >= wide * 0.8;
  });
  return row >= 0
    ? row
    : Math.max(
        0,
        rows.findIndex((cells) => filled(cells) > 0),
      );
}

/** What SurveyMonkey writes below a question that has no rows of its own. */
const isFiller = (label: string): boolean => /^(open-ended )?response$/i.test(label.trim());

/** True when the lower row goes on with the upper one: labels where the upper is blank, blanks where the upper says all. */
function isPair(upper: readonly string[] | undefined, lower: readonly string[] | undefined): boolean {
  if (!upper || !lower || filled(upper) < 2) return false;
  const at = (row: readonly string[], i: number): string => (row[i] ?? '').trim();
  const places = [...Array(Math.max(upper.length, lower.length)).keys()];
  const labels = places.map((i) => at(lower, i)).filter((label) => label !== '');
  if (labels.length === 0 || labels.some(isNumber)) return false;
  const upperAlone = places.some((i) => at(upper, i) !== '' && at(lower, i) === '');
  const lowerAlone = places.some((i) => at(upper, i) === '' && at(lower, i) !== '');
  return upperAlone && (lowerAlone || labels.some(isFiller));
}

const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * One heading for each column. Of two rows it is made as Google Forms writes a grid: `Question [Row]`; a cell merged over several
 * columns counts for all of them. Headings that come again are numbered.
 */
export function headings({ rows }: SurveyGrid, place: HeaderPlace): readonly string[] {
  const upper = rows[place.row] ?? [];
  const lower = place.rows === 2 ? (rows[place.row + 1] ?? []) : [];
  const body = rows.slice(place.row + place.rows, place.row + place.rows + HEADER_WITHIN);
  // A cell beyond the header is a column without a heading where most rows have it; else its row is torn.
  const usual = body.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0;
  const width = Math.max(upper.length, lower.length, usual);
  const seen = new Map<string, number>();
  let question = '';
  return Array.from({ length: width }, (_, i) => {
    const [top, label] = [tidy(upper[i]), tidy(lower[i])];
    // A blank below a blank is a column without a heading, not one more below the merged cell.
    if (top !== '') question = top;
    const heading =
      label === '' ? top : isFiller(label) || question === '' ? question || label : `${question} [${label}]`;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return heading !== '' && times > 1 ? `${heading} (${times})` : heading;
  });
}

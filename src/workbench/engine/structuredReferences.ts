import type { Rect } from '../../workbook/cell';

/** A table as references see it. */
export interface ReferencedTable {
  readonly name: string;
  /** Header row and body. */
  readonly range: Rect;
  /** Texts of the header cells, left to right. */
  readonly headers: readonly string[];
}

type Section = '#all' | '#data' | '#headers' | '#totals' | '#this row';

const SECTIONS: ReadonlySet<string> = new Set<Section>(['#all', '#data', '#headers', '#totals', '#this row']);

interface Specifier {
  readonly sections: readonly Section[];
  /** First and last column, in the order written; absent for the whole width. */
  readonly columns?: readonly [string, string];
}

/**
 * The cells a structured reference stands for. Univer's own lexer is not used for this: it refuses `[@Column]`, table names with an
 * underscore and headers with brackets or `#` in them, compares names by case, and keeps the first meaning of a text for good.
 *
 * @param specifier The bracket group, such as `[@Score]`, `[[#All],[Score]:[Gap]]` or `[]`.
 * @param row Row of the cell that holds the formula, from 0; `null` in a defined name.
 * @returns The cells, or the error Excel shows in their place: `#REF!` for a column the table does not have, `#VALUE!` for
 *   `[#This Row]` beside the table's rows.
 */
export function resolveSpecifier(
  table: ReferencedTable,
  specifier: string,
  row: number | null,
): Rect | '#REF!' | '#VALUE!' {
  const parsed = parseSpecifier(specifier);
  if (parsed === null) return '#REF!';
  const columns = columnsOf(table, parsed);
  if (columns === null) return '#REF!';
  const rows = rowsOf(table.range, parsed.sections, row);
  return typeof rows === 'string' ? rows : { ...rows, ...columns };
}

/** True when the reference means the formula's own row, so that one cell results rather than a column of them. */
export const isThisRow = (specifier: string): boolean =>
  parseSpecifier(specifier)?.sections.includes('#this row') ?? false;

/**
 * The same reference after a header has been renamed.
 *
 * @returns The bracket group with the new header where the old one stood; the group itself when it does not name that header.
 */
export function renameColumn(specifier: string, from: string, to: string): string {
  const name = escapeColumn(to);
  if (/^\[@?[^[\]#@]+\]$/.test(specifier.replace(/'./g, '_'))) {
    const start = specifier.startsWith('[@') ? 2 : 1;
    if (!sameName(unescapeColumn(specifier.slice(start, -1)), from)) return specifier;
    return specifier.slice(0, start) + (start === 2 && /[^\p{L}\p{N}_]/u.test(to) ? `[${name}]` : name) + ']';
  }
  return specifier.replace(/\[((?:'.|[^'[\]])*)\]/g, (item, column: string) =>
    sameName(unescapeColumn(column), from) ? `[${name}]` : item,
  );
}

/** Names of tables, columns and sheets are compared without regard to case, as Excel does. */
export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function parseSpecifier(specifier: string): Specifier | null {
  if (!specifier.endsWith(']')) return null;
  let inner = specifier.slice(1, -1).trim();
  const sections: Section[] = [];
  if (inner.startsWith('@')) {
    sections.push('#this row');
    inner = inner.slice(1);
  }
  if (inner === '') return { sections };
  if (!inner.startsWith('[')) {
    if (!inner.startsWith('#')) return withColumns(sections, unescapeColumn(inner));
    const section = inner.toLowerCase();
    return isSection(section) ? { sections: [section] } : null;
  }
  return parseItems(inner, sections);
}

/** `[#Headers],[#Data],[First]:[Last]` */
function parseItems(inner: string, sections: Section[]): Specifier | null {
  const columns: string[] = [];
  const item = /\s*\[((?:'.|[^'[\]])*)\]\s*([,:]?)/gy;
  for (let found = item.exec(inner); found !== null; found = item.exec(inner)) {
    const [, text = '', separator] = found;
    const section = text.trim().toLowerCase();
    if (isSection(section)) sections.push(section);
    else columns.push(unescapeColumn(text));
    if (separator === '' && item.lastIndex < inner.length) return null;
    if (item.lastIndex === inner.length) break;
  }
  const [first, last = first, ...rest] = columns;
  if (rest.length > 0) return null;
  return first === undefined || last === undefined ? { sections } : { sections, columns: [first, last] };
}

const withColumns = (sections: Section[], column: string): Specifier => ({
  sections,
  columns: [column, column],
});

const isSection = (text: string): text is Section => SECTIONS.has(text);

function columnsOf(table: ReferencedTable, { columns }: Specifier): Pick<Rect, 'column' | 'columns'> | null {
  if (columns === undefined) return { column: table.range.column, columns: table.range.columns };
  const [from, to] = columns.map((name) => table.headers.findIndex((header) => sameName(header, name)));
  if (from === undefined || to === undefined || from < 0 || to < 0) return null;
  return { column: table.range.column + Math.min(from, to), columns: Math.abs(to - from) + 1 };
}

function rowsOf(
  range: Rect,
  sections: readonly Section[],
  row: number | null,
): Pick<Rect, 'row' | 'rows'> | '#REF!' | '#VALUE!' {
  const body = { row: range.row + 1, rows: range.rows - 1 };
  // A totals row is not part of the engine's tables (gridEngine.ts); Excel, too, gives #REF! where a table has none.
  if (sections.includes('#totals')) return '#REF!';
  if (sections.includes('#this row')) {
    return row !== null && row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : '#VALUE!';
  }
  const headers = sections.includes('#headers');
  if (sections.includes('#all') || (headers && sections.includes('#data')))
    return { row: range.row, rows: range.rows };
  return headers ? { row: range.row, rows: 1 } : body;
}

// Brackets, #, ' and @ inside a column name are preceded by an apostrophe (Microsoft support, "Using structured references with
// Excel tables": characters that need an escape character).
const unescapeColumn = (text: string): string => text.replace(/'([[\]#'@])/g, '$1').trim();
const escapeColumn = (text: string): string => text.replace(/[[\]#'@]/g, "'$&");

import { fold } from '../../domain/table';
import { blocks } from '../../workbook/blueprint/blueprint';
import type { Forbidden } from '../../workbook/copies/forbidden';
import type { Selection, WithheldCell } from '../../workbook/copies/select';
import type { WorkbookPlan } from '../../workbook/plan';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';

/** Shorter texts stand somewhere in every file. */
const shortestText = 4;
/** Figures with fewer digits are found by chance. */
const fewestDigits = 4;
/** So many answers in a row are somebody's. */
const fewestAnswers = 6;

/**
 * What must not be in a finished copy: the texts and the exact figures that its audience does not get, and the answers of each rater in a
 * row. A text that stands in what the audience does get is left out: finding it would say nothing.
 */
export function forbiddenValues(
  { withheld }: Selection,
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  plan: WorkbookPlan,
  content: Pick<WorkbookSnapshot, 'tables'>,
): readonly Forbidden[] {
  const { text, numbers } = openly(plan, content);
  const found = new Map<string, Forbidden>();
  for (const cell of withheld) {
    const value = worthSearching(cell);
    if (value === null || (typeof value === 'number' ? numbers.has(value) : text.includes(fold(value))))
      continue;
    const key = `${typeof value}:${String(value)}`;
    if (!found.has(key)) found.set(key, { what: placeOf(cell), value });
  }
  const isRawHeld = withheld.some(({ block }) => block.name === RESPONSES);
  return [...found.values(), ...(isRawHeld ? answersInARow(tables.get(RESPONSES)) : [])];
}

const COPY_ID = 'Copy ID';
const RESPONSES = 'Responses_360';

/** Where a cell stands, in words. Rows count from 1, without the header. */
export const placeOf = ({ block, column, row }: Omit<WithheldCell, 'value'>): string =>
  `${block.title}${block.kind === 'table' ? `, row ${row + 1}` : ''}, ${column.header}`;

/** What can be told from the words of lists, from counts and from days when it turns up in a file. */
function worthSearching({ column, value }: WithheldCell): string | number | null {
  if (typeof value === 'number')
    return column.type !== 'date' && digitsOf(value) >= fewestDigits ? value : null;
  if (typeof value !== 'string' || column.list !== undefined || column.to !== undefined) return null;
  // A copy bears its own id, and one that is made again without a change has the same.
  if (column.header === COPY_ID) return null;
  return value.trim().length >= shortestText && !/^[\d\s.,:%/-]*$/.test(value) ? value : null;
}

const digitsOf = (value: number): number =>
  String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** All text and numbers that a copy says openly. */
function openly(plan: WorkbookPlan, { tables }: Pick<WorkbookSnapshot, 'tables'>) {
  const texts: string[] = [];
  const numbers = new Set<number>();
  const take = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(value);
    else if (typeof value === 'string') texts.push(fold(value));
  };
  for (const { name, cells, tables: laid, forms, charts } of plan.sheets) {
    take(name);
    for (const { content } of cells) take('value' in content ? content.value : content.formula);
    for (const { columns } of laid) for (const { header } of columns) take(header);
    for (const { fields } of forms) for (const { header } of fields) take(header);
    for (const { title } of charts) take(title);
  }
  for (const { rows } of tables.values()) for (const row of rows) row.forEach(take);
  // What every new workbook holds is no secret of this one.
  for (const block of blocks.values())
    for (const row of block.kind === 'table' ? (block.rows ?? []) : []) Object.values(row).forEach(take);
  // A sign that no text holds keeps texts from running together.
  return { text: texts.join('\u0001'), numbers };
}

/** The answers of each row that differ among themselves, as they stand side by side. */
function answersInARow(responses: TableRows | undefined): readonly Forbidden[] {
  return (responses?.rows ?? []).flatMap((row, index): Forbidden[] => {
    const answers = row.filter((value) => typeof value === 'number');
    return answers.length >= fewestAnswers && new Set(answers).size > 1
      ? [{ what: `Responses, row ${index + 1}`, value: answers }]
      : [];
  });
}

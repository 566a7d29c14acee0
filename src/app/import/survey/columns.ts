import { bareWord, promptOf } from '../words';
import type { SurveyGrid } from './grid';
import type { HeaderPlace } from './header';
import { asksForGroup, knownHeading } from './knownHeadings';
import type { SurveyLists } from './lists';
import { ItemFinder } from './matchItem';
import { ignored, isSingle, parseUse, type ColumnUse } from './use';

/** A column with what it is taken for. */
export interface ColumnProposal {
  readonly heading: string;
  readonly use: ColumnUse;
  /** False: a person should look. */
  readonly sure: boolean;
}

/** Rows whose cells are looked at. */
const LOOKED_AT = 60;

/** True for headings whose meaning is known without looking at their cells; for finding the header. */
export function isKnownHeading({ items, memory }: SurveyLists): (heading: string) => boolean {
  const finder = new ItemFinder(items);
  return (heading) =>
    knownHeading(heading) !== undefined ||
    finder.exact(heading) !== undefined ||
    memory.find('Column', '', heading) !== undefined;
}

/**
 * What each column is for: as remembered, by its heading, by the item whose id or text it bears, else by its cells. A use that only one
 * column can have goes to the first that is sure of it.
 */
export function proposeUses(
  grid: SurveyGrid,
  place: HeaderPlace,
  columns: readonly string[],
  lists: SurveyLists,
): readonly ColumnProposal[] {
  const finder = new ItemFinder(lists.items);
  const isLong = ['question', 'answer'].every((use) =>
    columns.some((heading) => knownHeading(heading) === use),
  );
  const sample = grid.rows.slice(place.row + place.rows, place.row + place.rows + LOOKED_AT);
  const raw = columns.map((heading, i): ColumnProposal => {
    const cells = sample.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== '');
    return { heading, ...propose(heading, cells, isLong, finder, lists) };
  });
  const taken = new Set<string>();
  const settled = [...raw];
  for (const sure of [true, false])
    raw.forEach((column, i) => {
      if (column.sure !== sure || !isSingle(column.use)) return;
      const key = column.use.as === 'item' ? bareWord(`item ${column.use.item}`) : column.use.as;
      if (taken.has(key)) settled[i] = { ...column, use: ignored, sure: column.use.as !== 'item' };
      taken.add(key);
    });
  return settled;
}

function propose(
  heading: string,
  cells: readonly string[],
  isLong: boolean,
  finder: ItemFinder,
  { items, memory }: SurveyLists,
): Omit<ColumnProposal, 'heading'> {
  if (heading === '' && cells.length === 0) return { use: ignored, sure: true };
  const remembered = parseUse(memory.find('Column', '', heading) ?? '');
  const isGone = remembered?.as === 'item' && !items.some(({ id }) => id === remembered.item);
  if (remembered && !isGone) return { use: remembered, sure: true };
  const match = finder.find(heading);
  if (match?.sure) return { use: { as: 'item', item: match.item.id }, sure: true };
  const known = knownHeading(heading);
  if (known && (isLong || (known !== 'question' && known !== 'answer')))
    return { use: { as: known }, sure: true };
  if (asksForGroup(heading)) return { use: { as: 'group' }, sure: true };
  if (match && !holdsSentences(cells)) return { use: { as: 'item', item: match.item.id }, sure: false };
  if (holdsSentences(cells)) return { use: { as: 'comment', prompt: promptOf(heading) }, sure: false };
  return { use: ignored, sure: cells.length === 0 };
}

/** Comments are longer than the words of a scale, at least some of them. */
const holdsSentences = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.length > 30 || cell.split(/\s+/).length > 5).length > cells.length / 4;

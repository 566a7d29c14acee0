import type { Item, ItemModel } from './items';
import type { CompetencySpan } from './matrix';
import { fold } from '../table';

/** A column of the matrix and where its scores come from. */
export interface Column {
  readonly item: Item;
  /** Position in what is read. */
  readonly source: number;
  /** Ends of the scale. */
  readonly min: number;
  readonly max: number;
  readonly reverse: boolean;
}

/** The columns of a matrix, the items of a competency side by side. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly spans: readonly CompetencySpan[];
  /** Items of the model that nothing is called after. */
  readonly missingItems: readonly string[];
}

/**
 * A column for each item of the model that is found.
 *
 * @param sourceOf where the scores of an item come from, by its id in the form in which ids are compared
 */
export function columnsOf(items: ItemModel, sourceOf: (id: string) => number | undefined): Columns {
  const columns: Column[] = [];
  const missingItems: string[] = [];
  const spans = items.map((competency): CompetencySpan => {
    const start = columns.length;
    for (const item of competency.items) {
      const source = sourceOf(fold(item.id));
      if (source === undefined) missingItems.push(item.id);
      else columns.push({ item, source, ...competency.scale, reverse: item.reverse });
    }
    return { competency, start, end: columns.length };
  });
  return { columns, spans, missingItems };
}

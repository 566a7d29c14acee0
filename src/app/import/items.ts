import type { Draft, DraftRow } from './draft';
import { draftRow, firstOfEach } from './draft';
import { homeColumns } from './home';
import { asName, asNumber } from './readings';
import type { ImportReport } from './report';
import { columns, noteOthers, readRecords } from './source';
import type { SourceTable } from './table';
import { idKey } from './words';

export const competencyColumns = columns({
  id: { header: 'Competency ID', names: [], read: asName, needed: 'row' },
  name: { header: 'Competency', names: ['competency name', 'name'], read: asName, needed: 'row' },
  order: { header: 'Display order', names: ['order', 'position'], read: asNumber() },
});

export const itemColumns = {
  ...homeColumns('Items_360', {
    'Item ID': { names: ['item', 'question id', 'item code'], needed: 'row' },
    Competency: { names: ['competency name'] },
    Text: { names: ['item text', 'question', 'question text', 'statement'], needed: 'row' },
    Reverse: { names: ['reverse scored', 'reversed', 'reverse coded'] },
    Weight: {},
    'Scale min': { names: ['min'] },
    'Scale max': { names: ['max'] },
    Baseline: {},
    Mid: {},
    Final: {},
  }),
  ...columns({ competencyId: { header: 'Competency ID', names: ['competency code'], read: asName } }),
};

/** A competency of a list: its name and its place among the others. */
export interface Competency {
  readonly name: string;
  readonly order: number;
}

/** Reads lists of competencies, by id. An id that comes again with another name is an error. */
export function readCompetencies(
  sources: readonly SourceTable[],
  report: ImportReport,
): ReadonlyMap<string, Competency> {
  const competencies = new Map<string, Competency>();
  for (const source of sources) {
    const { records, match } = readRecords(competencyColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const { id, name, order } = record.values;
      const key = idKey(String(id));
      const first = competencies.get(key);
      if (first && first.name !== name) {
        const sentence = `Competency ${String(id)} is called ${first.name} further up; this row is left out.`;
        report.problem('error', record, 'Competency', sentence);
      } else if (!first) {
        competencies.set(key, {
          name: String(name),
          order: typeof order === 'number' ? order : competencies.size + 1,
        });
      }
    }
  }
  return competencies;
}

/** Scale of the answers where the items do not say theirs. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Scale when neither the items nor the engagement say one (workbook.md, sheet Items_360). */
const usualScale: Scale = { min: 1, max: 5 };

/**
 * Reads lists of items, with the name of each competency instead of its id, in the display order of the competencies.
 *
 * @param scale of the engagement; null where no file says
 */
export function readItems(
  sources: readonly SourceTable[],
  competencies: ReadonlyMap<string, Competency>,
  scale: Scale | null,
  report: ImportReport,
): Draft {
  const rows: DraftRow[] = [];
  const { min, max } = scale ?? usualScale;
  for (const source of sources) {
    const { records, match } = readRecords(itemColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const { competencyId, ...cells } = record.values;
      const competency = cells.Competency ?? competencies.get(idKey(String(competencyId ?? '')))?.name;
      const low = Number(cells['Scale min'] ?? min);
      const high = Number(cells['Scale max'] ?? max);
      if (competency === undefined) {
        const why =
          competencyId === null
            ? 'The item has no competency'
            : `Competency ${String(competencyId)} is in no list of competencies`;
        report.problem('error', record, 'Competency', `${why}; the row is left out.`);
      } else if (low >= high) {
        report.problem(
          'error',
          record,
          'Scale max',
          `The scale ends at ${high} and begins at ${low}; the row is left out.`,
        );
      } else {
        const defaults = { Reverse: 'No', Weight: 1, 'Scale min': low, 'Scale max': high };
        rows.push(draftRow(record, { ...cells, Competency: competency }, defaults));
      }
    }
    if (
      scale === null &&
      records.some(({ values }) => values['Scale min'] === null || values['Scale max'] === null)
    ) {
      report.note(`${source.file}: no file says the scale; ${min} to ${max} is taken.`);
    }
  }
  const places = new Map([...competencies.values()].map(({ name, order }) => [name, order]));
  const place = (row: DraftRow): number => places.get(String(row.cells.get('Competency'))) ?? Infinity;
  const items = firstOfEach(rows, 'Item ID', report);
  const sorted = items.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return { table: 'Items_360', headers: inputHeaders, key: ['Item ID'], rows: sorted, existing: 'stays' };
}

const inputHeaders = Object.keys(itemColumns).filter((key) => key !== 'competencyId');

/** An item as answers refer to it. */
export interface KnownItem extends Scale {
  readonly id: string;
  readonly text: string;
}

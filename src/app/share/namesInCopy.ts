import { nameScan } from '../../domain/suppression/nameScan';
import { fold } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import type { CopyDraft } from './prepareCopy';
import { placeOf } from './forbiddenValues';

/** A name of a rater, or an address, in something that the audience may read. */
export interface NameInCopy {
  readonly where: string;
  readonly found: string;
}

/**
 * Names of raters and e-mail addresses in the texts of a copy, for the coach to look at: the copy may hold these texts, and only a person
 * can tell whether the name gives somebody away. Client, coach and sponsor are no secret.
 */
export function namesInCopy(
  { selection, audience }: CopyDraft,
  { tables }: WorkbookSnapshot,
): readonly NameInCopy[] {
  if (audience === 'coach' || audience === 'admin') return [];
  const [engagement] = records(tables.get(ENGAGEMENT));
  const open = new Set(
    ['Client name', 'Coach name', 'Sponsor name'].map((header) => fold(engagement?.text(header) ?? '')),
  );
  const names = records(tables.get('Raters_360')).flatMap((row) => {
    const name = row.text('Name') ?? '';
    return row.text('Group') === 'Self' || open.has(fold(name)) ? [] : [name];
  });
  const scan = nameScan(names);
  return selection.blocks.flatMap(({ spec, table }) => {
    const columns = spec.kind === 'table' ? spec.columns : spec.fields;
    return table.rows.flatMap((cells, row) =>
      columns.flatMap((column, at): NameInCopy[] => {
        const value = cells[at];
        if (typeof value !== 'string' || column.type === 'enum' || open.has(fold(value))) return [];
        const hit = scan(value);
        return hit ? [{ where: placeOf({ block: spec, column, row }), found: hit.found }] : [];
      }),
    );
  });
}

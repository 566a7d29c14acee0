import type { MergeKey } from '../../domain/merge/versions';
import { blocks, linkTargets } from '../blueprint/blueprint';
import type { ColumnSpec } from '../blueprint/types';

const columnsOf = (name: string): readonly ColumnSpec[] => {
  const block = blocks.get(name);
  return block?.kind === 'table' ? block.columns : (block?.fields ?? []);
};

/**
 * What a client can fill in and the coach may read, of a table or form: no formula, nothing that the add-in writes, and nothing of a
 * release of 360 feedback, which is for reading.
 */
export const mergeColumns = (name: string): readonly ColumnSpec[] =>
  columnsOf(name).filter(
    ({ formula, written, open, sees: { client, coach } }) =>
      formula === undefined &&
      !written &&
      !open &&
      (client === 'always' || client === 'own' || client === 'ticked') &&
      (coach === 'always' || coach === 'ticked'),
  );

/**
 * The column that tells the rows of a table apart: its first column where that holds ids, or names the one row of another table that
 * this row is about, such as the goal of an outcome; or the ids that other tables refer to, such as the number of a session.
 */
export function mergeKey(name: string): MergeKey | null {
  const block = blocks.get(name);
  if (block?.kind !== 'table') return null;
  const target = linkTargets.get(name);
  if (target !== undefined) return { header: target, own: true };
  const [first] = block.columns;
  if (first?.type === 'id') return { header: first.header, own: true };
  return first?.type === 'link' && first.required ? { header: first.header, own: false } : null;
}

/** The column that has to say Yes before the coach may see a row; `null` where the coach sees them all. */
export function consentColumn(name: string): string | null {
  const block = blocks.get(name);
  const isAsked = mergeColumns(name).some(({ sees }) => sees.coach === 'ticked');
  return isAsked && block?.kind === 'table' ? (block.ticked ?? null) : null;
}

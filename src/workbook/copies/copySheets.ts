import type { StageModel } from '../../domain/stages/models';
import { dataSheets } from '../blueprint/blueprint';
import type { BlockSpec, ColumnSpec, FormatRule, TableSpec } from '../blueprint/types';
import { titleOf } from '../layout';
import { layDataSheet, type Extent } from '../layout/dataSheet';
import { hostOf, sheetKeys, tabColour, tabName } from '../layout/tabs';
import type { SheetPlan } from '../plan';
import type { TableRows } from '../snapshot';
import type { SelectedBlock } from './select';

/** How the tables of a copy are laid out. */
export interface CopyForm {
  /** To be filled in: lists, rules and native formulas stay. Else there is nothing but values, and nothing that is empty. */
  readonly working: boolean;
  /** Says who the sheets are for, where those of the blueprint speak to the coach. */
  readonly hint?: string;
}

/** The sheets of the tables and forms that were chosen, in the order of the tabs. */
export function copySheets(
  model: StageModel,
  selected: readonly SelectedBlock[],
  { working, hint }: CopyForm,
): readonly SheetPlan[] {
  const wanted = new Map(
    selected
      .filter(({ table }) => working || isFilled(table.rows))
      .map(({ spec, table }) => [
        spec.name,
        { spec: working ? workingBlock(spec, hint === undefined) : fixedBlock(spec, table), table },
      ]),
  );
  const extents = new Map<string, Extent>(
    [...wanted].map(([name, { table }]) => [name, { rows: Math.max(1, table.rows.length) }]),
  );
  return sheetKeys(model).flatMap((key): SheetPlan[] => {
    const specs = dataSheets
      .filter((spec) => hostOf(model, spec.key) === key)
      .map((spec) => ({
        ...spec,
        blocks: spec.blocks.flatMap(({ name }): BlockSpec[] => {
          const block = wanted.get(name)?.spec;
          return block ? [block] : [];
        }),
      }))
      .filter(({ blocks }) => blocks.length > 0);
    const [first] = specs;
    if (!first) return [];
    const said = hint ?? (working ? specs.map((spec) => spec.hint).join(' ') : '');
    const body = layDataSheet(
      titleOf(model, first),
      said,
      specs.flatMap(({ blocks }) => blocks),
      extents,
    );
    // Links lead to sheets that the copy does not have.
    const cells = body.cells.filter(({ link }) => link === undefined);
    // Only where somebody is to type do cells look like it.
    const styles = working
      ? body.styles
      : body.styles.map(
          ({ range, style }) => ({ range, style: style === 'input' ? 'long' : style }) as const,
        );
    return [{ key, name: tabName(model, key), tabColour: tabColour(key), ...body, cells, styles }];
  });
}

const isFilled = (rows: SelectedBlock['table']['rows']): boolean =>
  rows.some((row) => row.some((value) => value !== null));

/**
 * As in the workbook, without starter rows and initial values: what is blank was left blank, or is not for this audience.
 *
 * @param hinted false: the hint speaks to somebody else
 */
function workingBlock(spec: BlockSpec, hinted: boolean): BlockSpec {
  const { hint, ...block } = spec;
  const said = hinted && hint !== undefined ? { hint } : {};
  if (block.kind === 'form')
    return { ...block, ...said, fields: block.fields.map(({ initial: _, ...field }) => field) };
  const { rows: _, formats = [], ...table } = block;
  const headers = new Set(table.columns.map(({ header }) => header));
  return {
    ...table,
    ...said,
    formats: formats.filter((rule) => namedHeaders(rule).every((name) => headers.has(name))),
  };
}

/** The headers that a rule needs. */
const namedHeaders = ({ from, to, formula }: FormatRule): readonly string[] => [
  ...(from === undefined ? [] : [from]),
  ...(to === undefined ? [] : [to]),
  ...[...formula.matchAll(/\{([^{}]+)\}/g)].map(([, header = '']) => header),
];

/** Values alone: no formula, no list, no rule, no name, no hint for who fills in, and of forms and tables what is filled. */
function fixedBlock(spec: BlockSpec, { headers, rows }: TableRows): BlockSpec {
  const isUsed = ({ header }: ColumnSpec): boolean =>
    rows.some((row) => (row[headers.indexOf(header)] ?? null) !== null);
  if (spec.kind === 'form') {
    const { hint: _, ...form } = spec;
    return { ...form, fields: spec.fields.filter(isUsed).map(fixedColumn) };
  }
  const { kind, name, title, columns }: TableSpec = spec;
  return { kind, name, title, columns: columns.filter(isUsed).map(fixedColumn) };
}

const fixedColumn = ({ header, type, sees, width, format }: ColumnSpec): ColumnSpec => ({
  header,
  type,
  sees,
  written: true,
  ...(width === undefined ? {} : { width }),
  ...(format === undefined ? {} : { format }),
});

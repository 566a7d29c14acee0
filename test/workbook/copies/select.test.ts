import fc from 'fast-check';
import type { Audience } from '../../../src/domain/audience/grants';
import { blocks } from '../../../src/workbook/blueprint/blueprint';
import type { BlockSpec, ColumnSpec } from '../../../src/workbook/blueprint/types';
import { selectFor } from '../../../src/workbook/copies/select';
import { canaryWorkbook, cellsOf, choices, type CanaryWorkbook } from '../../support/share/canaries';
import { maySee, namedColumns } from '../../support/share/oracle';

const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];
const columnsOf = (spec: BlockSpec): readonly ColumnSpec[] =>
  spec.kind === 'table' ? spec.columns : spec.fields;

/** Cells that the selection gives and the oracle forbids, or the other way round. */
function differences(
  { snapshot, terms, goals }: CanaryWorkbook,
  audience: Audience,
  specs: ReadonlyMap<string, BlockSpec>,
): string[] {
  const { withheld } = selectFor(snapshot, audience, terms, specs);
  const held = new Set(withheld.map(({ block, column, row }) => `${block.name} ${column.header} ${row}`));
  return [...cellsOf(snapshot)].flatMap(({ block, column, row, content, value }) => {
    const name = `${block} ${column} ${row}`;
    const seen = !held.has(name);
    return content === null || seen === maySee(audience, terms, { block, column, value, goals })
      ? []
      : [name];
  });
}

it('every column of the workbook stands in the table of who may see what, and no other', () => {
  const all = [...blocks.values()].flatMap((spec) =>
    columnsOf(spec).map(({ header }) => `${spec.name} ${header}`),
  );
  expect([...namedColumns].sort()).toEqual([...all].sort());
});

it('each audience gets just the cells that the table grants, whatever the level, the consent and the ticks', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const workbook = canaryWorkbook(choice);
      for (const audience of audiences) expect(differences(workbook, audience, blocks)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('what is given and what is withheld are all of the workbook, each cell once', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(...audiences), (choice, audience) => {
      const { snapshot, terms } = canaryWorkbook(choice);
      const { blocks: given, withheld } = selectFor(snapshot, audience, terms);
      const filled = given.flatMap(({ table }) => table.rows.flat()).filter((value) => value !== null).length;
      const all = [...cellsOf(snapshot)].filter(({ content }) => content !== null).length;
      expect(filled + withheld.length).toBe(all);
    }),
    { numRuns: 30 },
  );
});

it('what goes in as a figure over many rows only is no column of a copy', () => {
  const { snapshot, terms } = canaryWorkbook({
    terms: { level: 'L3', selfFunded: false, consent360: true },
    ticks: [true],
    rows: 2,
    bothFits: true,
  });
  const { blocks: given } = selectFor(snapshot, 'sponsor', terms);
  expect(given.map(({ spec }) => spec.name)).not.toContain('Actions');
});

describe('changing any single grant of any column is noticed', () => {
  // Between them, these terms and ticks reach every condition on both sides.
  const workbooks = [
    { level: 'L3', consent360: true, ticks: [true, false, true, true, false] },
    { level: 'L1', consent360: false, ticks: [false, true, true, false, true] },
    { level: 'L2', consent360: true, ticks: [true, true, false, false, true, true, false] },
    { level: 'L0', consent360: false, ticks: [true, false, false, true, true] },
    { level: 'L3', consent360: false, ticks: [false, false, true, true, true, false] },
  ] as const;
  const drawn = workbooks.map(({ level, consent360, ticks }, index) =>
    canaryWorkbook({
      terms: { level, consent360, selfFunded: false },
      ticks,
      rows: 4,
      bothFits: index % 2 === 0,
    }),
  );

  it.each(audiences)('for %s', (audience) => {
    const unnoticed: string[] = [];
    for (const spec of blocks.values())
      for (const column of columnsOf(spec)) {
        const { [audience]: grant, ...others } = column.sees;
        const changed =
          grant === undefined || grant === 'aggregate' || grant === 'unsplit'
            ? { ...others, [audience]: 'always' as const }
            : others;
        const specs = new Map([[spec.name, withSees(spec, column.header, changed)]]);
        const small = drawn.map((workbook) => ({
          ...workbook,
          snapshot: {
            ...workbook.snapshot,
            tables: new Map(
              [...workbook.snapshot.tables].filter(([name]) => name === spec.name || name === 'Goals'),
            ),
          },
        }));
        const noticed = small.some((workbook) =>
          differences(workbook, audience, specs).some((name) => name.startsWith(`${spec.name} `)),
        );
        if (!noticed) unnoticed.push(`${spec.name} ${column.header}`);
      }
    // The sponsor gets no row about a single item, so this column is blank whoever may see it.
    expect(unnoticed).toEqual(audience === 'sponsor' ? ['Released_360 Item ID'] : []);
  });
});

function withSees(spec: BlockSpec, header: string, sees: ColumnSpec['sees']): BlockSpec {
  const change = (column: ColumnSpec): ColumnSpec =>
    column.header === header ? { ...column, sees } : column;
  return spec.kind === 'table'
    ? { ...spec, columns: spec.columns.map(change) }
    : { ...spec, fields: spec.fields.map(change) };
}

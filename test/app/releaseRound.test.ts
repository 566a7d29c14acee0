import { previewRelease, releaseRound } from '../../src/app/releaseRound';
import { releaseSummary } from '../../src/app/releaseSummary';
import { success } from '../../src/domain/outcome';
import type { CellValue } from '../../src/workbook/cell';
import { releasesIn, releaseTables } from '../../src/workbook/mapping/releases';
import { blocks } from '../../src/workbook/blueprint/blueprint';
import type { TableWrite, WorkbookPort } from '../../src/workbook/port';
import type { TableRows, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { demoItems, demoResponses } from '../domain/feedback/tables';

const today = '2026-01-05';

const tableOf = (name: string, table: readonly (readonly unknown[])[]): TableRows => {
  const [headers = [], ...rows] = table as readonly (readonly CellValue[])[];
  return { name, headers: headers.map(String), rows };
};

const commentRows = (texts: readonly string[], group = 'Peer', prompt = 'Start'): CellValue[][] =>
  texts.map((text) => ['Baseline', group, prompt, text, 'Yes', 'Yes']);

const fiveComments = commentRows([
  'Delegate more.',
  'Ask us first.',
  'Say what you expect.',
  'Thank people.',
  'Listen longer.',
]);

/** A workbook that keeps what is written, with the demo data of feedback-360.md 4.1. */
function workbook(comments: CellValue[][] = fiveComments, responses = demoResponses) {
  const tables = new Map<string, TableRows>([
    [
      'Engagement',
      tableOf('Engagement', [
        ['Engagement ID', 'Min raters', 'Min comments'],
        ['E1', 3, 5],
      ]),
    ],
    ['Responses_360', tableOf('Responses_360', responses)],
    ['Items_360', tableOf('Items_360', demoItems)],
    ['Raters_360', tableOf('Raters_360', [['Rater ID', 'Name', 'Group']])],
    [
      'Comments_360',
      tableOf('Comments_360', [['Round', 'Group', 'Prompt', 'Text', 'Approved', 'Edited'], ...comments]),
    ],
    ...releaseTables.map((name): [string, TableRows] => {
      const block = blocks.get(name);
      const headers = block?.kind === 'table' ? block.columns.map(({ header }) => header) : [];
      return [name, { name, headers, rows: [] }];
    }),
  ]);
  const snapshot = (): WorkbookSnapshot => ({ stamp: null, sheets: new Map(), tables });
  const writes: (readonly TableWrite[])[] = [];
  const port: Pick<WorkbookPort, 'read' | 'write'> = {
    read: () => Promise.resolve(success(snapshot())),
    write: (given) => {
      writes.push(given);
      for (const write of given) {
        const table = tables.get(write.table);
        if (!table) throw new Error(write.table);
        const rows = write.rows.map((row) =>
          table.headers.map((header) => row[write.headers.indexOf(header)] ?? null),
        );
        tables.set(write.table, { ...table, rows: [...table.rows, ...rows] });
      }
      return Promise.resolve(success(undefined));
    },
  };
  const answer = (...rows: CellValue[][]): void => {
    const table = tables.get('Responses_360');
    if (table) tables.set('Responses_360', { ...table, rows: [...table.rows, ...rows] });
  };
  const comment = (...rows: CellValue[][]): void => {
    const table = tables.get('Comments_360');
    if (table) tables.set('Comments_360', { ...table, rows: [...table.rows, ...rows] });
  };
  return { port, snapshot, writes, answer, comment };
}

describe('looking at a release', () => {
  it('writes nothing', () => {
    const { snapshot, writes } = workbook();
    const draft = previewRelease(snapshot(), 'Baseline', today);
    expect(draft.ok && releaseSummary(draft.value.release)).toMatchObject({
      all: 12,
      shown: 12,
      bands: 0,
      kept: 0,
    });
    expect(writes).toEqual([]);
  });

  it('says which table is missing, and how to get it back', () => {
    const { snapshot } = workbook();
    const { tables, ...rest } = snapshot();
    const without = new Map([...tables].filter(([name]) => name !== 'Released_360'));
    expect(previewRelease({ ...rest, tables: without }, 'Baseline', today)).toMatchObject({
      reason: {
        what: 'The workbook has no table Released_360.',
        next: expect.stringContaining('Repair') as string,
      },
    });
  });
});

describe('releasing a round', () => {
  it('keeps it in the workbook in one write, and reads back what it wrote', async () => {
    const { port, snapshot, writes } = workbook();
    const outcome = await releaseRound(port, 'Baseline', today);
    if (!outcome.ok) throw new Error(outcome.reason.code);
    expect(writes).toHaveLength(1);
    expect(releasesIn(snapshot().tables)).toEqual([outcome.value.release]);
  });

  it('keeps texts as texts: what was 3.0 is not read back as 3', async () => {
    const { port, snapshot } = workbook();
    await releaseRound(port, 'Baseline', today);
    const shown = snapshot().tables.get('Released_360');
    expect(shown?.rows.map((row) => row[shown.headers.indexOf('Shown')])).toContain('3.0');
  });

  it('reads a figure that somebody turned into a number as the text that it was', async () => {
    const { port, snapshot } = workbook();
    const outcome = await releaseRound(port, 'Baseline', today);
    const { tables } = snapshot();
    const table = tables.get('Released_360') as TableRows;
    const at = table.headers.indexOf('Shown');
    const numbers = table.rows.map((row) =>
      row.map((cell, i) => (i === at && cell !== null ? Number(cell) : cell)),
    );
    const read = releasesIn(new Map([...tables, ['Released_360', { ...table, rows: numbers }]]));
    expect(read).toEqual(outcome.ok ? [outcome.value.release] : []);
  });

  it('holds when one more answers, and nothing is written', async () => {
    const { port, writes, answer } = workbook();
    await releaseRound(port, 'Baseline', today);
    answer(['Baseline', 'P9', 'Peer', 1, 1, 1]);
    expect(await releaseRound(port, 'Baseline', today)).toMatchObject({ reason: { code: 'release-holds' } });
    expect(writes).toHaveLength(1);
  });

  it('can be made again when enough have answered, and the first one stays as it was', async () => {
    const { port, snapshot, answer } = workbook();
    const first = await releaseRound(port, 'Baseline', today);
    answer(...['P6', 'P7', 'P8'].map((id) => ['Baseline', id, 'Peer', 3, 4, 2]));
    const second = await releaseRound(port, 'Baseline', '2026-02-05');
    const read = releasesIn(snapshot().tables);
    expect(read.map(({ id, releasedOn }) => [id, releasedOn])).toEqual([
      ['Baseline 1', '2026-01-05'],
      ['Baseline 2', '2026-02-05'],
    ]);
    expect(read).toEqual([first, second].flatMap((outcome) => (outcome.ok ? [outcome.value.release] : [])));
  });
});

describe('comments of a release', () => {
  const released = ({ snapshot }: ReturnType<typeof workbook>, id: string): unknown[] =>
    (snapshot().tables.get('Released_comments')?.rows ?? [])
      .filter((row) => row[0] === id)
      .map((row) => row[3]);
  const newcomers = ['P6', 'P7', 'P8'].map((id) => ['Baseline', id, 'Peer', 3, 4, 2]);

  it('are pooled, without any group', async () => {
    const book = workbook();
    await releaseRound(book.port, 'Baseline', today);
    expect(released(book, 'Baseline 1')).toHaveLength(5);
    expect(book.snapshot().tables.get('Released_comments')?.rows.flat()).not.toContain('Peer');
  });

  it('are left out when too few are approved', async () => {
    const book = workbook(commentRows(['Delegate more.', 'Ask us first.']));
    await releaseRound(book.port, 'Baseline', today);
    expect(released(book, 'Baseline 1')).toEqual([]);
  });

  it('count as out whatever the spelling of the round: a late one is not let in by it', async () => {
    const book = workbook();
    await releaseRound(book.port, 'Baseline', today);
    book.answer(...newcomers.map(([, ...cells]) => ['BASELINE', ...cells]));
    book.comment(...commentRows(['Late one.']));
    await releaseRound(book.port, 'baseline', today);
    expect(book.snapshot().tables.get('Releases_360')?.rows).toHaveLength(2);
    expect(book.snapshot().tables.get('Released_comments')?.rows.flat()).not.toContain('Late one.');
  });

  it('that came late are added to the old ones only three or more at a time', async () => {
    for (const [late, count] of [
      [['Late one.', 'Late two.'], 5],
      [['Late one.', 'Late two.', 'Late three.'], 8],
    ] as const) {
      const book = workbook();
      await releaseRound(book.port, 'Baseline', today);
      book.answer(...newcomers);
      book.comment(...commentRows(late));
      await releaseRound(book.port, 'Baseline', today);
      expect(released(book, 'Baseline 2')).toHaveLength(count);
      expect(released(book, 'Baseline 2').slice(0, 5)).toEqual(released(book, 'Baseline 1'));
    }
  });
});

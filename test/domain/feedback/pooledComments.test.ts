import fc from 'fast-check';
import { commentTable } from '../../../src/domain/feedback/commentTable';
import { pooledComments } from '../../../src/domain/feedback/pooledComments';
import type { CommentReport } from '../../../src/domain/feedback/pooledComments';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';
import { readCsv } from './tables';

const header = ['Round', 'Group', 'Prompt', 'Text', 'Approved', 'Edited'];
const raters: Table = [
  ['Rater ID', 'Name', 'Group'],
  ['S', 'Alex Client', 'Self'],
  ['P1', 'Maria Synthetic', 'Peer'],
];

const comments = (group: string, prompt: string, ...texts: string[]): unknown[][] =>
  texts.map((text) => ['Final', group, prompt, text, 'Yes', '']);

const pool = (rows: readonly unknown[][], minComments: number | null = null): CommentReport =>
  valueOf(pooledComments([header, ...rows], raters, null, minComments));

const five = [
  ...comments('Peer', 'Start', 'one', 'two', 'three'),
  ...comments('direct_report', 'Start', 'four'),
  ...comments('Other', 'Start', 'five'),
];

describe('pooled comments (rule 9)', () => {
  it('are those of all anonymous groups together, without a group', () => {
    const { rows } = pool(five);
    expect(rows.map(({ text }) => text).sort()).toEqual(['five', 'four', 'one', 'three', 'two']);
    expect(new Set(rows.map(({ from }) => from))).toEqual(new Set(['']));
  });

  it('stand in an order that is the same however the rows stand, and not theirs', () => {
    const order = pool(five).rows.map(({ text }) => text);
    expect(pool(five.toReversed()).rows.map(({ text }) => text)).toEqual(order);
    expect(order).not.toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(order).not.toEqual([...order].sort());
  });

  it('take five others to a prompt before any are shown, and three to each', () => {
    expect(pool(five.slice(1))).toMatchObject({
      rows: [],
      withheld: [{ prompt: 'Start', why: 'too few in all' }],
    });
    const more = pool([
      ...five,
      ...comments('Peer', 'Stop', 'a', 'b'),
      ...comments('Peer', 'Continue', 'c', 'd', 'e'),
    ]);
    expect(more.withheld).toEqual([{ prompt: 'Stop', why: 'too few for this prompt' }]);
    expect(more.rows.map(({ prompt }) => prompt)).toEqual([
      ...Array<string>(5).fill('Start'),
      'Continue',
      'Continue',
      'Continue',
    ]);
  });

  it('are not five because two people answered to many prompts', () => {
    const rows = ['Start', 'Stop', 'Continue', 'Strength'].flatMap((prompt) =>
      comments('Peer', prompt, `${prompt} 1`, `${prompt} 2`),
    );
    expect(pool(rows).rows).toEqual([]);
  });

  it('follow the minimum of the engagement, which never falls below three', () => {
    expect(pool(five.slice(2), 3).rows).toHaveLength(3);
    expect(pool(five.slice(2), 1)).toMatchObject({ minComments: 3 });
    expect(pool(five.slice(3), 1).rows).toEqual([]);
    expect(pool(five, 6).rows).toEqual([]);
  });

  it("have the manager's apart, whatever the number, and leave self out", () => {
    const { rows } = pool([
      ...comments('Manager', 'Stop', 'less haste'),
      ...comments('Self', 'Stop', 'mine'),
    ]);
    expect(rows).toEqual([{ prompt: 'Stop', from: 'Manager', text: 'less haste' }]);
    expect(pool([...five, ...comments('Manager', 'start', 'last')]).rows.at(-1)).toMatchObject({
      from: 'Manager',
      text: 'last',
    });
  });

  it('are of the latest round, or of the one named', () => {
    const earlier = five.map((row) => ['Baseline', ...row.slice(1)]);
    expect(pool([...five, ...earlier.slice(0, 2)]).round).toBe('Final');
    const named = valueOf(
      pooledComments([header, ...five.slice(0, 1), ...earlier], raters, 'baseline', null),
    );
    expect(named.rows).toHaveLength(5);
  });

  it('spill as text, formulas among them', () => {
    const table = commentTable(pool([...five.slice(1), ...comments('Peer', 'Start', '=1+1')]));
    expect(table[0]).toEqual(['Prompt', 'From', 'Comment']);
    expect(table.slice(1).map(([, , text]) => text)).toContain('=1+1');
  });
});

describe('findings for the coach', () => {
  const four = five.slice(1);

  it('keep back what was not approved', () => {
    const report = pool([...four, ['Final', 'Peer', 'Start', 'raw', 'No', 'Yes']]);
    expect(report.rows).toEqual([]);
    expect(report.commentFindings).toMatchObject([{ row: 6, kind: 'not approved', keptBack: true }]);
  });

  it('keep back what names a rater or holds an address, until it is edited', () => {
    const named = (text: string, edited: string): unknown[] => [
      'Final',
      'Peer',
      'Start',
      text,
      'Yes',
      edited,
    ];
    for (const [text, kind] of [
      ['maria can tell you', 'name'],
      ['Write to m.s@firm.example', 'email'],
    ] as const) {
      const report = pool([...four, named(text, '')]);
      expect(report.rows).toEqual([]);
      expect(report.commentFindings).toMatchObject([{ row: 6, kind, keptBack: true }]);
      const edited = pool([...four, named(text, 'Yes')]);
      expect(edited.rows).toHaveLength(5);
      expect(edited.commentFindings).toMatchObject([{ keptBack: false }]);
    }
  });

  it("do not take the client's name for a rater's", () => {
    expect(pool([...four, ...comments('Peer', 'Start', 'Alex listens well')]).commentFindings).toEqual([]);
  });

  it('say nothing of what self wrote: it is not shown at all', () => {
    const own = ['Final', 'Self', 'Start', 'Maria helps me', 'No', ''];
    expect(pool([...four, own])).toMatchObject({ commentFindings: [], withheld: [{ prompt: 'Start' }] });
  });

  it('hold for the manager too', () => {
    expect(pool(comments('Manager', 'Start', 'As Maria says')).rows).toEqual([]);
  });
});

it('shows the comments of the sample but the two to its last prompt', () => {
  const rows = readCsv('sample/comments.csv')
    .filter((row) => row['wave'] === 'pre')
    .map((row) => ['Baseline', row['relationship'], row['question'], row['comment'], 'Yes', '']);
  const report = pool(rows);
  expect(report.rows.filter(({ from }) => from === '')).toHaveLength(18);
  expect(report.rows.filter(({ from }) => from === 'Manager')).toHaveLength(1);
  expect(report.withheld.map(({ why }) => why)).toEqual(['too few for this prompt']);
});

it('says which column is missing', () => {
  expect(pooledComments([['Round', 'Group', 'Prompt', 'Text']], raters, null, null)).toMatchObject({
    reason: { what: 'The comments have no column "Approved".' },
  });
});

it('never shows fewer than three of others to a prompt, nor what was not approved, in any order of the rows', () => {
  const row = fc.record({
    group: fc.constantFrom('Self', 'Manager', 'Peer', 'Other', 'direct_report'),
    prompt: fc.constantFrom('Start', 'Stop'),
    text: fc.string({ minLength: 1, maxLength: 6 }),
    approved: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (given, asked) => {
      const rows = given.map(({ group, prompt, text, approved }, at) => [
        'Final',
        group,
        prompt,
        `${text}~${at}`,
        approved,
        '',
      ]);
      const report = pool(rows, asked);
      for (const prompt of ['Start', 'Stop']) {
        const shown = report.rows.filter((comment) => comment.prompt === prompt && comment.from === '');
        expect(shown.length === 0 || shown.length >= 3).toBe(true);
      }
      const approved = new Set(
        given.flatMap((comment, at) =>
          comment.approved && comment.group !== 'Self'
            ? [`${comment.text}~${at}`.trim().normalize('NFC')]
            : [],
        ),
      );
      for (const { text } of report.rows) expect(approved.has(text)).toBe(true);
      expect(pool(rows.toReversed(), asked).rows).toEqual(report.rows);
    }),
    { numRuns: 200 },
  );
});

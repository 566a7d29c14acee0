import { feedbackChange } from '../../../src/domain/feedback/change';
import type { ChangeRow, RatingNorm } from '../../../src/domain/feedback/change';
import { changeTable } from '../../../src/domain/feedback/changeTable';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';

const items: Table = [
  ['Item', 'Competency'],
  ['a', 'Listening'],
];

/** The two rounds of feedback-360.md 4.6. */
const pre = [3, 3, 2, 4, 3, 2, 3, 3];
const post = [4, 4, 3, 4, 4, 3, 3, 4];

const rows = (round: string, scores: readonly number[], name = 'P', group = 'Peer'): unknown[][] =>
  scores.map((score, at) => [round, `${name}${at}`, group, score]);

const responses = (...parts: unknown[][][]): Table => [['Round', 'Rater', 'Group', 'a'], ...parts.flat()];

function change(table: Table, norm: RatingNorm | null = null, model = items): ChangeRow {
  const [row] = valueOf(feedbackChange(table, model, 'Baseline', 'Final', 3, norm)).rows;
  if (!row) throw new Error('no row');
  return row;
}

describe('the same raters in both rounds', () => {
  const row = change(responses(rows('Baseline', pre), rows('Final', post).toReversed()));

  it('are compared each with himself (4.6)', () => {
    expect(row).toMatchObject({ from: 2.875, to: 3.625, change: 0.75, n: 8, matched: true });
    expect(row.low).toBeCloseTo(0.363, 3);
    expect(row.high).toBeCloseTo(1.137, 3);
    expect(row.verdict).toBe('reliable');
  });

  it("have Hedges' g over the mean deviation, exactly 0.8882 of 1.2949", () => {
    expect(row.effect).toBeCloseTo(0.8882 * 1.2949, 3);
  });

  it('have no effect size while they are fewer than eight', () => {
    const few = change(responses(rows('Baseline', pre.slice(1)), rows('Final', post.slice(1))));
    expect(few).toMatchObject({ n: 7, effect: null });
    expect(few.low).not.toBeNull();
  });

  it('are known by their ids, however these are written', () => {
    expect(change(responses(rows('Baseline', pre, 'p'), rows('Final', post, ' P'))).matched).toBe(true);
  });
});

describe('other raters', () => {
  it('are compared as two sets, by Welch (4.6)', () => {
    const row = change(responses(rows('Baseline', pre), rows('Final', post, 'Q')));
    expect(row).toMatchObject({ change: 0.75, n: 8, matched: false, verdict: 'reliable' });
    expect(row.low).toBeCloseTo(0.1227, 4);
    expect(row.high).toBeCloseTo(1.3773, 4);
  });

  it('are a set of their own when one more answered: pairs alone would give him away', () => {
    const row = change(responses(rows('Baseline', pre), rows('Final', [...post, 1])));
    expect(row).toMatchObject({ matched: false, n: 8, to: 30 / 9 });
  });
});

describe('the verdict', () => {
  it('is noise while the interval holds 0', () => {
    expect(change(responses(rows('Baseline', [3, 3, 4, 4]), rows('Final', [3, 4, 3, 4]))).verdict).toBe(
      'within noise',
    );
  });

  it('is noise for no change at all, and reliable for the same change of all', () => {
    expect(change(responses(rows('Baseline', pre), rows('Final', pre)))).toMatchObject({
      low: 0,
      high: 0,
      verdict: 'within noise',
    });
    expect(change(responses(rows('Baseline', [2, 2, 3, 3]), rows('Final', [3, 3, 4, 4]))).verdict).toBe(
      'reliable',
    );
  });

  it('asks for the change that a norm asks for as well: 0.5904 with SD 0.55 and reliability 0.85', () => {
    const norm = { deviation: 0.55, reliability: 0.85 };
    const twoRounds = (to: number): Table =>
      responses(rows('Baseline', [3, 3, 3, 3, 3]), rows('Final', [to, to, to, to, to]));
    expect(change(twoRounds(3.6), norm).verdict).toBe('reliable');
    expect(change(twoRounds(3.5), norm).verdict).toBe('within noise');
    expect(change(twoRounds(3.5)).verdict).toBe('reliable');
  });

  it('stretches the norm with the scale', () => {
    const wide: Table = [
      ['Item', 'Competency', 'Min', 'Max'],
      ['a', 'Listening', 1, 9],
    ];
    const table = responses(rows('Baseline', [3, 3, 3, 3]), rows('Final', [4, 4, 4, 4]));
    expect(change(table, { deviation: 0.55, reliability: 0.85 }, wide).verdict).toBe('within noise');
  });

  it('does not take a norm that is none', () => {
    const table = responses(rows('Baseline', pre), rows('Final', post));
    expect(feedbackChange(table, items, null, null, 3, { deviation: 0.5, reliability: 1 }).ok).toBe(false);
  });
});

describe('too few raters', () => {
  it('in one of the rounds leave no change, and only the round that may be shown', () => {
    const row = change(responses(rows('Baseline', [3, 4]), rows('Final', post)));
    expect(row).toMatchObject({
      from: null,
      to: 3.625,
      change: null,
      low: null,
      n: null,
      verdict: 'not enough raters',
    });
  });

  it('spill as blanks, never as zeros', () => {
    const table = responses(rows('Baseline', [3, 4]), rows('Final', [4, 4]));
    expect(changeTable(valueOf(feedbackChange(table, items, null, null, null)))[1]).toEqual([
      'Listening',
      ...['', '', '', '', '', ''],
      'not enough raters',
    ]);
  });
});

describe('the rounds', () => {
  it('are the first and the latest when none is named', () => {
    const table = responses(rows('Final', post), rows('Mid', post), rows('Baseline', pre));
    expect(valueOf(feedbackChange(table, items, null, '', null))).toMatchObject({
      from: 'Baseline',
      to: 'Final',
    });
  });

  it('must be two', () => {
    expect(feedbackChange(responses(rows('Baseline', pre)), items, null, null, 3)).toMatchObject({
      reason: { code: 'one-round' },
    });
    expect(feedbackChange(responses(rows('Baseline', pre)), items, 'Baseline', 'Final', 3)).toMatchObject({
      reason: { code: 'round-unknown' },
    });
  });
});

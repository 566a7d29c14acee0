import fc from 'fast-check';
import { checkReviewDraft } from '../../../src/app/reviews/checkReviewDraft';
import { deleteReview, deletionOf } from '../../../src/app/reviews/deleteReview';
import { changeReview, recordReview } from '../../../src/app/reviews/recordReview';
import { blankTexts, editedDraft, reviewDraft, type EntryTexts } from '../../../src/app/reviews/reviewDraft';
import { pastReviews } from '../../../src/app/reviews/pastReviews';
import { serialOfIso } from '../../../src/domain/dates';
import type { MemoryPort } from '../support/memoryPort';
import { fourGoals, newReview, reviewWorkbook, rowsOf, snapshotOf, today, typed } from './support';

const keep = { decision: 'Keep' };
const adjust = { decision: 'Adjust target', newTarget: '4.5', reason: 'The team grew' };

/** Records a review and fails the test when it is refused. */
async function record(port: MemoryPort, texts: Parameters<typeof newReview>[1], date = today) {
  const saved = await recordReview(port, await newReview(port, texts, date), today);
  if (!saved.ok) throw new Error(`${saved.reason.what} ${saved.reason.why}`);
  return saved.value;
}

const deleteGoal = async (port: MemoryPort, value: string) =>
  port.change({ remove: [{ table: 'Goals', key: { header: 'Goal ID', value } }] }, await snapshotOf(port));

describe('the form of a review', () => {
  it('starts with every goal in play: its last value, target and unit, today and nothing else', async () => {
    const port = await reviewWorkbook([
      ...fourGoals,
      { 'Goal ID': 'G5', Status: 'Dropped' },
      { 'Goal ID': 'G6', Status: 'Achieved' },
    ]);
    await record(port, { G1: { value: '3', ...keep } }, '2026-02-01');
    await record(port, { G1: { value: '3,2', ...keep } }, '2026-03-01');
    const draft = reviewDraft(await snapshotOf(port), today);
    expect(draft).toMatchObject({ date: today, kind: 'Session review' });
    expect(draft.entries.map(({ goal }) => goal.id)).toEqual(['G1', 'G2', 'G3', 'G4']);
    expect(draft.entries[0]).toMatchObject({
      key: 'G1',
      rowId: null,
      texts: blankTexts,
      goal: { unit: '1-5 rating', target: 4, last: { value: 3.2, date: serialOfIso('2026-03-01') } },
    });
  });
});

describe('recording a review', () => {
  it('writes a row for each goal that was filled in, and nothing of those that were skipped', async () => {
    const port = await reviewWorkbook();
    const saved = await record(port, {
      G1: {
        value: '3,5',
        gasLevel: '-1',
        confidence: '7',
        works: ' Clear briefs ',
        tweak: 'Ask less',
        ...keep,
      },
      G2: { value: '30%', sponsorComment: 'Meetings are shorter', approved: 'Yes', ...keep },
    });
    expect(saved).toEqual({ goals: ['G1', 'G2'], scores: 0, effects: [] });
    expect(rowsOf(port, 'Reviews')).toEqual([
      {
        'Review ID': 'R1',
        Date: serialOfIso(today),
        Kind: 'Session review',
        'Goal ID': 'G1',
        'Current value': 3.5,
        'GAS level': -1,
        Confidence: 7,
        'What works': 'Clear briefs',
        'What to tweak': 'Ask less',
        Decision: 'Keep',
      },
      {
        'Review ID': 'R2',
        Date: serialOfIso(today),
        Kind: 'Session review',
        'Goal ID': 'G2',
        'Current value': 0.3,
        Decision: 'Keep',
        'Sponsor comment': 'Meetings are shorter',
        'Approved for sponsor': 'Yes',
      },
    ]);
  });

  it('writes the answers of stakeholders, with or without the goal itself', async () => {
    const port = await reviewWorkbook();
    const saved = await record(port, { G1: { pulse: '2, 1, +1 ,0, −3', followUps: '4, , 5' } });
    expect(saved).toEqual({ goals: [], scores: 5, effects: [] });
    expect(rowsOf(port, 'Reviews')).toEqual([]);
    expect(
      rowsOf(port, 'Pulse').map((row) => [row['Pulse ID'], row['Goal ID'], row['Score'], row['Follow-up']]),
    ).toEqual([
      ['PU1', 'G1', 2, 4],
      ['PU2', 'G1', 1, undefined],
      ['PU3', 'G1', 1, 5],
      ['PU4', 'G1', 0, undefined],
      ['PU5', 'G1', -3, undefined],
    ]);
  });

  it('numbers on after the highest id, deleted rows in the middle or not', async () => {
    const port = await reviewWorkbook();
    await port.write([
      {
        table: 'Reviews',
        headers: ['Review ID', 'Date', 'Goal ID'],
        rows: [
          ['r07', 46040, 'G1'],
          ['own', 46040, 'G2'],
          [null, 46041, 'G2'],
        ],
        mode: 'replace',
      },
    ]);
    await record(port, { G1: keep, G2: keep });
    expect(rowsOf(port, 'Reviews').map((row) => row['Review ID'])).toEqual([
      'r07',
      'own',
      undefined,
      'R8',
      'R9',
    ]);
  });

  it('sets a new target on the goal and keeps the old one, with the reason, in the row', async () => {
    const port = await reviewWorkbook();
    const { effects } = await record(port, { G1: { value: '3.5', ...adjust } });
    expect(effects).toMatchObject([
      { goal: { id: 'G1' }, target: { from: 4, to: 4.5 }, status: { from: 'Active', to: 'Adjusted' } },
    ]);
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Target: 4.5, Status: 'Adjusted' });
    expect(rowsOf(port, 'Reviews')[0]).toMatchObject({
      'Previous target': 4,
      'Reason for change': 'The team grew',
    });
  });

  it('counts a milestone without points as 1', async () => {
    const port = await reviewWorkbook();
    await record(port, { G4: { ...adjust, newTarget: '3' } });
    expect(rowsOf(port, 'Goals')[3]).toMatchObject({ Target: 3, Status: 'Adjusted' });
    expect(rowsOf(port, 'Reviews')).toMatchObject([{ 'Previous target': 1 }]);
  });

  it('lets a target of an earlier day end where the next one began', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { ...adjust, newTarget: '4.5' } }, '2026-04-01');
    const { effects } = await record(port, { G1: { ...adjust, newTarget: '3.8' } }, '2026-02-01');
    expect(effects).toMatchObject([{ target: null, history: true }]);
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Target: 4.5 });
    // Until February 4, until April 3.8, then 4.5.
    expect(rowsOf(port, 'Reviews').map((row) => [row['Previous target']])).toEqual([[3.8], [4]]);
  });

  it.each([
    ['Close achieved', 'Achieved'],
    ['Drop', 'Dropped'],
  ])('%s makes the goal %s', async (decision, status) => {
    const port = await reviewWorkbook();
    await record(port, { G2: { decision } });
    expect(rowsOf(port, 'Goals')[1]).toMatchObject({ Status: status });
    expect(reviewDraft(await snapshotOf(port), today).entries.map(({ key }) => key)).toEqual([
      'G1',
      'G3',
      'G4',
    ]);
  });

  it('leaves the status alone when a decision is saved again as it was', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { decision: 'Keep' } });
    await record(port, { G1: { decision: 'Drop' } }, '2026-04-10');
    await changeReview(port, '2026-04-10', editedDraft(await snapshotOf(port), '2026-04-10'), today);
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Status: 'Dropped' });
  });

  it('refuses a review with nothing in it, and one with problems, and writes nothing', async () => {
    const port = await reviewWorkbook();
    const before = new Map(port.tables);
    expect(await recordReview(port, await newReview(port, {}), today)).toMatchObject({
      reason: { code: 'review-empty' },
    });
    expect(
      await recordReview(port, await newReview(port, { G1: { value: 'good', ...keep } }), today),
    ).toMatchObject({
      reason: { code: 'review-unfinished', why: '“good” is no number. Write it like 3.5 or 3,5.' },
    });
    expect(new Map(port.tables)).toEqual(before);
  });

  it('refuses a goal that was deleted meanwhile', async () => {
    const port = await reviewWorkbook();
    const draft = await newReview(port, { G1: keep });
    await deleteGoal(port, 'G1');
    expect(await recordReview(port, draft, today)).toMatchObject({ reason: { code: 'review-moved-on' } });
  });
});

describe('what is wrong with a review', () => {
  const wrong: readonly (readonly [string, string, Partial<EntryTexts>, string])[] = [
    ['G1', 'value', { value: 'n/a', ...keep }, '“n/a” is no number. Write it like 3.5 or 3,5.'],
    ['G1', 'value', { value: '5,1', ...keep }, '1-5 rating goes from 1 to 5.'],
    ['G2', 'value', { value: '120', ...keep }, '% goes from 0% to 100%.'],
    ['G4', 'value', { value: '2', ...keep }, 'A milestone goes from 0, not reached, to 1, reached.'],
    ['G1', 'gasLevel', { gasLevel: '3', ...keep }, 'Choose a whole number from -2 to 2.'],
    ['G1', 'confidence', { confidence: '0', ...keep }, 'Choose a whole number from 1 to 10.'],
    ['G1', 'decision', { value: '3' }, 'Choose what you decide, even if it is to keep going.'],
    ['G1', 'decision', { decision: 'Perhaps' }, '“Perhaps” is none of the decisions.'],
    ['G1', 'newTarget', { ...adjust, newTarget: '' }, 'Write the new target.'],
    [
      'G1',
      'newTarget',
      { ...adjust, newTarget: '2,8' },
      'This is the baseline: there would be no way to go, so no progress.',
    ],
    ['G1', 'newTarget', { ...adjust, newTarget: '4' }, '4 on the 1-5 rating is the target already.'],
    ['G1', 'newTarget', { ...adjust, newTarget: '6' }, '1-5 rating goes from 1 to 5.'],
    [
      'G1',
      'newTarget',
      { ...adjust, newTarget: '2' },
      'The goal is to increase from 2.8 on the 1-5 rating: a target below it leads the other way.',
    ],
    [
      'G2',
      'newTarget',
      { ...adjust, newTarget: '50%' },
      'The goal is to decrease from 45 %: a target above it leads the other way.',
    ],
    [
      'G3',
      'newTarget',
      { ...adjust, newTarget: '4.1' },
      'A band has two ends, and the history of targets keeps one: close this goal and add one with the new band, so that earlier reviews keep theirs.',
    ],
    [
      'G1',
      'reason',
      { ...adjust, reason: ' ' },
      'Say why the target changes: whoever reads the history later will ask.',
    ],
    ['G1', 'pulse', { pulse: '2, 4, x' }, 'Scores are whole numbers from -3 to +3: not “4”, “x”.'],
    ['G1', 'pulse', { pulse: '2, , 1' }, 'A score is missing between two commas.'],
    ['G1', 'followUps', { pulse: '2', followUps: '1, 2' }, 'There are 2 answers here for 1 score.'],
    ['G1', 'followUps', { pulse: '2', followUps: '6' }, 'Follow-up is a whole number from 1 to 5: not “6”.'],
  ];

  it.each(wrong)('%s, %s: %j', async (key, field, texts, sentence) => {
    const port = await reviewWorkbook();
    const draft = await newReview(port, { [key]: texts });
    expect(checkReviewDraft(await snapshotOf(port), draft, today, null)).toEqual([
      { entry: key, field, sentence },
    ]);
  });

  it.each([
    ['', 'Choose the day of the review.'],
    [
      '2026-04-21',
      'This day is still to come. A review says what was found, so choose today or a day before.',
    ],
    ['2026-01-11', 'G1 starts on 12 Jan 2026. Choose that day or a later one.'],
  ])('the day %s', async (date, sentence) => {
    const port = await reviewWorkbook();
    const draft = await newReview(port, { G1: keep }, date);
    expect(checkReviewDraft(await snapshotOf(port), draft, today, null)).toEqual([
      { entry: null, field: 'date', sentence },
    ]);
  });

  it('a day of which the goal has a review, which can be edited instead', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: keep });
    const both = await newReview(port, { G1: keep, G2: keep });
    expect(checkReviewDraft(await snapshotOf(port), both, today, null)).toEqual([
      {
        entry: null,
        field: 'date',
        sentence: 'G1 has a review of 20 Apr 2026 already. Edit it, or choose another day.',
        existing: today,
      },
    ]);
    expect(
      checkReviewDraft(await snapshotOf(port), await newReview(port, { G2: keep }), today, null),
    ).toEqual([]);
  });

  it('asks nothing of what an imported review says, as long as nobody changes it', async () => {
    const port = await reviewWorkbook();
    await port.write([
      {
        table: 'Reviews',
        headers: ['Review ID', 'Date', 'Goal ID', 'Current value'],
        rows: [
          ['R1', 46100, 'G1', 9],
          ['R2', 46100, 'G2', 0.3],
        ],
        mode: 'replace',
      },
    ]);
    const date = '2026-03-19';
    const snapshot = await snapshotOf(port);
    const draft = editedDraft(snapshot, date);
    expect(draft.entries.map(({ key, texts }) => [key, texts.value])).toEqual([
      ['R1', '9'],
      ['R2', '30%'],
      ['G3', ''],
      ['G4', ''],
    ]);
    expect(checkReviewDraft(snapshot, draft, today, date)).toEqual([]);
    const changed = typed(draft, { R2: { value: '31%' } });
    expect(
      checkReviewDraft(snapshot, changed, today, date).map(({ entry, field }) => [entry, field]),
    ).toEqual([['R2', 'decision']]);
  });
});

describe('changing a review', () => {
  it('writes what differs and leaves every other cell as it is', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { value: '3.123456789', ...keep }, G2: { value: '7%', ...keep } });
    await port.update({
      table: 'Reviews',
      key: { header: 'Review ID', value: 'R1' },
      cells: [{ header: 'Note', value: 'By hand' }],
    });
    const draft = typed(editedDraft(await snapshotOf(port), today), {
      R1: { works: 'Lists' },
      G3: { value: '4', ...keep },
    });
    const saved = await changeReview(port, today, draft, today);
    expect(saved).toMatchObject({ ok: true, value: { goals: ['G1', 'G2', 'G3'] } });
    expect(rowsOf(port, 'Reviews')).toMatchObject([
      { 'Review ID': 'R1', 'Current value': 3.123456789, 'What works': 'Lists', Note: 'By hand' },
      { 'Review ID': 'R2', 'Current value': 0.07 },
      { 'Review ID': 'R3', 'Goal ID': 'G3', 'Current value': 4 },
    ]);
  });

  it('takes a goal out whose fields were all emptied', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: keep, G2: keep });
    await changeReview(
      port,
      today,
      typed(editedDraft(await snapshotOf(port), today), { R1: blankTexts }),
      today,
    );
    expect(rowsOf(port, 'Reviews').map((row) => row['Review ID'])).toEqual(['R2']);
  });

  it('moves the whole review to another day, rows of goals that are gone and answers, too', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { ...keep, pulse: '1 2' }, G2: keep });
    await deleteGoal(port, 'G2');
    const draft = typed(editedDraft(await snapshotOf(port), today), {}, { date: '2026-04-01' });
    expect(await changeReview(port, today, draft, today)).toMatchObject({ ok: true });
    const day = serialOfIso('2026-04-01');
    expect([...rowsOf(port, 'Reviews'), ...rowsOf(port, 'Pulse')].map((row) => row['Date'])).toEqual([
      day,
      day,
      day,
      day,
    ]);
  });

  it('changes answers place by place, so that stakeholders keep theirs', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { pulse: '2, 1, 0' } });
    await port.update({
      table: 'Pulse',
      key: { header: 'Pulse ID', value: 'PU2' },
      cells: [{ header: 'Stakeholder', value: 'P7' }],
    });
    const change = async (pulse: string) =>
      changeReview(port, today, typed(editedDraft(await snapshotOf(port), today), { G1: { pulse } }), today);
    expect(await change('2, -1, 0, 3')).toMatchObject({ ok: true });
    expect(rowsOf(port, 'Pulse')).toMatchObject([
      { Score: 2 },
      { Score: -1, Stakeholder: 'P7' },
      { Score: 0 },
      { 'Pulse ID': 'PU4', Score: 3 },
    ]);
    expect(await change('2, -1')).toMatchObject({ ok: true });
    expect(rowsOf(port, 'Pulse').map((row) => row['Pulse ID'])).toEqual(['PU1', 'PU2']);
  });

  it('gives the old target back when the target is kept after all', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { value: '3.5', ...adjust } });
    const draft = typed(editedDraft(await snapshotOf(port), today), { R1: { decision: 'Keep' } });
    expect(await changeReview(port, today, draft, today)).toMatchObject({
      value: { effects: [{ target: { from: 4.5, to: 4 }, status: { from: 'Adjusted', to: 'Active' } }] },
    });
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Target: 4, Status: 'Active' });
    expect(rowsOf(port, 'Reviews')[0]).not.toHaveProperty('Previous target');
    expect(rowsOf(port, 'Reviews')[0]).not.toHaveProperty('Reason for change');
  });

  it('refuses rows that cannot be told apart', async () => {
    const port = await reviewWorkbook();
    await port.write([
      {
        table: 'Reviews',
        headers: ['Review ID', 'Date', 'Goal ID', 'Decision'],
        rows: [
          ['R1', 46132, 'G1', 'Keep'],
          ['R1', 46133, 'G1', 'Keep'],
        ],
        mode: 'replace',
      },
    ]);
    expect(await deleteReview(port, today)).toMatchObject({ reason: { code: 'review-id-twice' } });
    expect(rowsOf(port, 'Reviews')).toHaveLength(2);
  });
});

describe('deleting a review', () => {
  it('says beforehand what goes and which targets go back', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { value: '3.5', pulse: '1 1', ...adjust }, G2: { decision: 'Drop' } });
    expect(deletionOf(await snapshotOf(port), today)).toMatchObject({
      ok: true,
      value: {
        rows: 2,
        scores: 2,
        effects: [
          { goal: { id: 'G1' }, target: { from: 4.5, to: 4 } },
          { goal: { id: 'G2' }, target: null, status: { from: 'Dropped', to: 'Active' } },
        ],
      },
    });
  });

  it('in the middle of a history lets the neighbours meet', async () => {
    const port = await reviewWorkbook();
    await record(port, { G1: { ...adjust, newTarget: '4.2' } }, '2026-02-01');
    await record(port, { G1: { ...adjust, newTarget: '4.5' } }, '2026-03-01');
    const deleted = await deleteReview(port, '2026-02-01');
    expect(deleted).toMatchObject({ value: { effects: [{ target: null, history: true }] } });
    expect(rowsOf(port, 'Reviews')).toMatchObject([{ 'Previous target': 4 }]);
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Target: 4.5, Status: 'Adjusted' });
  });

  it('refuses when it is gone already', async () => {
    expect(await deleteReview(await reviewWorkbook(), today)).toMatchObject({
      reason: { code: 'review-gone' },
    });
  });
});

describe('laws of reviews', () => {
  const decision = fc.constantFrom('Keep', 'Adjust target', 'Adjust action', 'Add', 'Close achieved', 'Drop');
  const scores = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }).map((list) => list.join(', '));
  const entry = (low: number, high: number) =>
    fc.record({
      value: fc.integer({ min: 10, max: 50 }).map((tenths) => String(tenths / 10).replace('.', ',')),
      decision,
      newTarget: fc.integer({ min: low, max: high }).map((tenths) => String(tenths / 10)),
      reason: fc.constant('Because'),
      works: fc.constantFrom('', 'Calm'),
      pulse: scores,
    });
  const review = fc.record({
    G1: fc.option(entry(29, 39), { nil: {} }),
    G2: fc.option(entry(1, 39), { nil: {} }),
  });
  const date = fc
    .integer({ min: 0, max: 90 })
    .map((days) => new Date(Date.UTC(2026, 0, 12 + days)).toISOString().slice(0, 10));

  it('record, then delete: the tables are as before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(date, review), { maxLength: 3 }),
        date,
        review,
        async (earlier, day, last) => {
          const port = await reviewWorkbook();
          for (const [when, texts] of earlier)
            await recordReview(port, await newReview(port, texts, when), today);
          if (pastReviews(await snapshotOf(port)).some((one) => one.date === day)) return;
          const before = new Map(port.tables);
          const saved = await recordReview(port, await newReview(port, last, day), today);
          if (!saved.ok) return;
          expect(await deleteReview(port, day)).toMatchObject({ ok: true });
          expect(new Map(port.tables)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('whatever is recorded, edited and deleted, ids stay unique', async () => {
    const step = fc.tuple(fc.constantFrom('record', 'edit', 'delete'), date, review);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const port = await reviewWorkbook();
        for (const [what, day, texts] of steps) {
          const past = pastReviews(await snapshotOf(port))[0]?.date ?? day;
          if (what === 'record') await recordReview(port, await newReview(port, texts, day), today);
          else if (what === 'delete') await deleteReview(port, past);
          else {
            const begun = editedDraft(await snapshotOf(port), past);
            const [first] = begun.entries;
            await changeReview(
              port,
              past,
              typed(begun, { [first?.key ?? '']: texts.G1 }, { date: day }),
              today,
            );
          }
        }
        for (const [table, header] of [
          ['Reviews', 'Review ID'],
          ['Pulse', 'Pulse ID'],
        ] as const) {
          const ids = rowsOf(port, table).map((row) => row[header]);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

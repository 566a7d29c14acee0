import { feedbackReport } from '../../../src/domain/feedback/report';
import type { AgreementWord } from '../../../src/domain/feedback/agreement';

/** Word over the answers of some peers to one item. */
function wordFor(
  scores: readonly number[],
  scale: readonly [number, number] = [1, 5],
): AgreementWord | null | undefined {
  const outcome = feedbackReport(
    [['Rater', 'Group', 'a'], ...scores.map((score, at) => [`P${at}`, 'Peer', score])],
    [
      ['Item', 'Competency', 'Min', 'Max'],
      ['a', 'Focus', ...scale],
    ],
    null,
    null,
  );
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value.rows[0]?.agreement;
}

describe('words for agreement', () => {
  it('is strong up to a twelfth of the scale points, AD 5/12', () => {
    expect(wordFor([4, 4, 4, 4])).toBe('strong agreement');
    // AD 0.375
    expect(wordFor([4, 4, 4, 5])).toBe('strong agreement');
    // The limit itself, on six points: AD 6/12.
    expect(wordFor([4, 4, 5, 5], [1, 6])).toBe('strong agreement');
  });

  it('is broad up to a sixth: the peers of the demo, AD 0.75', () => {
    expect(wordFor([4, 3, 2, 4])).toBe('broad agreement');
  });

  it('is mixed beyond: all others of the demo on item i1, AD 0.84', () => {
    expect(wordFor([3, 4, 3, 2, 4, 2, 3, 2, 4, 5])).toBe('mixed views');
  });

  it('counts the limit itself as broad, and widens with the scale: AD 7/6 on seven points', () => {
    const distances = [2, 2, 2, 1, 0, 0, 0, 0, -1, -2, -2, -2];
    expect(
      wordFor(
        distances.map((distance) => 4 + distance),
        [1, 7],
      ),
    ).toBe('broad agreement');
    expect(
      wordFor(
        [3, ...distances].map((distance) => 4 + distance),
        [1, 7],
      ),
    ).toBe('mixed views');
  });

  it('is polarised when two camps stand apart and nobody between', () => {
    expect(wordFor([1, 1, 5, 5, 5])).toBe('polarised');
    expect(wordFor([1, 1, 3, 5, 5])).toBe('polarised');
    expect(wordFor([1, 1, 3, 3, 5, 5])).toBe('mixed views');
    expect(wordFor([1, 1, 5, 5])).toBe('mixed views');
  });

  it('has no word where no mean is shown', () => {
    expect(wordFor([4, 4, 4])).toBeNull();
  });

  it('has no word when each item was answered by fewer than three', () => {
    const outcome = feedbackReport(
      [
        ['Rater', 'Group', 'a', 'b'],
        ['P1', 'Peer', 4, null],
        ['P2', 'Peer', 4, null],
        ['P3', 'Peer', null, 4],
        ['P4', 'Peer', null, 4],
      ],
      [
        ['Item', 'Competency'],
        ['a', 'Focus'],
        ['b', 'Focus'],
      ],
      null,
      null,
    );
    expect(outcome).toMatchObject({ ok: true, value: { rows: [{ others: 4, n: 4, agreement: null }] } });
  });
});

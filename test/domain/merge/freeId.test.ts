import { freeId } from '../../../src/domain/merge/freeId';

const never = () => false;

describe('the id of a row that comes in', () => {
  it('is its own where nothing else has it, whatever its pattern', () => {
    expect(freeId('Lead', ['G1'], never)).toBe('Lead');
    expect(freeId('G1', [], never)).toBe('G1');
  });

  it('is the next one of its pattern where another row has it, in other capitals too', () => {
    expect(freeId('g2', ['G1', 'G2', 'G9', 'A40'], never)).toBe('g10');
    expect(freeId('A09', ['A09'], never)).toBe('A10');
    expect(freeId('Lead', ['lead'], never)).toBe('Lead-1');
    expect(freeId(3, [1, 3, '4'], never)).toBe(5);
  });

  it('follows the last id there is where the row has none, and stays blank where there is no id at all', () => {
    expect(freeId(null, ['G1', 'A07', null], never)).toBe('A08');
    expect(freeId(null, [1, 2], never)).toBe(3);
    expect(freeId(null, [null], never)).toBeNull();
  });

  it('is none that a row had when the copy was made', () => {
    expect(freeId(null, ['A1'], (id) => id === 'A2')).toBe('A3');
  });
});

import { cellPrint, plainText } from '../../../src/domain/merge/cell';
import { matchRows, type PrintedRow } from '../../../src/domain/merge/matchRows';

const rows = (...texts: readonly string[]): PrintedRow[] =>
  texts.map((text) => {
    const [key = '', cells = ''] = text.split(':');
    return { key, cells: [...cells].map((cell) => (cell === '-' ? '' : cell)) };
  });

describe('finding the rows of the base in another version', () => {
  it('goes by the id, whatever else has changed', () => {
    expect(matchRows(rows('1:abc', '2:def'), rows('2:xyz', '1:uvw'))).toEqual([1, 0]);
  });

  it('goes by equal content first, each row once', () => {
    expect(matchRows(rows(':abc', ':abc', ':abc'), rows(':abd', ':abc', ':abc'))).toEqual([1, 2, 0]);
  });

  it('goes by the most cells that are equal then, at least half of those that are filled', () => {
    expect(matchRows(rows(':abcd', ':abef'), rows(':abex', ':axyz'))).toEqual([null, 0]);
    expect(matchRows(rows(':ab--'), rows(':ax--', ':xy--'))).toEqual([0]);
    expect(matchRows(rows(':ab--'), rows(':a-cd'))).toEqual([null]);
  });

  it('knows a row of which a part has been taken over from what came back', () => {
    const back = { back: [['a', 'b', 'x', 'y']], added: [] };
    expect(matchRows(rows(':abcd'), rows(':qbxd'), back)).toEqual([0]);
    expect(matchRows(rows(':abcd'), rows(':abxy'), back)).toEqual([0]);
  });

  it('takes a row that came new for no row of the base', () => {
    const hints = { back: [null], added: [['a', 'b', 'c', 'x']] };
    expect(matchRows(rows(':abcd'), rows(':abcx'), hints)).toEqual([null]);
  });

  it('stays quick where thousands of rows have changed', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ key: '', cells: ['same', `a${i}`, `b${i}`] }));
    const changed = many.map(({ cells: [one = '', two = ''] }) => ({ key: '', cells: [one, two, 'c'] }));
    const start = performance.now();
    expect(matchRows(many, changed)).toEqual(many.map((_, i) => i));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('the form in which cells are compared', () => {
  it('has no difference that comes from saving a file, and every other one', () => {
    expect(cellPrint(null)).toBe('');
    expect(cellPrint('  ')).toBe('');
    expect(plainText(0.1 + 0.2)).toBe('0.3');
    expect(cellPrint('a\r\nb')).toBe(cellPrint('a\nb '));
    expect(cellPrint('e\u0301')).toBe(cellPrint('\u00e9'));
    expect(cellPrint(5)).toBe(cellPrint('5'));
    expect(cellPrint(true)).toBe(cellPrint('TRUE'));
    expect(cellPrint('Ask')).not.toBe(cellPrint('ask'));
    expect(cellPrint('a  b')).not.toBe(cellPrint('a b'));
  });
});

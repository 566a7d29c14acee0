import fc from 'fast-check';
import { firstAlike } from '../../../src/domain/goals/similar';

const words = fc
  .uniqueArray(fc.constantFrom(...Array.from('abcdefgh')), { maxLength: 6 })
  .map((list) => new Set(list));

function slowly(texts: readonly ReadonlySet<string>[]): readonly number[] {
  return texts.map((one, index) =>
    texts.findIndex((other, at) => {
      const both = [...one].filter((word) => other.has(word)).length;
      const either = new Set([...one, ...other]).size;
      return at < index && either > 0 && both * 5 >= either * 3;
    }),
  );
}

describe('texts that are nearly the same', () => {
  it('are found without comparing all with all', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (texts) => {
        expect(firstAlike(texts)).toEqual(slowly(texts));
      }),
      { numRuns: 2000 },
    );
  });

  it('share three words of five, and the first one is named', () => {
    const texts = ['abcd', 'xyz', 'abce', 'abcf', 'abcd'].map((letters) => new Set(letters));
    expect(firstAlike(texts)).toEqual([-1, -1, 0, 0, 0]);
  });
});

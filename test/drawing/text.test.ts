import * as fc from 'fast-check';
import { ellipsis, wrap } from '../../src/drawing/text';
import { textWidth } from '../../src/drawing/textWidths';

const font = { size: 13 };

describe('text on a drawing', () => {
  it('is measured by its letters: wide ones take more room, accents none, bold more, East Asian a full square', () => {
    expect(textWidth('MMM', 10)).toBeGreaterThan(3 * textWidth('i', 10));
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('Goals', 10, true)).toBeGreaterThan(textWidth('Goals', 10));
    expect(textWidth('目', 10)).toBeGreaterThanOrEqual(10);
  });

  it('stays whole where it fits and ends with an ellipsis where it does not', () => {
    expect(ellipsis('Listening', 200, font)).toBe('Listening');
    expect(ellipsis('Listening carefully', 60, font)).toMatch(/^List.*…$/);
  });

  it('breaks between words and keeps the rest of the words for the ellipsis of the last line', () => {
    expect(wrap('Handling conflict and difficult conversations', 150, font, 2)).toEqual([
      'Handling conflict and',
      'difficult conversations',
    ]);
    expect(wrap('one two three four five six', 40, font, 2).at(-1)).toMatch(/…$/);
    expect(wrap('  ', 100, font, 2)).toEqual([]);
  });

  it('never takes more lines or pixels than it may', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = wrap(text, width, font, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines)
            expect([...line].length <= 2 || textWidth(line, font.size) <= width).toBe(true);
        },
      ),
    );
  });
});

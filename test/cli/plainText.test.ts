import { hanging, oneLine, padded, widest } from '../../src/cli/plainText';

describe('plain text for a terminal', () => {
  it('is one line, without control characters', () => {
    expect(oneLine(' a\tb\r\n\u001b[31mc\u0085d\u2029e ')).toBe('a b [31mc d e');
  });

  it('breaks at spaces, below where the text began', () => {
    expect(hanging('left: ', 'one two three four five six seven', 34)).toBe(
      'left: one two three four five six\n      seven',
    );
    expect(hanging('', `${'x'.repeat(40)} yes`, 30)).toBe(`${'x'.repeat(40)}\nyes`);
  });

  it('is left alone where the window is too narrow for a column, and where there is none', () => {
    expect(hanging('left: ', 'one two three four five six', 20)).toBe('left: one two three four five six');
    expect(hanging('left: ', 'one two')).toBe('left: one two');
  });

  it('counts characters, not the halves of which they are made', () => {
    expect(widest(['ab', '🎯🎯🎯'])).toBe(3);
    expect(padded('🎯', 3)).toBe('🎯  ');
  });
});

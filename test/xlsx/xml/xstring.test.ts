import fc from 'fast-check';
import { decodeXString, encodeXString, encodeXStringAttribute } from '../../../src/xlsx/xml/xstring';

describe('text of cells in a file', () => {
  it('escapes what XML cannot hold, and what looks like an escape', () => {
    expect(encodeXString('a\u0007b\rc')).toBe('a_x0007_b_x000D_c');
    expect(encodeXString('_x0041_ and _x41_')).toBe('_x005F_x0041_ and _x41_');
    expect(encodeXString('\uFFFF\uD800 😀')).toBe('_xFFFF__xD800_ 😀');
  });

  it('escapes line ends in names of columns, as Excel does', () => {
    expect(encodeXStringAttribute('Due\ndate')).toBe('Due_x000A_date');
  });

  it('comes back as it was, whatever it is', () => {
    const units = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(95, 120, 48, 52, 49)),
    );
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(decodeXString(encodeXString(text))).toBe(text);
        expect(decodeXString(encodeXStringAttribute(text))).toBe(text);
      }),
    );
  });
});

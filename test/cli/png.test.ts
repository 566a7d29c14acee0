import { svgToPng } from '../../src/cli/png';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#fff"/>${inside}</svg>`;

const text = (weight: string): string =>
  svg(
    `<text x="10" y="25" style="font-size:16px;font-family:Calibri, Carlito, sans-serif;font-weight:${weight}">Progress</text>`,
  );

describe('a PNG of a drawing', () => {
  it('has the pixels of the SVG times the scale', () => {
    const header = Buffer.from(svgToPng(svg(''), 2));
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([240, 80]);
  });

  it('shows its text without any font on the machine, bold text bolder', () => {
    const sizes = [svg(''), text('normal'), text('bold')].map((picture) => svgToPng(picture, 2).length);
    expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) + 500);
    expect(Buffer.from(svgToPng(text('bold'), 2)).equals(svgToPng(text('normal'), 2))).toBe(false);
  });

  it('is the same for the same drawing', () => {
    expect(Buffer.from(svgToPng(text('bold'), 1)).equals(svgToPng(text('bold'), 1))).toBe(true);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { buttonIcons, icons, renderIcon, ribbonSizes } from '../../src/cli/icons';

const assets = join(__dirname, '../../assets');
const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(join(assets, folder)).flatMap((name) => (name.endsWith(ending) ? [join(folder, name)] : []));

type Colour = readonly [red: number, green: number, blue: number];

/** Relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Solid pixels of a drawing at 16 px; `undefined` where the ribbon shows through. */
function pixels(name: string): (Colour | undefined)[] {
  const svg = readFileSync(join(assets, `icons/${name}-small.svg`), 'utf8');
  const data = new Resvg(svg).render().pixels;
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    return alpha > 127 ? [red, green, blue] : undefined;
  });
}

/** Ribbons of Office's themes: colourful and white, black. */
const ribbons: [string, Colour][] = [
  ['white', [255, 255, 255]],
  ['light', [243, 243, 243]],
  ['dark', [41, 41, 41]],
  ['black', [0, 0, 0]],
];

describe('the icons in assets', () => {
  it.each(icons.map((icon) => [icon.file, icon] as const))(
    '%s is what its drawing renders to',
    (file, icon) => {
      const png = readFileSync(join(assets, file));
      expect(png.equals(renderIcon(assets, icon))).toBe(true);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
    },
  );

  it('are all listed, and every drawing is used', () => {
    expect([...filesOf('.', '.png'), ...filesOf('icons', '.png')].sort()).toEqual(
      icons.map(({ file }) => file).sort(),
    );
    expect([...filesOf('.', '.svg'), ...filesOf('icons', '.svg')].sort()).toEqual(
      [...new Set(icons.map(({ source }) => source))].sort(),
    );
  });

  it.each(buttonIcons)('give %s every size of the ribbon', (name) => {
    const sizes = icons.flatMap(({ file, size }) => (file.startsWith(`icons/${name}-`) ? [size] : []));
    expect(sizes).toEqual([...ribbonSizes]);
  });

  it('come from square drawings only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'coachbook-icons-'));
    writeFileSync(join(folder, 'wide.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"/>');
    expect(() => renderIcon(folder, { file: 'wide.png', source: 'wide.svg', size: 16 })).toThrow('square');
    rmSync(folder, { recursive: true });
  });
});

describe('a button at 16 px', () => {
  describe.each(buttonIcons)('%s', (name) => {
    it.each(ribbons)('stands out from a %s ribbon by 3:1 with a tenth of its pixels or more', (_, ribbon) => {
      const seen = pixels(name).filter((pixel) => pixel && contrast(pixel, ribbon) >= 3);
      expect(seen.length).toBeGreaterThanOrEqual(26);
    });

    it('has an outline unlike any other', () => {
      const own = pixels(name);
      for (const other of buttonIcons.filter((candidate) => candidate !== name)) {
        const others = pixels(other);
        const differing = own.filter((pixel, index) => Boolean(pixel) !== Boolean(others[index]));
        expect([other, differing.length >= 32]).toEqual([other, true]);
      }
    });
  });
});

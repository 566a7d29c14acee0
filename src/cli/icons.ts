import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgToPng } from './png';

/** Pixel sizes of the ribbon: 16, 32 and 80 are required, the others spare Office from scaling on other screens. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The product's own icon also stands in the list of add-ins (32, 64) and in the store (128). */
const productSizes = [...ribbonSizes, 128];

/** Buttons of the ribbon, by the names of their drawings in assets/icons. */
export const buttonIcons = ['start', 'check-goals', 'review', 'share', 'help'] as const;

/** Below this size a button has a drawing of its own with fewer lines: shrinking would blur it. */
const SMALL_BELOW = 32;

/** An icon file and the drawing it is made from; paths begin at the folder of the assets. */
export interface Icon {
  readonly file: string;
  readonly source: string;
  readonly size: number;
}

/** Every icon of the add-in. */
export const icons: readonly Icon[] = [
  ...productSizes.map((size) => ({ file: `icon-${size}.png`, source: 'icon.svg', size })),
  ...buttonIcons.flatMap((name) =>
    ribbonSizes.map((size) => ({
      file: `icons/${name}-${size}.png`,
      source: `icons/${name}${size < SMALL_BELOW ? '-small' : ''}.svg`,
      size,
    })),
  ),
];

/** PNG bytes of an icon, drawn from its source. */
export function renderIcon(assets: string, { source, size }: Icon): Uint8Array {
  const svg = readFileSync(join(assets, source), 'utf8');
  const grid = /viewBox="0 0 (\d+) \1"/.exec(svg)?.[1];
  if (!grid) throw new Error(`${source} needs a square viewBox that begins at 0 0.`);
  return svgToPng(svg, size / Number(grid));
}

/** `npm run icons`: renders every icon from its drawing. */
if (require.main === module) {
  const assets = join(__dirname, '../../assets');
  for (const icon of icons) writeFileSync(join(assets, icon.file), renderIcon(assets, icon));
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgToPng } from './png';

/** Pixel sizes that the manifest names: 16, 32, 80 for buttons, 32 and 64 for the add-in itself, 128 for the store. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

const GRID = 16;

/** Renders assets/icon.svg into the PNG files beside it. */
export function writeIcons(folder: string): void {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  for (const size of iconSizes) writeFileSync(join(folder, `icon-${size}.png`), svgToPng(svg, size / GRID));
}

if (require.main === module) writeIcons(join(__dirname, '../../assets'));

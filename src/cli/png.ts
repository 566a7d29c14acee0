import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const resolve = createRequire(__filename).resolve;

/** Carlito has the widths of Calibri and comes as a package: a machine without any font draws the same picture. */
const fontFiles = [
  '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf',
  '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf',
];

/**
 * PNG bytes of an SVG picture.
 *
 * @param scale pixels of the PNG per pixel of the SVG, such as 2 for print and sharp screens
 */
export function svgToPng(svg: string, scale: number): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles.map((file) => resolve(file)),
      defaultFontFamily: 'Carlito',
    },
  });
  return picture.render().asPng();
}

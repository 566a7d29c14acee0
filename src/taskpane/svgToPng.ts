import { failure, success, type Outcome } from '../domain/outcome';
import { PNG_SCALE } from '../drawing/pngScale';
import { fontName } from '../workbook/look';
import { dataUrl } from './dataUrl';

/** Carlito has the widths of Calibri. The same files as in `cli/png.ts`, so that text looks the same on every machine. */
const fonts = [
  { weight: 400, file: 'Carlito_400Regular.ttf' },
  { weight: 700, file: 'Carlito_700Bold.ttf' },
];

/** How long after its first drawing a picture has its fonts everywhere, in milliseconds. */
const FONTS_MS = 60;

let styles: Promise<string> | undefined;

/**
 * PNG picture of a drawing, two pixels for each of its own, drawn by the browser. Nothing leaves the page; the fonts come from beside it.
 *
 * @returns why there is none: `picture-not-drawn`
 */
export async function svgToPng(svg: string): Promise<Outcome<Blob>> {
  try {
    styles ??= fontStyles();
    return success(await painted(withStyles(svg, await styles)));
  } catch (error) {
    // The next press tries again.
    styles = undefined;
    return failure(notLoaded(error instanceof Error ? error.message : String(error)));
  }
}

/** A picture sees no font of its page, so it carries its own; under the name that the drawing asks for first. */
async function fontStyles(): Promise<string> {
  const faces = await Promise.all(
    fonts.map(async ({ weight, file }) => {
      const answer = await fetch(`assets/fonts/${file}`);
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      const url = await dataUrl(new Blob([await answer.arrayBuffer()], { type: 'font/ttf' }));
      return `@font-face{font-family:${fontName};font-weight:${weight};src:url(${url})}`;
    }),
  );
  return `<style>${faces.join('')}</style>`;
}

const withStyles = (svg: string, style: string): string => svg.replace(/<svg [^>]*>/, (tag) => tag + style);

async function painted(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws on no canvas.');
  const paint = (): void => context.drawImage(image, 0, 0, canvas.width, canvas.height);
  paint();
  // What WebKit paints first may lack the fonts (rasterizeHTML.js #166, html2canvas #1941).
  await new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  context.clearRect(0, 0, canvas.width, canvas.height);
  paint();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))));
  });
}

const notLoaded = (why: string) => ({
  code: 'picture-not-drawn',
  what: 'The picture could not be drawn.',
  why: `Its fonts did not arrive, or the browser refused (${why}).`,
  next: 'Check the network, then try again; the SVG needs neither.',
});

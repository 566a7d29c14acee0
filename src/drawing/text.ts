import { textWidth } from './textWidths';

/** A font as the layout needs it: size in pixels. */
export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

const widthIn = (text: string, font: Font): number => textWidth(text, font.size, font.bold);

/** The text, cut at the end with an ellipsis if it is wider than `width` pixels. */
export function ellipsis(text: string, width: number, font: Font): string {
  if (widthIn(text, font) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthIn(`${characters.join('').trimEnd()}…`, font) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * Lines of at most `width` pixels, broken between words; at most `maxLines`, the last of which ends with an ellipsis if words are
 * left over. A single word that is too wide is cut with an ellipsis. A text without words gives no lines.
 */
export function wrap(text: string, width: number, font: Font, maxLines: number): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthIn(longer, font) <= width) {
      line = longer;
    } else if (lines.length === maxLines - 1) {
      line = `${line} ${words.slice(index).join(' ')}`;
      break;
    } else {
      lines.push(ellipsis(line, width, font));
      line = word;
    }
  }
  if (line !== '') lines.push(ellipsis(line, width, font));
  return lines;
}

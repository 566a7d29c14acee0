/**
 * Advance widths of the printable ASCII characters (32 to 126) in thousandths of the font size, for Carlito, which has the widths of
 * Calibri. A table instead of a canvas: the same drawing comes out in Node, in the pane and in a test.
 */
const regular = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
  319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
  498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
  335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
] as const;

const bold = [
  226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 276, 276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488, 459, 637, 631, 267,
  331, 547, 423, 874, 659, 676, 532, 686, 563, 473, 495, 653, 591, 906, 551, 520, 478, 325, 430, 325, 498,
  498, 300, 494, 537, 418, 537, 503, 316, 474, 537, 246, 255, 480, 246, 813, 537, 538, 537, 537, 355, 399,
  347, 537, 473, 745, 459, 474, 397, 344, 475, 344, 498,
] as const;

/** Where Calibri is missing a viewer takes a slightly wider font: leave it room. */
const SLACK = 1.06;

const WIDE_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Width of one character in thousandths of the font size; an accented letter counts as its base letter. */
function characterWidth(character: string, widths: readonly number[]): number {
  const base = character.normalize('NFD').charCodeAt(0);
  return widths[base - 32] ?? (WIDE_SCRIPT.test(character) ? 1000 : 560);
}

/** Width in pixels of one line of text at a font size in pixels, slack for other fonts included. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? bold : regular;
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character, widths);
  return (thousandths / 1000) * size * SLACK;
}

import { copyPreview } from '../../../src/app/share/copyPreview';
import { prepareCopy } from '../../../src/app/share/prepareCopy';
import type { Audience } from '../../../src/domain/audience/grants';
import { blocks } from '../../../src/workbook/blueprint/blueprint';
import { readSheets } from '../../../src/xlsx/readSheets';
import { writeCopy } from '../../../src/xlsx/writeCopy';
import { canaryDay, canaryWorkbook } from '../../support/share/canaries';

const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin'];

function previewAndFile(audience: Audience) {
  const { snapshot } = canaryWorkbook({
    terms: { level: 'L3', selfFunded: false, consent360: true },
    ticks: [true, false, true],
    rows: 3,
    bothFits: true,
  });
  const draft = prepareCopy(snapshot, audience, canaryDay);
  if (!draft.ok) throw new Error(draft.reason.code);
  const bytes = writeCopy(draft.value, canaryDay);
  const file = bytes.ok ? readSheets(bytes.value) : bytes;
  if (!file.ok) throw new Error(file.reason.why);
  return { preview: copyPreview(draft.value), file: file.value };
}

it.each(audiences)('shows everything in words that the file for %s holds, sheet by sheet', (audience) => {
  const { preview, file } = previewAndFile(audience);
  const isFigure = (text: string) => /^(#N\/A|[\d.]+)$/.test(text);
  for (const { tab, values } of file.filter((sheet) => sheet.tab !== 'Lists')) {
    const shown = JSON.stringify(preview.sheets.find(({ name }) => name === tab));
    const texts = values
      .flat()
      .filter((value): value is string => typeof value === 'string' && !isFigure(value));
    const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
    const charted = ['Day', 'Reviews', 'Target', 'Expected path', 'Forecast at this pace'];
    expect(
      texts.filter((text) => !shown.includes(escaped(text)) && !charted.includes(text) && !isLabel(text)),
    ).toEqual([]);
  }
});

/** Headings over the figures of charts and over tables, which the preview has as titles. */
const isLabel = (text: string): boolean =>
  /^(Goal \d|Figures|Share of answers|What stakeholders see|\+?[-−]?\d)/.test(text) ||
  text.endsWith('…') ||
  hints.has(text);

/** What a table is for stands above it, for who fills it in. */
const hints = new Set([...blocks.values()].map(({ hint }) => hint));

it('puts what stands below each other on the page together', () => {
  const { preview } = previewAndFile('sponsor');
  const [page] = preview.sheets;
  const lines = page?.parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])) ?? [];
  expect(lines.find((line) => line.startsWith('As of'))).toBe(`As of · ${canaryDay}`);
});

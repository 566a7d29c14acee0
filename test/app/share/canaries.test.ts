import fc from 'fast-check';
import { copyReceipt } from '../../../src/app/share/copyReceipt';
import { prepareCopy } from '../../../src/app/share/prepareCopy';
import { sponsorReport } from '../../../src/app/share/sponsorReport';
import { copyRefusal } from '../../../src/domain/audience/copyRefusal';
import type { Audience } from '../../../src/domain/audience/grants';
import type { CellValue } from '../../../src/workbook/cell';
import { columnSpec } from '../../../src/workbook/schema';
import { writeSlides } from '../../../src/slides/writeSlides';
import { writeCopy } from '../../../src/xlsx/writeCopy';
import {
  canaryDay,
  canaryWorkbook,
  cellsOf,
  choices,
  type CanaryWorkbook,
} from '../../support/share/canaries';
import { textOfFile } from '../../support/share/fileText';
import { maySee } from '../../support/share/oracle';

const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];

/** Yes, No and the id of a goal stand in many cells; everything else of a canary workbook stands in one. */
const isUnique = (value: CellValue): boolean =>
  (typeof value === 'string' && value.startsWith('canary ')) || (typeof value === 'number' && value > 10_000);

interface Sorted {
  readonly granted: readonly CellValue[];
  readonly forbidden: readonly CellValue[];
}

/** The canaries of a workbook by what the oracle says of them. */
function sortedFor(audience: Audience, { snapshot, terms, goals }: CanaryWorkbook): Sorted {
  const granted: CellValue[] = [];
  const forbidden: CellValue[] = [];
  for (const { block, column, content, value } of cellsOf(snapshot)) {
    if (!isUnique(content)) continue;
    (maySee(audience, terms, { block, column, value, goals }) ? granted : forbidden).push(
      maySee(audience, terms, { block, column, value, goals })
        ? shown(block, column, content, audience)
        : content,
    );
  }
  const ids = new Map<CellValue, boolean>();
  for (const { block, column, content, value } of cellsOf(snapshot))
    if (typeof content === 'string' && content.startsWith('canary-goal'))
      ids.set(
        content,
        (ids.get(content) ?? false) || maySee(audience, terms, { block, column, value, goals }),
      );
  for (const [id, seen] of ids) (seen ? granted : forbidden).push(id);
  return { granted, forbidden };
}

/** What others than the coach see with fewer decimals. */
function shown(block: string, column: string, content: CellValue, audience: Audience): CellValue {
  if (typeof content !== 'number' || block === 'Responses_360') return content;
  const decimals = columnSpec(block, column).copyDecimals;
  const isLive = audience === 'client' && columnSpec(block, column).formula !== undefined;
  if (decimals === undefined || audience === 'admin' || audience === 'coach' || isLive) return content;
  return Math.round(content * 10 ** decimals) / 10 ** decimals;
}

/** Whether a file says something: texts anywhere, numbers between tags. */
function says(text: string): (value: CellValue) => boolean {
  const numbers = new Set(text.match(/>-?\d+(?:\.\d+)?(?=<)/g) ?? []);
  return (value) => (typeof value === 'string' ? text.includes(value) : numbers.has(`>${String(value)}`));
}

let canaries = 0;

it.each(audiences)(
  'a copy for %s has every canary that is granted and none that is forbidden, in any part of the file',
  async (audience) => {
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const workbook = canaryWorkbook(choice);
        const draft = prepareCopy(workbook.snapshot, audience, canaryDay);
        const refused = copyRefusal(audience, workbook.terms);
        if (!draft.ok) {
          expect(draft.reason.code).toBe(refused?.code);
          return;
        }
        expect(refused).toBeNull();
        const bytes = writeCopy(draft.value, canaryDay, await copyReceipt(draft.value));
        if (!bytes.ok) throw new Error(`${bytes.reason.code}: ${bytes.reason.why}`);
        const isSaid = says(textOfFile(bytes.value));
        const { granted, forbidden } = sortedFor(audience, workbook);
        canaries += granted.length + forbidden.length;
        expect(forbidden.filter(isSaid)).toEqual([]);
        expect(granted.filter((value) => !isSaid(value))).toEqual([]);
      }),
      // The coach's own is the whole workbook, and takes as long as all others together.
      { numRuns: audience === 'coach' ? 3 : 8 },
    );
  },
);

it('slides for the sponsor have the canaries of the page, and none that is forbidden, in any part of the file', async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (choice) => {
      const workbook = canaryWorkbook(choice);
      const { snapshot, terms, goals } = workbook;
      if (copyRefusal('sponsor', terms)) return;
      const isSaid = says(textOfFile(await writeSlides(sponsorReport(snapshot, canaryDay), canaryDay)));
      const { forbidden } = sortedFor('sponsor', workbook);
      canaries += forbidden.length;
      expect(forbidden.filter(isSaid)).toEqual([]);
      const onThePage = [...cellsOf(snapshot)].filter(({ block, column, value }) =>
        block === 'Engagement'
          ? ['Client name', 'Coach name'].includes(column)
          : block === 'Goals' &&
            column === 'Statement' &&
            maySee('sponsor', terms, { block, column, value, goals }),
      );
      expect(onThePage.map(({ content }) => content).filter((content) => !isSaid(content))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

it('more than 10,000 canaries were looked for', () => {
  expect(canaries).toBeGreaterThan(10_000);
});

import { prepareCopy } from '../../src/app/share/prepareCopy';
import { writeCopy } from '../../src/xlsx/writeCopy';
import { canaryDay, canaryWorkbook } from '../support/share/canaries';
import { textOfFile } from '../support/share/fileText';

const { snapshot } = canaryWorkbook({
  terms: { level: 'L2', selfFunded: false, consent360: false },
  ticks: [true, false],
  rows: 2,
  bothFits: true,
});

function draftFor(audience: 'hr' | 'coach', from = snapshot) {
  const draft = prepareCopy(from, audience, canaryDay);
  if (!draft.ok) throw new Error(draft.reason.code);
  return draft.value;
}

it('a copy in which something forbidden is found is not handed out, and the place is named', () => {
  const draft = draftFor('hr');
  const code = String(draft.content.tables.get('Engagement')?.rows[0]?.[0]);
  const forbidden = [{ what: 'Engagement, Engagement ID', value: code }];
  const written = writeCopy({ ...draft, forbidden }, canaryDay);
  expect(written).toMatchObject({ ok: false, reason: { code: 'copy-leak' } });
  expect(written.ok ? '' : written.reason.why).toBe(
    'Engagement, Engagement ID was found in xl/sharedStrings.xml (text).',
  );
});

it('figures that were calculated from raw answers are not in the workbook that a coach keeps without them', () => {
  const values = (text: string) => Array.from({ length: 40 }, () => Array.from({ length: 12 }, () => text));
  const sheets = new Map(
    (['report', 'reportChange', 'checks', 'home', 'progress'] as const).map((key) => [
      key,
      { key, name: key, values: values(`calculated on ${key}`) },
    ]),
  );
  const written = writeCopy({ ...draftFor('coach', { ...snapshot, sheets }), forbidden: [] }, canaryDay);
  if (!written.ok) throw new Error(written.reason.why);
  expect(textOfFile(written.value).includes('calculated on')).toBe(false);
});

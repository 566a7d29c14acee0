import fc from 'fast-check';
import type { StageModel } from '../../src/workbook/blueprint/types';
import { parseStampXml, STAMP_NAMESPACE, stampXml } from '../../src/workbook/stamp';

const stamp = { schemaVersion: 1, model: 'combined', builtWith: '0.1.0', builtOn: '2026-03-01' } as const;

describe('the stamp in a custom XML part', () => {
  it('comes back as it was', () => {
    const any = fc.record({
      schemaVersion: fc.integer({ min: 0, max: 999 }),
      model: fc.constantFrom<StageModel>('process', 'stages', 'combined'),
      builtWith: fc.string({ unit: 'grapheme-ascii' }),
      builtOn: fc.constant('2026-03-01'),
    });
    fc.assert(
      fc.property(any, (entry) => {
        expect(parseStampXml(stampXml(entry))).toEqual(entry);
      }),
    );
  });

  it('is read however Office writes it again', () => {
    expect(
      parseStampXml(
        `\uFEFF<?xml version='1.0'?>\r\n<cb:stamp model='combined'\n schemaVersion = "1" builtOn="2026-03-01" builtWith="0.1.0" xmlns:cb="${STAMP_NAMESPACE}"></cb:stamp>`,
      ),
    ).toEqual(stamp);
  });

  it.each([
    ['another namespace', stampXml(stamp).replace(STAMP_NAMESPACE, 'urn:other')],
    ['another element', stampXml(stamp).replace('<stamp', '<stamps')],
    ['an unknown model', stampXml(stamp).replace('combined', 'sideways')],
    ['a version that is no number', stampXml(stamp).replace('"1"', '"one"')],
    ['a missing date', stampXml(stamp).replace(/ builtOn="[^"]*"/, '')],
    ['no XML at all', 'stamp'],
  ])('is not found in %s', (_, xml) => {
    expect(parseStampXml(xml)).toBeNull();
  });
});

import { createHash } from 'node:crypto';
import { mergeColumns, mergeKey, consentColumn } from '../../../src/workbook/copies/mergeColumns';
import { copyIdOf, makeReceipt, type Receipt } from '../../../src/workbook/copies/receipt';
import { parseReceiptXml, receiptXml } from '../../../src/workbook/copies/receiptXml';

const receipt = (): Promise<Receipt> =>
  makeReceipt({ engagement: 'E-1 <Ada & "Bo" – ü>', schemaVersion: 1, model: 'combined' }, [
    {
      name: 'Goals',
      headers: ['Goal ID', 'Statement'],
      rows: [
        ['G1', 'A secret of ours'],
        ['g 2', null],
      ],
    },
    { name: 'Closure', headers: ['People to thank'], rows: [['Kim']] },
  ]);

describe('the receipt of a copy', () => {
  it('holds fingerprints, and no word of what is in the cells', async () => {
    const made = await receipt();
    expect(JSON.stringify(made)).not.toContain('secret');
    expect(made.tables[0]?.rows[0]?.[1]).toMatch(/^[0-9a-f]{16}$/);
    expect(made.tables[0]?.rows[1]?.[1]).toBe('');
    expect(made.tables[1]?.keys).toEqual(['']);
  });

  it('has the first 16 digits of the SHA-256 over all the rest as its id', async () => {
    const made = await receipt();
    const content = made.tables.map(({ name, headers, keys, rows }) => [name, headers, keys, rows]);
    const text = JSON.stringify([made.engagement, made.schemaVersion, made.model, content]);
    expect(made.copyId).toBe(createHash('sha256').update(text).digest('hex').slice(0, 16));
    expect(await copyIdOf({ ...made, schemaVersion: 2 })).not.toBe(made.copyId);
  });

  it('comes back from its XML as it was, also when Office has written the part anew', async () => {
    const made = await receipt();
    const xml = receiptXml(made);
    expect(xml).toMatch(/^[ -~\n]*$/);
    expect(parseReceiptXml(xml)).toEqual(made);
    const anew = xml
      .replace(/^<\?xml.*\?>\n/, '')
      .replace('<copy xmlns="urn:coachbook:copy:1">', "<ns0:copy xmlns:ns0='urn:coachbook:copy:1'>")
      .replace('</copy>', '</ns0:copy>\n');
    expect(parseReceiptXml(anew)).toEqual(made);
  });

  it('is not looked for in the parts of other programs, and is damaged where it does not read', async () => {
    expect(parseReceiptXml('<copy xmlns="urn:other">{}</copy>')).toBeNull();
    expect(parseReceiptXml('<stamp xmlns="urn:coachbook:copy:1"/>')).toBeNull();
    const xml = receiptXml(await receipt());
    for (const broken of [
      xml.replace('{', ''),
      xml.replace('"combined"', '"other"'),
      xml.replace('"tables":[', '"tables":[['),
    ])
      expect(parseReceiptXml(broken)).toBe('damaged');
    expect(parseReceiptXml(xml.replace('"headers":["Goal ID",', '"headers":['))).toBe('damaged');
    expect(parseReceiptXml('<copy xmlns="urn:coachbook:copy:1">{"tables":{}}</copy>')).toBe('damaged');
  });
});

describe('the columns of a table that are merged', () => {
  it('are those that the client fills in and the coach may read', () => {
    const headers = (name: string) => mergeColumns(name).map(({ header }) => header);
    expect(headers('Goals')).not.toContain('Progress');
    expect(headers('Closure')).toContain('Client satisfaction');
    expect(headers('Closure')).not.toContain('Sponsor satisfaction');
    expect(headers('Rapport')).not.toContain('Fit for the client');
    for (const name of [
      'Releases_360',
      'Released_360',
      'Comments_360',
      'Raters_360',
      'Share_log',
      'Settings',
    ])
      expect(headers(name)).toEqual([]);
  });

  it('are told apart by the ids of the table, or by what the one row is about', () => {
    expect(mergeKey('Actions')).toEqual({ header: 'Action ID', own: true });
    expect(mergeKey('Sessions')).toEqual({ header: 'Session no', own: true });
    expect(mergeKey('Outcomes')).toEqual({ header: 'Goal ID', own: false });
    expect(['CheckIns', 'Values', 'Closure', 'Nowhere'].map(mergeKey)).toEqual([null, null, null, null]);
    expect(['PracticeLog', 'Reflections', 'Wins'].map(consentColumn)).toEqual(['Shared', 'Shared', 'Shared']);
    expect(consentColumn('CheckIns')).toBeNull();
  });
});

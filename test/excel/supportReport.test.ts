import { supportReport } from '../../src/excel/supportReport';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const pretend = (context: unknown) => Object.assign(globalThis, { Office: { context } });

test('the report names the platform, the versions and the highest requirement sets', () => {
  pretend({
    platform: 'PC',
    diagnostics: { version: '16.0.17000' },
    displayLanguage: 'de-DE',
    contentLanguage: 'en-US',
    requirements: {
      isSetSupported: (name: string, version: string) =>
        name === 'ExcelApi' && Number(version.split('.')[1]) <= 14,
    },
  });
  const report = supportReport();
  expect(report).toMatchObject({ platform: 'PC', officeVersion: '16.0.17000', displayLanguage: 'de-DE' });
  expect(report.sets.slice(0, 2)).toEqual([
    { name: 'ExcelApi', version: '1.14' },
    { name: 'SharedRuntime', version: null },
  ]);
});

test.each([[undefined], [{}], [{ diagnostics: {}, requirements: undefined }]])(
  'an Office that says nothing (%j) is reported as that, not as a fault',
  (context) => {
    pretend(context);
    const report = supportReport();
    expect([report.platform, report.officeVersion, report.displayLanguage]).toEqual([null, null, null]);
    expect(report.sets.every(({ version }) => version === null)).toBe(true);
  },
);

import { profiles, supports } from '../../../src/workbench/host/profiles';

describe('requirement sets', () => {
  test.each([
    ['ExcelApi 1.9', true],
    ['ExcelApi 1.20', true],
    ['ExcelApi 1.21', false],
    ['ExcelApi 2.1', false],
    ['ExcelApiOnline 1.1', false],
  ])('%s on Windows: %p', (set, supported) => {
    expect(supports(profiles.windows.requirementSets, set)).toBe(supported);
  });
});

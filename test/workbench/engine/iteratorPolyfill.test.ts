import '../../../src/workbench/engine/iteratorPolyfill';

test('defect 10: the keys of a map can be searched, as Univer does when a name is edited', () => {
  const keys = () =>
    new Map([['Goals', 1]]).keys() as unknown as { some(test: (key: string) => boolean): boolean };
  expect(keys().some((key) => key === 'Goals')).toBe(true);
  expect(keys().some((key) => key === 'goals')).toBe(false);
});

import { installGlobals, startHeadless } from '../../../src/workbench/headless';
import { MemoryEngine } from '../../support/memoryEngine';

describe('headless Excel', () => {
  test('can be started again after it was disposed of, with a workbook of its own', async () => {
    const tabs: string[][] = [];
    for (const name of ['First', 'Second']) {
      const headless = await startHeadless({ engine: new MemoryEngine() });
      installGlobals(headless);
      tabs.push(
        await Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          const all = context.workbook.worksheets.load('items/name');
          await context.sync();
          return all.items.map((sheet) => sheet.name);
        }),
      );
      headless.dispose();
    }
    expect(tabs).toEqual([
      ['Sheet1', 'First'],
      ['Sheet1', 'Second'],
    ]);
  });

  test('takes its globals along', async () => {
    const headless = await startHeadless({ engine: new MemoryEngine() });
    installGlobals(headless);
    expect(Reflect.has(globalThis, 'Excel')).toBe(true);
    headless.dispose();
    expect(
      ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'].filter((name) =>
        Reflect.has(globalThis, name),
      ),
    ).toEqual([]);
  });

  test('loads nothing from the network', async () => {
    const headless = await startHeadless({ engine: new MemoryEngine() });
    const scripts = [...headless.window.document.querySelectorAll('script')].map(({ src }) => src);
    headless.dispose();
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((source) => !source.startsWith('file:'))).toEqual([]);
  });
});

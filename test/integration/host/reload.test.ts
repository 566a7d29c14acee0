import { installGlobals, startHeadless, type HeadlessHost } from '../../../src/workbench/headless';

/** Over the real engine: only there are formulas calculated. */
let headless: HeadlessHost;

beforeEach(async () => {
  headless = await startHeadless();
  installGlobals(headless);
  headless.host.registerFunctions('TEST', [{ id: 'ADD', name: 'ADD' }]);
});

afterEach(() => headless.dispose());

async function reload(): Promise<void> {
  headless = await headless.reload();
  installGlobals(headless);
}

const associate = (): void => CustomFunctions.associate('ADD', (a: number, b: number) => a + b);

const cell = (address: string): unknown => {
  const range = headless.host.workbook.worksheets.getItem('Sheet1').getRange(address);
  return (range.values as unknown[][])[0]?.[0];
};

describe('an add-in that is opened again', () => {
  it('finds the workbook as it was', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['kept']];
      await context.sync();
    });
    await reload();
    const found = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    expect(found).toEqual([['kept']]);
  });

  it('answers the functions in cells, those that the run before left open, too', async () => {
    await headless.host.asUser.type('Sheet1', 'A1', '=TEST.ADD(B1,2)');
    await headless.host.asUser.type('Sheet1', 'B1', '40');
    // Nobody has associated the function yet in this run that ends now.
    await reload();
    associate();
    await headless.settled();
    expect(cell('A1')).toBe(42);
    await headless.host.asUser.type('Sheet1', 'B1', '1');
    await headless.settled();
    expect(cell('A1')).toBe(3);
  });

  it('hears nothing of the events that the run before listened to', async () => {
    const heard: string[] = [];
    const listen = (name: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => {
          heard.push(`${name} ${address}`);
        });
        await context.sync();
      });
    await listen('first');
    await reload();
    await listen('second');
    await headless.host.asUser.type('Sheet1', 'C3', 'x');
    await headless.settled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(['second C3']);
  });

  it('starts without the objects that the run before kept', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').track();
      await context.sync();
      expect(headless.host.keptReferences).toBeGreaterThan(0);
    });
    await reload();
    expect(headless.host.keptReferences).toBe(0);
  });
});

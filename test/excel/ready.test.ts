import { forgetCapabilities } from '../../src/excel/capabilities';
import { whenOfficeReady } from '../../src/excel/ready';

/** As much of the Office global as starting needs. */
function pretend(
  onReady: () => Promise<unknown>,
  sets: (name: string, version: string) => boolean = () => true,
): void {
  forgetCapabilities();
  Object.assign(globalThis, {
    Office: { onReady, HostType: { Excel: 'Excel' }, context: { requirements: { isSetSupported: sets } } },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const codeOf = async () => {
  const outcome = await whenOfficeReady(20);
  return outcome.ok ? 'ready' : outcome.reason.code;
};

test('Excel with the floor of requirement sets is ready', async () => {
  pretend(() => Promise.resolve({ host: 'Excel' }));
  expect(await codeOf()).toBe('ready');
});

test('an Office that never answers becomes a reason instead of a blank pane', async () => {
  pretend(() => new Promise(() => undefined));
  expect(await codeOf()).toBe('office-not-ready');
});

test('a page outside Excel is told so', async () => {
  pretend(() => Promise.resolve({ host: null }));
  expect(await codeOf()).toBe('office-not-ready');
});

test('a page without office.js is told so', async () => {
  expect(await codeOf()).toBe('office-not-ready');
});

test('an Excel below the floor is told what it needs', async () => {
  pretend(
    () => Promise.resolve({ host: 'Excel' }),
    (name) => name !== 'ExcelApi',
  );
  expect(await codeOf()).toBe('excel-too-old');
});

test('an Office that fails while it starts becomes a reason', async () => {
  pretend(() => Promise.reject(new Error('broken')));
  expect(await codeOf()).toBe('office-not-ready');
});

test('an Excel that cannot be asked for its requirement sets is trusted to have passed the manifest', async () => {
  forgetCapabilities();
  Object.assign(globalThis, {
    Office: { onReady: () => Promise.resolve({ host: 'Excel' }), HostType: { Excel: 'Excel' }, context: {} },
  });
  expect(await codeOf()).toBe('ready');
});

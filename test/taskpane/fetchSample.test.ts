import { fetchSample } from '../../src/taskpane/fetchSample';
import { sampleFileNames } from '../../src/app/sampleFileNames';

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

const answer = (respond: (path: string) => Response) => {
  globalThis.fetch = (input) => Promise.resolve(respond(input as string));
};

test('the sample is fetched from beside the page, every file of it', async () => {
  answer((path) => new Response(path));
  const files = await fetchSample();
  expect(files.ok && files.value.map(({ name }) => name)).toEqual(sampleFileNames);
  const first = files.ok && files.value[0];
  expect(first && 'bytes' in first && new TextDecoder().decode(first.bytes)).toBe(
    'assets/sample/engagement.csv',
  );
});

test('one file that is missing is a reason, and names it', async () => {
  answer((path) => new Response('', { status: path.endsWith('goals.csv') ? 404 : 200 }));
  const files = await fetchSample();
  expect(files).toMatchObject({ ok: false, reason: { code: 'sample-not-loaded' } });
  expect(!files.ok && files.reason.why).toContain('goals.csv: 404');
});

test('no network is a reason', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await fetchSample()).toMatchObject({ ok: false, reason: { code: 'sample-not-loaded' } });
});

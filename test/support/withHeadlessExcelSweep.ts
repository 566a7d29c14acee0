import {
  installGlobals,
  startHeadless,
  type HeadlessHost,
  type HeadlessOptions,
} from '../../src/workbench/headless';
import { startOver } from './excelFailure';

/** Hosts of the describe blocks around the test, innermost last. */
const running: HeadlessHost[] = [];

/** One simulated Excel for the tests of a file, with an empty workbook for each test; the globals are installed. */
export function withHeadlessExcel(options: HeadlessOptions = {}): () => HeadlessHost {
  let headless: HeadlessHost;
  beforeAll(async () => {
    headless = await startHeadless({ ...options });
    running.push(headless);
    installGlobals(headless);
  });
  beforeEach(() => startOver());
  afterAll(() => {
    running.pop();
    headless.dispose();
    const outer = running.at(-1);
    if (outer) installGlobals(outer);
  });
  return () => headless;
}

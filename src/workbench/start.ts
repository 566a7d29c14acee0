import { parseArgs } from 'node:util';
import { serveWorkbench, watchWorkbench } from './build';

/** `npm start [-- --port N]`: builds and serves the workbench, and builds again when a source changes. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '3100' } } });
  let url: string | undefined;
  print('Building the workbench. The first time takes about half a minute.');
  await watchWorkbench((problem) => void report(problem).catch(fail));

  async function report(problem: Error | null): Promise<void> {
    if (problem) {
      print(problem.message);
      return;
    }
    if (url) {
      print('Built again: reload the page.');
      return;
    }
    ({ url } = await serveWorkbench(Number(values.port)));
    print(`\n  Coachbook workbench: ${url}\n`);
    print('A simulated Excel with the add-in beside it. Open the address in Chromium, Chrome or Edge.');
    print('In the pane, "Try it with the sample engagement" fills a workbook with synthetic data.');
    print('Ctrl+C ends it.');
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function fail(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  print(
    taken
      ? 'Another program uses that port, perhaps a workbench that still runs. End it, or choose another: npm start -- --port 3200'
      : String(error),
  );
  process.exit(1);
}

main().catch(fail);

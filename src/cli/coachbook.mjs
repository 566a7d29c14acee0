#!/usr/bin/env node
// What `npx coachbook` starts: plain JavaScript, because Node 20 runs no TypeScript by itself and a fresh clone has nothing built.
import { tsImport } from 'tsx/esm/api';

// From here, because tsx follows no `import()` inside what it has translated.
const load = (file) => tsImport(file, import.meta.url);

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const { main } = await load('./main.ts');
process.exitCode = await main(
  {
    charts: () => load('./charts.ts'),
    share: () => load('./share.ts'),
    scan: () => load('./scan.ts'),
  },
  {
    args: process.argv.slice(2),
    terminal: {
      out: (text) => process.stdout.write(text),
      problem: (text) => process.stderr.write(text),
      ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
    },
  },
);

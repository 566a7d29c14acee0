#!/usr/bin/env node
// What `npx coachbook` starts: plain JavaScript, because Node 20 runs no TypeScript by itself and a fresh clone has nothing built.
import { tsImport } from 'tsx/esm/api';

// From here, because tsx follows no `import()` inside what it has translated.
const load = (file) => tsImport(file, import.meta.url);

const { main } = await load('./main.ts');
await main({
  charts: () => load('./charts.ts'),
  share: () => load('./share.ts'),
  scan: () => load('./scan.ts'),
});

#!/usr/bin/env node
// What `npx coachbook` starts: plain JavaScript, because Node 20 runs no TypeScript by itself and a fresh clone has nothing built.
import { tsImport } from 'tsx/esm/api';

await tsImport('./main.ts', import.meta.url);

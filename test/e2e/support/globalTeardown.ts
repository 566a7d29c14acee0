import type { Served } from './globalSetup';

export default async function tearDown(): Promise<void> {
  await (globalThis as Served).workbenchServer?.close();
}

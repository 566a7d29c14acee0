import packageJson from '../../package.json';
import { isoOfLocalDay } from '../domain/dates';
import { success, type Outcome } from '../domain/outcome';
import { whenOfficeReady } from '../excel/ready';
import { download } from './download';
import { downloadsWork } from './host';
import { lazyExcel } from './lazyExcel';
import type { Services } from './state/services';

const OFFICE_START_MS = 10_000;

/** Waits for Office and gives what the pages need, or why Office did not start. */
export async function openServices(): Promise<Outcome<Services>> {
  const ready = await whenOfficeReady(OFFICE_START_MS);
  if (!ready.ok) return ready;
  return success({
    ...lazyExcel,
    version: packageJson.version,
    today: () => isoOfLocalDay(new Date()),
    sampleFiles: async () => {
      const { fetchSample } = await import(/* webpackChunkName: "start" */ './fetchSample');
      return fetchSample();
    },
    png: async (svg) => {
      const { svgToPng } = await import(/* webpackChunkName: "png" */ './svgToPng');
      return svgToPng(svg);
    },
    ...(downloadsWork() ? { download } : {}),
  });
}

import type { WorkbookPort } from '../workbook/port';

const load = async (): Promise<WorkbookPort> => {
  const { createWorkbookPort } = await import(/* webpackChunkName: "excel" */ '../excel/port');
  return createWorkbookPort();
};

/** The open workbook; the code that speaks to it loads with the first call, after the pane has shown. */
export const createLazyPort = (): WorkbookPort => ({
  build: async (...args) => (await load()).build(...args),
  read: async () => (await load()).read(),
  write: async (...args) => (await load()).write(...args),
});

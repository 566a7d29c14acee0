import type { Services } from './state/services';

/** The code that speaks to the workbook, in one chunk: it loads with the first call, after the pane has shown. */
const port = () => import(/* webpackChunkName: "excel", webpackPrefetch: true */ '../excel/port');
const goTo = () => import(/* webpackChunkName: "excel" */ '../excel/goTo');
const goToCell = () => import(/* webpackChunkName: "excel" */ '../excel/goToCell');
const selection = () => import(/* webpackChunkName: "excel" */ '../excel/selection');
const openCopy = () => import(/* webpackChunkName: "excel" */ '../excel/openCopy');
const watch = () => import(/* webpackChunkName: "excel" */ '../excel/watch');
const report = () => import(/* webpackChunkName: "excel" */ '../excel/supportReport');

/** The open workbook. */
export const lazyExcel: Pick<
  Services,
  'port' | 'goTo' | 'goToCell' | 'selection' | 'openCopy' | 'watch' | 'supportReport'
> = {
  port: {
    build: async (...args) => (await port()).openWorkbook.build(...args),
    read: async () => (await port()).openWorkbook.read(),
    write: async (...args) => (await port()).openWorkbook.write(...args),
    update: async (change) => (await port()).openWorkbook.update(change),
    change: async (...args) => (await port()).openWorkbook.change(...args),
  },
  goTo: async (sheet) => (await goTo()).goToSheet(sheet),
  goToCell: async (place) => (await goToCell()).goToCell(place),
  selection: async () => (await selection()).readSelection(),
  openCopy: async (bytes) => (await openCopy()).openCopy(bytes),
  watch: (changed) => {
    const stop = watch().then(
      ({ watchWorkbook }) => watchWorkbook(changed),
      // The same chunk is missing for the first read, which says so.
      () => () => undefined,
    );
    return () => void stop.then((end) => end());
  },
  supportReport: async () => (await report()).supportReport(),
};

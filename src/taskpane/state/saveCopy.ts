import { failure } from '../../domain/outcome';
import type { Outcome } from '../../domain/outcome';
import { extentsOf } from '../../workbook/extents';
import { planWorkbook } from '../../workbook/layout';
import type { Services } from './services';

const XLSX_FILE = '.xlsx';

/** Writes the whole engagement as a file, for the coach alone. The file writer is loaded when it is first wanted. */
export async function writeCopy({
  port,
  today,
  version,
}: Services): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const read = await port.read();
  if (!read.ok) return read;
  const { stamp } = read.value;
  if (!stamp) return failure(notOurs);
  const { writeWorkbook } = await import(/* webpackChunkName: "xlsx" */ '../../xlsx/write');
  const day = new Date(today());
  const written = writeWorkbook(planWorkbook(stamp.model, extentsOf(read.value)), read.value, {
    title: 'Coaching engagement',
    creator: `Coachbook ${version}`,
    created: day,
    modified: day,
  });
  return written.ok
    ? { ok: true, value: { name: `Coachbook backup ${today()}${XLSX_FILE}`, bytes: written.value } }
    : written;
}

const notOurs = {
  code: 'no-engagement',
  what: 'There is nothing to copy yet.',
  why: 'This workbook is not set up for an engagement.',
  next: 'Set it up first.',
};

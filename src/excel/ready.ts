import { failure, success, type Outcome } from '../domain/outcome';
import { hostTooOld } from './capabilities';

/**
 * Waits for Office.js, but not for ever: `Office.onReady` never settles when one of its files is blocked (office-js #6040, #6148),
 * and it resolves without a host in a plain browser. Both become a reason that the page can show with a reload button.
 *
 * @param timeoutMs how long to wait; 10,000 suits a slow first start.
 */
export async function whenOfficeReady(timeoutMs: number): Promise<Outcome<void>> {
  if (typeof Office === 'undefined') return failure(notStarted('The script office.js did not load.'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late');
    }, timeoutMs);
  });
  const info = await Promise.race([Office.onReady().catch(() => 'broken' as const), late]);
  clearTimeout(timer);
  if (info === 'broken') return failure(notStarted('Office reported an error while starting.'));
  if (info === 'late') return failure(notStarted('Office did not answer in time.'));
  if (info.host !== Office.HostType.Excel)
    return failure(notStarted('This page is not running inside Excel.'));
  const old = hostTooOld();
  return old ? failure(old) : success(undefined);
}

const notStarted = (why: string) => ({
  code: 'office-not-ready',
  what: 'Coachbook could not start.',
  why,
  next: 'Check the network, then press Reload. If it happens again, close and open Excel.',
});

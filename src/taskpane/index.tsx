import { createRoot } from 'react-dom/client';
import packageJson from '../../package.json';
import { success } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { whenOfficeReady } from '../excel/ready';
import { App } from './App';
import { download } from './download';
import { downloadsWork, hostLook } from './host';
import { createLazyPort } from './lazyPort';
import type { Services } from './state/services';
import { themeOf } from './theme';

const OFFICE_START_MS = 10_000;

/** The day by the person's own clock, not by Greenwich. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

async function openServices(): Promise<Outcome<Services>> {
  const ready = await whenOfficeReady(OFFICE_START_MS);
  if (!ready.ok) return ready;
  const services = { port: createLazyPort(), version: packageJson.version, today };
  return success(downloadsWork() ? { ...services, download } : services);
}

async function start(): Promise<void> {
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no element "pane".');
  const services = await openServices();
  const look = hostLook();
  // The browser's own parts, such as the calendar of a date field, follow the theme, too.
  document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  createRoot(root).render(
    <App theme={themeOf(look)} services={services} reload={() => window.location.reload()} />,
  );
}

void start();

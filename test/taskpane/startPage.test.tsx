import { JSDOM } from 'jsdom';
import { success } from '../../src/domain/outcome';
import type { Outcome } from '../../src/domain/outcome';
import type { Services } from '../../src/taskpane/state/services';
import type { BuildReport, TableWrite, WorkbookPort } from '../../src/workbook/port';

const built: BuildReport = { addedSheets: ['Home', 'Engagement'], addedTables: ['Goals'], notes: [] };

/** A workbook without anything in it, which remembers what was asked of it. */
function emptyWorkbook(build: Outcome<BuildReport> = success(built)): {
  port: WorkbookPort;
  written: TableWrite[];
} {
  const written: TableWrite[] = [];
  const port: WorkbookPort = {
    build: () => Promise.resolve(build),
    read: () => Promise.resolve(success({ stamp: null, tables: new Map(), sheets: new Map() })),
    write: (writes) => {
      written.push(...writes);
      return Promise.resolve(success(undefined));
    },
  };
  return { port, written };
}

const { window } = new JSDOM('<!doctype html>', { pretendToBeVisual: true });
const borrowed = [
  'window',
  'document',
  'navigator',
  'HTMLElement',
  'Element',
  'Node',
  'NodeFilter',
  'MutationObserver',
  'Event',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

async function open(services: Outcome<Services>) {
  // React and Fluent UI look for a browser when they load: they are loaded once it is there.
  for (const name of borrowed)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const { act, createElement } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { App } = await import('../../src/taskpane/App');
  const { themeOf } = await import('../../src/taskpane/theme');
  const pane = window.document.body.appendChild(window.document.createElement('div'));
  const root = createRoot(pane);
  await act(async () =>
    root.render(createElement(App, { theme: themeOf('light'), services, reload: () => undefined })),
  );

  const labelled = (label: string): HTMLInputElement => {
    const found = [...pane.querySelectorAll('label')].find(({ textContent }) =>
      textContent.startsWith(label),
    );
    const input = found && window.document.getElementById(found.htmlFor);
    if (!input) throw new Error(`No field is labelled ${label}`);
    return input as HTMLInputElement;
  };
  const type = (label: string, value: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')?.set?.call(
        labelled(label),
        value,
      );
      labelled(label).dispatchEvent(new window.Event('input', { bubbles: true }));
    });
  const press = (name: string) =>
    act(async () => {
      const button = [...pane.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      button?.click();
      // The use case is a chunk of its own: it arrives some turns later.
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
  return {
    pane,
    labelled,
    type,
    press,
    close: () => act(async () => root.unmount()).then(() => pane.remove()),
  };
}

const services = (port: WorkbookPort): Outcome<Services> =>
  success({ port, version: '1.2.3', today: () => '2026-01-05' });

describe('the start page', () => {
  afterAll(() => {
    for (const name of borrowed) Reflect.deleteProperty(globalThis, name);
    window.close();
  });

  it('sets up the workbook from the answers and says what was added', async () => {
    const { port, written } = emptyWorkbook();
    const { pane, type, press, close } = await open(services(port));
    await type('Client', 'Ada Client');
    await type('Coach', 'Cas Coach');
    await type('Planned end', '2026-07-03');
    await press('Set up workbook');
    expect(pane.textContent).toContain('The workbook is ready');
    expect(pane.textContent).toContain('2 sheets added');
    const [form] = written;
    expect(form?.rows[0]?.[form.headers.indexOf('Client name')]).toBe('Ada Client');
    await close();
  }, 30_000);

  it('says beside each field what it still needs, and keeps what was typed', async () => {
    const { port, written } = emptyWorkbook();
    const { pane, labelled, type, press, close } = await open(services(port));
    await type('Coach', 'Cas Coach');
    await press('Set up workbook');
    expect(pane.querySelector('[role="alert"]')).not.toBeNull();
    expect(labelled('Client').getAttribute('aria-invalid')).toBe('true');
    expect(labelled('Coach').getAttribute('aria-invalid')).not.toBe('true');
    expect(labelled('Coach').value).toBe('Cas Coach');
    expect(written).toEqual([]);
    await close();
  }, 30_000);

  it('shows the reason when the workbook refuses', async () => {
    const reason = {
      code: 'protected',
      what: 'The workbook is protected.',
      why: 'No sheet can be added.',
      next: 'Unprotect it.',
    };
    const { port } = emptyWorkbook({ ok: false, reason });
    const { pane, type, press, close } = await open(services(port));
    await type('Client', 'Ada Client');
    await type('Coach', 'Cas Coach');
    await type('Planned end', '2026-07-03');
    await press('Set up workbook');
    expect(pane.querySelector('[role="alert"]')?.textContent).toContain(
      'The workbook is protected. No sheet can be added. Unprotect it.',
    );
    await close();
  }, 30_000);

  it('offers to reload when Office does not start', async () => {
    const reason = {
      code: 'office-not-ready',
      what: 'Coachbook could not start.',
      why: 'Office did not answer.',
      next: 'Press Reload.',
    };
    const { pane, close } = await open({ ok: false, reason });
    expect(pane.textContent).toContain('Office did not answer.');
    expect([...pane.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Reload']);
    await close();
  }, 30_000);
});

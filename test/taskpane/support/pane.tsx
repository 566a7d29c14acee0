import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { success } from '../../../src/domain/outcome';
import { App } from '../../../src/taskpane/App';
import type { Services } from '../../../src/taskpane/state/services';
import type { SheetKey } from '../../../src/workbook/blueprint/types';
import type { CellPlace } from '../../../src/workbook/port';
import { MemoryPort } from '../../app/support/memoryPort';

// Pages are loaded when they are opened. With nothing in jest's cache, on a busy machine, that takes longer than the usual second.
configure({ asyncUtilTimeout: 20_000 });

/** Media queries that hold; jsdom knows none. */
export const media = new Set<string>();

Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: media.has(query),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
// jsdom has no `CSS`, which user-event needs to find the other radio buttons of a group.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
// What browsers have and jsdom has not; the file writer needs them.
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

export const today = '2026-01-05';

/** Services over a workbook in memory, and what was asked of them. */
export function fakeServices(port = new MemoryPort(), more: Partial<Services> = {}) {
  const gone: SheetKey[] = [];
  const cells: CellPlace[] = [];
  const saved: string[] = [];
  let changed: () => void = () => undefined;
  const services: Services = {
    port,
    goTo: (sheet) => {
      gone.push(sheet);
      return Promise.resolve(success(undefined));
    },
    watch: (tell) => {
      changed = tell;
      return () => (changed = () => undefined);
    },
    selection: () =>
      Promise.resolve(success({ address: "'Sheet1'!A1", row: 1, column: 1, values: [['Rater']] })),
    version: '1.2.3',
    today: () => today,
    sampleFiles: () => Promise.resolve(success([])),
    goToCell: (place) => {
      cells.push(place);
      return Promise.resolve(success(undefined));
    },
    supportReport: () =>
      Promise.resolve({
        platform: 'PC',
        officeVersion: '16.0.1',
        displayLanguage: 'de-DE',
        contentLanguage: null,
        sets: [
          { name: 'ExcelApi', version: '1.17' },
          { name: 'RibbonApi', version: null },
        ],
      }),
    png: () => Promise.resolve(success(new Blob(['png'], { type: 'image/png' }))),
    openCopy: () => {
      saved.push('opened');
      return Promise.resolve(success(undefined));
    },
    download: (name) => {
      saved.push(name);
    },
    ...more,
  };
  return { services, port, gone, cells, saved, workbookChanges: () => changed() };
}

/**
 * Styles go into a document that nobody looks at: jsdom goes through all of them for each element that a test asks for. How the pane
 * looks is tested in a browser.
 */
export const unstyled = createDOMRenderer(document.implementation.createHTMLDocument());

/** The whole pane over these services. */
export function openPane(fake = fakeServices()) {
  const user = userEvent.setup();
  const opening = Promise.resolve(success(fake.services));
  return {
    user,
    ...fake,
    ...render(
      <RendererProvider renderer={unstyled}>
        <App opening={opening} reload={() => undefined} />
      </RendererProvider>,
    ),
  };
}

/** A workbook with an engagement that has just been set up. */
export async function engagement(
  values: Readonly<Record<string, string | number>> = {},
): Promise<MemoryPort> {
  const port = MemoryPort.built();
  const form = {
    'Engagement ID': 'E-1',
    'Client name': 'Ada Client',
    'Coach name': 'Cas Coach',
    'Start date': 46027,
    'Planned end': 46211,
    'Sessions contracted': 8,
    'Stage model': 'Combined',
    ...values,
  };
  await port.write([
    { table: 'Engagement', headers: Object.keys(form), rows: [Object.values(form)], mode: 'replace' },
  ]);
  return port;
}

/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { failure } from '../../src/domain/outcome';
import type { Services } from '../../src/taskpane/state/services';
import { MemoryPort } from '../app/support/memoryPort';
import { chartNames, withChartCells, type ChartCells } from '../support/chartCells';
import { axeFindings } from './support/axe';
import { fakeServices, openPane } from './support/pane';

const clipboard = (write: (items: readonly { readonly parts: object }[]) => Promise<void>): void => {
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(readonly parts: object) {}
    },
  });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
};
const nothingCopied = (): Promise<void> => Promise.reject(new Error('NotAllowedError'));

async function openCharts(cells: ChartCells = {}, more: Partial<Services> = {}, download = true) {
  const port = MemoryPort.built();
  for (const [key, sheet] of withChartCells(cells).sheets) port.sheets.set(key, sheet);
  for (const key of cells.without ?? []) port.sheets.delete(key);
  const fake = fakeServices(port, more);
  const { download: _, ...onMac } = fake.services;
  const opened = openPane({ ...fake, services: download ? fake.services : onMac });
  await opened.user.click(await screen.findByRole('button', { name: 'Charts' }));
  await screen.findByRole('heading', { level: 1, name: 'Charts' });
  return opened;
}

const now = 'What Progress_now shows.';
const press = (name: string) => screen.getByRole('button', { name: `${name}: ${now}` });

beforeEach(() => clipboard(nothingCopied));

describe('the Charts page', () => {
  it('draws every chart that has figures under its message, by sheet, goals first', async () => {
    await openCharts();
    expect(screen.getAllByRole('article')).toHaveLength(chartNames.length);
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 3)).toEqual(['At a glance', '7 Goal charts', '7 Progress']);
    expect(
      within(screen.getByRole('region', { name: 'At a glance' })).getByText(/^0 of – used/),
    ).toBeTruthy();
    const progress = within(screen.getByRole('region', { name: '7 Progress' }));
    expect(progress.getByRole('heading', { level: 3, name: now })).toBeTruthy();
    expect(progress.getByRole('img', { name: 'Chart: Where each goal stands' }).getAttribute('src')).toMatch(
      /^data:image\/svg\+xml;charset=utf-8,%3Csvg/,
    );
  });

  it('has the figures of each chart as a table', async () => {
    await openCharts();
    const rows = within(screen.getByRole('table', { name: `Figures of ${now}` })).getAllByRole('row');
    expect(rows[0]?.textContent).toMatch(/^Name/);
    expect(rows).toHaveLength(4);
  });

  it('goes to the sheet of a chart', async () => {
    const { user, gone } = await openCharts();
    await user.click(screen.getByRole('button', { name: 'Go to 7 Progress' }));
    expect(gone).toEqual(['progress']);
    expect(await screen.findByText('7 Progress is open in Excel.')).toBeTruthy();
  });

  it('lists the charts without figures, and why', async () => {
    await openCharts({ blank: ['Report_gaps'] });
    expect(screen.getByText(`${chartNames.length - 1} charts, 1 without figures yet`)).toBeTruthy();
    const item = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(item).toEqual(['Report gaps: What Report_gaps shows.']);
  });

  it('says what draws the first chart as long as there is none', async () => {
    await openCharts({ blank: chartNames });
    expect(screen.getByText('No chart has figures yet.')).toBeTruthy();
    expect(screen.getByText(/^The first review with a value draws the first chart/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(chartNames.length);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says why where nothing has been calculated', async () => {
    await openCharts({ blank: chartNames, message: () => null });
    expect(screen.getByRole('alert').textContent).toContain('did not calculate');
  });

  it('has nothing that axe finds', async () => {
    const { container } = await openCharts({ blank: ['Report_gaps'] });
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('a picture', () => {
  it('is downloaded as PNG or SVG under the name of its chart', async () => {
    const files: (readonly [string, string])[] = [];
    const { user } = await openCharts(
      {},
      {
        download: (name, content) => {
          files.push([name, content instanceof Blob ? content.type : '']);
        },
      },
    );
    await user.click(press('Download PNG'));
    expect(await screen.findByText('Progress_now.png is in your downloads.')).toBeTruthy();
    await user.click(press('Download SVG'));
    expect(await screen.findByText('Progress_now.svg is in your downloads.')).toBeTruthy();
    expect(files).toEqual([
      ['Progress_now.png', 'image/png'],
      ['Progress_now.svg', 'image/svg+xml;charset=utf-8'],
    ]);
  });

  it('is drawn from the chart with its headings', async () => {
    const drawn: string[] = [];
    const png: Services['png'] = (svg) => {
      drawn.push(svg);
      return Promise.resolve({ ok: true, value: new Blob(['png'], { type: 'image/png' }) });
    };
    const { user } = await openCharts({}, { png });
    await user.click(press('Download PNG'));
    expect(drawn[0]).toContain(now);
    expect(drawn[0]).toContain('width="760"');
  });

  it('goes to the clipboard', async () => {
    const items: object[] = [];
    const { user } = await openCharts();
    clipboard((written) => {
      items.push(...written.map(({ parts }) => parts));
      return Promise.resolve();
    });
    await user.click(press('Copy picture'));
    expect(await screen.findByText('The picture is on the clipboard.')).toBeTruthy();
    expect(items).toEqual([{ 'image/png': expect.any(Promise) }]);
  });

  it('is shown to be copied by hand where the browser refuses', async () => {
    const { user } = await openCharts();
    clipboard(nothingCopied);
    await user.click(press('Copy picture'));
    expect(await screen.findByText(/^This Excel lets no add-in copy pictures/)).toBeTruthy();
    expect(screen.getByRole('img', { name: `Chart: ${now}` }).getAttribute('src')).toMatch(
      /^data:image\/png;base64,/,
    );
    await user.click(screen.getByRole('button', { name: 'Hide picture' }));
    expect(screen.queryByRole('img', { name: `Chart: ${now}` })).toBeNull();
  });

  it('is shown to be taken by hand where the pane cannot save files', async () => {
    const { user } = await openCharts({}, {}, false);
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
    await user.click(press('Show picture'));
    expect(await screen.findByText(/^A pane of Excel for Mac cannot save files/)).toBeTruthy();
    expect(screen.getByRole('img', { name: `Chart: ${now}` })).toBeTruthy();
  });

  it('that cannot be drawn is refused in words', async () => {
    const reason = { code: 'picture-not-drawn', what: 'It was not drawn.', why: 'No fonts.', next: 'Again.' };
    const { user } = await openCharts({}, { png: () => Promise.resolve(failure(reason)) });
    await user.click(press('Download PNG'));
    expect((await screen.findByRole('alert')).textContent).toContain('It was not drawn.');
  });
});

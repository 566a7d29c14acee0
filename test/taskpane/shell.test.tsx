/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { requestPane } from '../../src/app/paneRequest';
import { failure, type Outcome } from '../../src/domain/outcome';
import { App } from '../../src/taskpane/App';
import type { Services } from '../../src/taskpane/state/services';
import { MemoryPort } from '../app/support/memoryPort';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

const ask = (...request: Parameters<typeof requestPane>) => act(async () => requestPane(...request));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const navigation = () => screen.queryByRole('navigation', { name: 'Pages' });

describe('before Office has started', () => {
  it('the pane is drawn, with a word that it is starting', () => {
    render(<App opening={new Promise(() => undefined)} reload={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe('Starting…');
  });

  it.each([
    ['does not start', () => Promise.resolve(failure<Services>(notReady))],
    ['fails in an unexpected way', () => Promise.reject<Outcome<Services>>(new Error('broken'))],
  ])('an Office that %s leaves a reason and a button to reload', async (_, open) => {
    const reload = jest.fn();
    render(<App opening={open()} reload={reload} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/Press Reload/);
    await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  const notReady = {
    code: 'office-not-ready',
    what: 'Not started.',
    why: 'No answer.',
    next: 'Press Reload.',
  };
});

describe('the first page', () => {
  it('is Start for a workbook that is no engagement, without navigation and without taking the focus', async () => {
    openPane();
    await heading('Start an engagement');
    expect(navigation()).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  it('is Home for an engagement, with the way to the other pages', async () => {
    openPane(fakeServices(await engagement()));
    await heading('Ada Client');
    expect(navigation()).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Home' }).getAttribute('aria-current')).toBe('page');
  });

  it('waits for a workbook that cannot be read, says why, and reads again when asked', async () => {
    const port = await engagement();
    const { read } = port;
    const reason = {
      code: 'cell-edit',
      what: 'A cell is edited.',
      why: 'Excel waits.',
      next: 'Press Enter.',
    };
    port.read = () => Promise.resolve(failure(reason));
    const { user } = openPane(fakeServices(port));
    expect((await screen.findByRole('alert')).textContent).toContain('A cell is edited. Excel waits.');
    port.read = read;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await heading('Ada Client');
  });
});

describe('a button of the ribbon', () => {
  it('opens its page, and the heading takes the focus', async () => {
    openPane(fakeServices(await engagement()));
    await heading('Ada Client');
    await ask({ view: 'help' });
    const help = await heading('Help');
    expect(document.activeElement).toBe(help);
    expect(screen.getByRole('button', { name: 'Help' }).getAttribute('aria-current')).toBe('page');
  });

  it('pressed before the pane was drawn is answered when it is', async () => {
    requestPane({ view: 'help' });
    openPane();
    await heading('Help');
  });

  it('for a page that needs an engagement leads to Start and says why', async () => {
    openPane();
    await heading('Start an engagement');
    await ask({ view: 'home', stage: 'Goals' });
    expect(await screen.findByText(/no engagement yet/)).toBeTruthy();
  });

  it('for Help works although the workbook cannot be read', async () => {
    const port = new MemoryPort();
    port.read = () => Promise.resolve(failure({ code: 'x', what: 'No.', why: 'No.', next: 'No.' }));
    openPane(fakeServices(port));
    await screen.findByRole('alert');
    await ask({ view: 'help' });
    await heading('Help');
  });
});

it('half a form is still there after a look at Help', async () => {
  const { user } = openPane();
  await user.type(await screen.findByRole('textbox', { name: /^Client/ }), 'Ada');
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Set up this workbook' }));
  expect((await screen.findByRole('textbox', { name: /^Client/ })).getAttribute('value')).toBe('Ada');
});

it('a page that fails is told so, and the navigation still leads to the others', async () => {
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { user } = openPane(
    fakeServices(await engagement(), { goTo: () => Promise.reject(new Error('a fault')) }),
  );
  const card = await screen.findByRole('region', { name: 'Next step' });
  await user.click(within(card).getByRole('button'));
  expect((await screen.findByRole('alert')).textContent).toContain('This is a fault in Coachbook.');
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await heading('Help');
  silenced.mockRestore();
});

it('Home gives way to Start when the workbook is no engagement any longer', async () => {
  const port = await engagement();
  const { workbookChanges } = openPane(fakeServices(port));
  await heading('Ada Client');
  port.stamp = null;
  await act(async () => workbookChanges());
  await screen.findByText(/no engagement yet/);
});

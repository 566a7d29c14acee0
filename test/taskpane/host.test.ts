/** @jest-environment jsdom */
import { downloadsWork, hostLook, onLookMayChange } from '../../src/taskpane/host';

/** Media queries that hold. */
let holds: string[] = [];
const listeners = new Set<() => void>();
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: holds.includes(query),
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }),
});

const pretend = (context: unknown) => Object.assign(globalThis, { Office: { context } });

afterEach(() => {
  holds = [];
  Reflect.deleteProperty(globalThis, 'Office');
});

const dark = '(prefers-color-scheme: dark)';

describe('the look of Office', () => {
  it.each([
    ['there is no Office', undefined],
    ['Office has no context yet', {}],
    ['the context has no theme', { context: {} }],
    ['the theme does not say', { context: { officeTheme: {} } }],
    [
      'the theme has a colour that nobody can read',
      { context: { officeTheme: { bodyBackgroundColor: '?' } } },
    ],
    [
      'Office fails to say',
      {
        context: {
          get officeTheme(): never {
            throw new TypeError('theme is not a function');
          },
        },
      },
    ],
  ])('is that of the system when %s', (_, office) => {
    if (office) Object.assign(globalThis, { Office: office });
    expect(hostLook()).toBe('light');
    holds = [dark];
    expect(hostLook()).toBe('dark');
  });

  it('is that of its theme, whatever the system says', () => {
    pretend({ officeTheme: { isDarkTheme: false } });
    holds = [dark];
    expect(hostLook()).toBe('light');
  });

  it.each([
    ['#FFFFFF', 'light'],
    ['#262626', 'dark'],
  ])('is told by the ground %s of an Office that gives colours only', (bodyBackgroundColor, look) => {
    pretend({ officeTheme: { bodyBackgroundColor } });
    holds = look === 'light' ? [dark] : [];
    expect(hostLook()).toBe(look);
  });

  it('is contrast when the system forces its colours', () => {
    pretend({ officeTheme: { isDarkTheme: true } });
    holds = ['(forced-colors: active)'];
    expect(hostLook()).toBe('contrast');
  });

  it('is asked again on focus, on becoming visible and when the system changes, until nobody wants to know', () => {
    const changed = jest.fn();
    const stop = onLookMayChange(changed);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    for (const listener of listeners) listener();
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    window.dispatchEvent(new Event('focus'));
    expect(changed).toHaveBeenCalledTimes(3);
    expect(listeners.size).toBe(0);
  });
});

describe('downloads of the page', () => {
  it('work, except in Office for Mac', () => {
    expect(downloadsWork()).toBe(true);
    pretend({});
    expect(downloadsWork()).toBe(true);
    pretend({ platform: 'Mac' });
    expect(downloadsWork()).toBe(false);
  });
});

import { ribbonCommands } from '../../src/commands/ribbon';

const load = (): Promise<void> =>
  jest.isolateModulesAsync(async () => {
    await import('../../src/commands/commands');
  });

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { configurable: true, value });
};

afterEach(() => {
  for (const name of ['Office', 'CustomFunctions']) Reflect.deleteProperty(globalThis, name);
});

describe('what Excel calls by name', () => {
  it('is associated when the page loads: every button, then the functions', async () => {
    const associate = jest.fn();
    const functions = jest.fn();
    define('Office', { actions: { associate } });
    define('CustomFunctions', { associate: functions });
    await load();
    expect(associate.mock.calls.map(([name]) => name)).toEqual(Object.keys(ribbonCommands));
    expect(functions).toHaveBeenCalledTimes(1);
  });

  it('is left alone when office.js was blocked, so that the pane can say so', async () => {
    await expect(load()).resolves.toBeUndefined();
  });
});

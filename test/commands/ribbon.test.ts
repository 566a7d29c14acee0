import { onPaneRequest, type PaneRequest } from '../../src/app/paneRequest';
import { associateCommands, pressCommand, ribbonCommands } from '../../src/commands/ribbon';

type Action = (event: { completed: () => void }) => void;

const actions = new Map<string, Action>();
const showAsTaskpane = jest.fn<Promise<void>, []>();
const shown: PaneRequest[] = [];
let stopListening: () => void;

beforeEach(() => {
  actions.clear();
  shown.length = 0;
  showAsTaskpane.mockReset().mockResolvedValue();
  Object.defineProperty(globalThis, 'Office', {
    configurable: true,
    value: {
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: { showAsTaskpane },
    },
  });
  stopListening = onPaneRequest((request) => shown.push(request));
});

afterEach(() => {
  stopListening();
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('a button of the ribbon', () => {
  it.each(Object.entries(ribbonCommands))('%s asks for its part of the pane', async (name, request) => {
    associateCommands();
    await new Promise<void>((completed) => actions.get(name)?.({ completed }));
    expect(shown).toEqual([request]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  });

  it('is completed only after Excel has shown the pane', async () => {
    const order: string[] = [];
    showAsTaskpane.mockImplementation(async () => void order.push('shown'));
    await pressCommand(ribbonCommands.help, { completed: () => order.push('completed') });
    expect(order).toEqual(['shown', 'completed']);
  });

  it('is completed, and so not grey for ever, when Excel cannot show the pane', async () => {
    showAsTaskpane.mockRejectedValue(new Error('no pane'));
    const completed = jest.fn();
    await expect(pressCommand(ribbonCommands.start, { completed })).rejects.toThrow('no pane');
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it('is completed when the pane refuses the request', async () => {
    stopListening();
    stopListening = onPaneRequest(() => {
      throw new Error('pane crashed');
    });
    const completed = jest.fn();
    await expect(pressCommand(ribbonCommands.start, { completed })).rejects.toThrow('pane crashed');
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

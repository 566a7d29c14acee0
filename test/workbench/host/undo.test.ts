import { UndoStack } from '../../../src/workbench/host/model/undo';
import { supportsUndo } from '../../../src/workbench/host/undoSupport';
import { passUndoGroups, undoGroupOf } from '../../../src/workbench/host/undoGroups';

/** A number whose changes can be taken back. */
function counter() {
  const undo = new UndoStack();
  const state = { value: 0 };
  const set = (value: number, cells = 1): void => {
    const before = state.value;
    state.value = value;
    undo.record(() => (state.value = before), cells);
  };
  return { undo, state, set };
}

describe('the undo stack', () => {
  it('takes back the last step first, and nothing when it is empty', () => {
    const { undo, state, set } = counter();
    undo.run(() => set(1), null);
    undo.run(() => {
      set(2);
      set(3);
    }, null);
    expect([undo.takeBack(), state.value, undo.takeBack(), state.value, undo.takeBack()]).toEqual([
      true,
      1,
      true,
      0,
      false,
    ]);
  });

  it('takes back the calls of a group together', () => {
    const { undo, state, set } = counter();
    for (const [value, group] of [
      [1, 1],
      [2, 2],
      [3, 2],
    ] as const)
      undo.run(() => set(value), group);
    expect(undo.depth).toBe(2);
    undo.takeBack();
    expect(state.value).toBe(1);
  });

  it('is cleared by a change that says nothing, and not by one that fails or changes nothing', () => {
    const { undo, set } = counter();
    undo.run(() => set(1), null);
    expect(undo.run(() => undo.changesNothing(), null)).toBe(true);
    expect(() =>
      undo.run(() => {
        throw new Error('refused');
      }, null),
    ).toThrow('refused');
    expect(undo.depth).toBe(1);
    expect(undo.run(() => undefined, null)).toBe(false);
    expect(undo.depth).toBe(0);
  });

  it('keeps what a call has done before it failed', () => {
    const { undo, state, set } = counter();
    expect(() =>
      undo.run(() => {
        set(1);
        throw new Error('refused');
      }, null),
    ).toThrow();
    undo.takeBack();
    expect(state.value).toBe(0);
  });

  it('forgets the oldest steps beyond a hundred, and beyond half a million cells', () => {
    const { undo, set } = counter();
    for (let step = 0; step < 150; step += 1) undo.run(() => set(step), null);
    expect(undo.depth).toBe(100);
    undo.run(() => set(0, 499_990), null);
    expect(undo.depth).toBe(11);
    expect(undo.run(() => set(0, 500_001), null)).toBe(false);
    expect(undo.depth).toBe(0);
  });
});

describe('support by documentation', () => {
  test.each([
    ['Range.values', 'windows', true],
    ['Table.resize', 'web', true],
    ['TableRow.delete', 'mac', true],
    ['WorksheetProtection.protect', 'web', false],
    ['Worksheet.delete', 'windows', false],
    ['Worksheet.name', 'windows', false],
    ['Worksheet.name', 'web', true],
    ['NamedItem.comment', 'web', false],
    ['NamedItem.comment', 'mac', true],
  ] as const)('%s on %s: %p', (member, platform, supported) => {
    expect(supportsUndo(member, platform)).toBe(supported);
  });
});

describe('undo groups on their way to the host', () => {
  const flagsOf = (...args: unknown[]): number => {
    const library = {
      run: (options: unknown, batch?: (context: { _requestFlagModifier: number }) => number) => {
        const context = { _requestFlagModifier: 64 };
        if (typeof options === 'function') (options as typeof batch)?.(context);
        else batch?.(context);
        return context._requestFlagModifier;
      },
    };
    passUndoGroups(library);
    return (library.run as (...given: unknown[]) => number)(...args);
  };
  const batch = () => 0;

  it('each has a number of its own, beside the other flags', () => {
    const [first, second] = [
      flagsOf({ mergeUndoGroup: true }, batch),
      flagsOf({ mergeUndoGroup: true }, batch),
    ];
    expect(undoGroupOf(second)).not.toBe(undoGroupOf(first));
    expect(first & 0xffff).toBe(64);
  });

  it('runs without the option have none', () => {
    expect(
      [flagsOf(batch), flagsOf({}, batch), flagsOf({ mergeUndoGroup: false }, batch)].map(undoGroupOf),
    ).toEqual([null, null, null]);
  });
});

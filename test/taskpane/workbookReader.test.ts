/** @jest-environment jsdom */
import { failure, success } from '../../src/domain/outcome';
import { WorkbookReader } from '../../src/taskpane/state/workbookReader';
import { MemoryPort } from '../app/support/memoryPort';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function reading() {
  const port = new MemoryPort();
  const seen = { reads: 0, stopped: 0 };
  const { read } = port;
  port.read = () => {
    seen.reads += 1;
    return read();
  };
  let tell: () => void = () => undefined;
  const watch = (changed: () => void) => {
    tell = changed;
    return () => (seen.stopped += 1);
  };
  return { port, seen, reader: new WorkbookReader({ port, watch }), changed: () => tell() };
}

describe('what is known of the workbook', () => {
  it('is read when somebody first listens, and no earlier', async () => {
    const { reader, seen } = reading();
    expect(seen.reads).toBe(0);
    const stop = reader.subscribe(() => undefined);
    await turn();
    expect(seen.reads).toBe(1);
    expect(reader.state()).toMatchObject({ reading: false, reason: null, snapshot: { stamp: null } });
    stop();
    expect(seen.stopped).toBe(1);
  });

  it('is read once more, not many times, for what changes during a reading', async () => {
    const { reader, seen, changed } = reading();
    reader.subscribe(() => undefined);
    for (let i = 0; i < 5; i++) changed();
    await turn();
    expect(seen.reads).toBe(2);
  });

  it('is not read while something long is done to the workbook, and once afterwards', async () => {
    const { reader, seen, changed } = reading();
    reader.subscribe(() => undefined);
    await turn();
    await reader.during(async () => {
      changed();
      await turn();
      changed();
      await reader.refresh();
      expect(seen.reads).toBe(1);
    });
    await turn();
    expect(seen.reads).toBe(2);
  });

  it('is read afterwards although what was done has failed', async () => {
    const { reader, seen } = reading();
    reader.subscribe(() => undefined);
    await turn();
    await expect(reader.during(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
    await turn();
    expect(seen.reads).toBe(2);
  });

  it('stays when a later reading fails, with the reason beside it', async () => {
    const { reader, port } = reading();
    reader.subscribe(() => undefined);
    await turn();
    port.read = () => Promise.resolve(failure({ code: 'cell-edit', what: '', why: '', next: '' }));
    await reader.refresh();
    expect(reader.state()).toMatchObject({ reason: { code: 'cell-edit' }, snapshot: { stamp: null } });
    port.read = () => Promise.resolve(success({ stamp: null, tables: new Map(), sheets: new Map() }));
    await reader.refresh();
    expect(reader.state().reason).toBeNull();
  });

  it('is not read any more when nobody listens', async () => {
    const { reader, seen } = reading();
    const stop = reader.subscribe(() => undefined);
    await turn();
    stop();
    window.dispatchEvent(new Event('focus'));
    await turn();
    expect(seen.reads).toBe(1);
  });

  it('passes a fault of the adapter on to whoever draws it', async () => {
    const { reader, port } = reading();
    port.read = () => Promise.reject(new Error('a fault'));
    reader.subscribe(() => undefined);
    await turn();
    expect(() => reader.state()).toThrow('a fault');
  });
});

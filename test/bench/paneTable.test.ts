import { commitRows, ownScripts, type Samples } from '../../bench/paneTable';
import { median } from '../../bench/table';

describe('the middle of the samples', () => {
  it('is the one in the middle, whatever their order, and not the mean', () => {
    expect(median([900, 10, 30, 20, 40])).toBe(30);
    expect(median([])).toBeNaN();
  });
});

describe('the scripts of a page', () => {
  it('are its own in order, without office.js and without the hash', () => {
    const html =
      '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>' +
      '<script defer="defer" src="runtime.js?37f8"></script><script defer src=commands.js?37f8></script></head>' +
      '<body><script>inline()</script></body>';
    expect(ownScripts(html)).toEqual(['runtime.js', 'commands.js']);
  });
});

describe('the table of the first commit', () => {
  const samples: readonly Samples[] = [
    { page: 'floor', slowdown: 1, times: [40, 50, 60] },
    { page: 'floor', slowdown: 4, times: [200, 190, 210] },
    { page: 'pane', slowdown: 1, times: [400, 100, 250] },
    { page: 'pane', slowdown: 4, times: [601, 500, 700] },
  ];
  const rows = commitRows(samples, 'floor');

  it('compares the middles with the floor at the same speed', () => {
    expect(rows.map((row) => [row['median ms'], row['range ms'], row['to floor']])).toEqual([
      ['50.0', '40.0 to 60.0', '1.00x'],
      ['200', '190 to 210', '1.00x'],
      ['250', '100 to 400', '5.00x'],
      ['601', '500 to 700', '3.00x'],
    ]);
  });

  it('says which aims are met: 250 ms, and 600 ms on a CPU four times slower', () => {
    expect(rows.map((row) => [row['CPU'], row['aim ms'], row['within aim']])).toEqual([
      ['as it is', '', ''],
      ['4x slower', '', ''],
      ['as it is', '250', 'yes'],
      ['4x slower', '600', 'no'],
    ]);
  });

  it('compares with nothing when the floor was not measured', () => {
    expect(commitRows(samples, 'elsewhere').map((row) => row['to floor'])).toEqual(['', '', '', '']);
  });
});

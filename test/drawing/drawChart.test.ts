import { JSDOM } from 'jsdom';
import { drawChart } from '../../src/drawing/drawChart';
import type { DrawingSize } from '../../src/drawing/engine';
import { textWidth } from '../../src/drawing/textWidths';
import type { ChartKind } from '../../src/workbook/plan';
import { plotted } from './plotted';
import type { Plotted } from './plotted';

const size: DrawingSize = { width: 700, height: 420 };
const kinds: ChartKind[] = ['line', 'column', 'bar', 'radar', 'doughnut'];

const draw = ({ chart, read }: Plotted, to = size): string => drawChart(chart, read, to, 'progress');

function parse(svg: string): Document {
  const { window } = new JSDOM('');
  return new window.DOMParser().parseFromString(svg, 'image/svg+xml');
}

const texts = (svg: string): string[] =>
  [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Text elements with where they begin, how wide they are, and the height of their middle. */
const placedTexts = (svg: string): { text: string; x: number; width: number; y: number }[] =>
  [...parse(svg).querySelectorAll('text')].map((element) => {
    const of = (name: string): string => element.getAttribute(name) ?? '';
    const [x = 0, y = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(of('transform')) ?? [])
      .slice(1)
      .map(Number);
    const text = element.textContent;
    const fontSize = Number(/font-size:([\d.]+)px/.exec(of('style'))?.[1]);
    const width = textWidth(text, fontSize, of('style').includes('bold'));
    return {
      text,
      x: x + Number(of('x')) - width * (ANCHORS[of('text-anchor')] ?? 0),
      width,
      y: y + Number(of('y')),
    };
  });

/** Number of stroked path pieces in a colour: a line with a gap in it has more of them. */
const strokes = (svg: string, colour: string): string[] =>
  [...parse(svg).querySelectorAll(`path[stroke="${colour}"]`)].map((path) => path.getAttribute('d') ?? '');

const two = (kind: ChartKind): Plotted =>
  plotted({
    kind,
    categories: ['Listening', 'Delegating', 'Direction', 'Composure'],
    series: [
      { heading: 'Self', cells: [4.2, 3.8, 3.6, 4] },
      { heading: 'Others', cells: [4, 2.9, 3.3, 3.1] },
    ],
    message: 'Others rate "Listening" highest & best.',
  });

describe.each(kinds)('a %s drawing', (kind) => {
  const svg = draw(two(kind));

  it('is well-formed SVG of the size asked for', () => {
    const root = parse(svg).documentElement;
    expect([root.tagName, root.getAttribute('width'), root.getAttribute('height')]).toEqual([
      'svg',
      '700',
      '420',
    ]);
  });

  it('is one image with the message as its name and the plain title as its description', () => {
    const document = parse(svg);
    const labels = document.documentElement.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(document.documentElement.getAttribute('role')).toBe('img');
    expect(labels.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Others rate "Listening" highest & best.',
      'Progress & <pace>',
    ]);
  });

  it('shows message, title and every category', () => {
    const all = texts(svg).join(' ');
    for (const text of ['Progress & <pace>', 'Others rate "Listening" highest', 'Delegating', 'Composure'])
      expect(all).toContain(text);
  });

  it('comes out the same again, whatever was drawn in between', () => {
    draw(two('radar'));
    expect(draw(two(kind))).toBe(svg);
  });

  it('says that there are no figures yet while its cells are empty', () => {
    const empty = plotted({
      kind,
      categories: [null, '#N/A'],
      series: [{ heading: '', cells: ['#N/A', null] }],
    });
    expect(texts(draw(empty)).sort()).toEqual(['No figures yet', 'Progress & <pace>']);
  });

  it('holds no script, style rule or reference to another file', () => {
    expect(svg).not.toMatch(/<script|<style|href|url\((?!#chart_test-)/);
  });
});

describe('a drawing', () => {
  it('leaves a gap where a cell is blank or an error, instead of a zero or a bridge', () => {
    const line = (cells: (number | string | null)[]) =>
      draw(
        plotted({
          kind: 'line',
          categories: ['a', 'b', 'c', 'd', 'e'],
          series: [{ heading: 'Mean', cells }],
        }),
      );
    const subpaths = (svg: string) => strokes(svg, '#0B5C63').join('').match(/M/g)?.length ?? 0;
    const whole = subpaths(line([1, 2, 3, 2, 1]));
    expect(subpaths(line([1, 2, '#N/A', 2, 1]))).toBe(whole + 1);
    expect(subpaths(line([1, 2, null, 2, 1]))).toBe(whole + 1);
  });

  it('never draws a missing radar value at the centre', () => {
    const radar = (last: number | null) =>
      plotted({
        kind: 'radar',
        categories: ['a', 'b', 'c', 'd'],
        series: [{ heading: 'Self', cells: [3, 4, 3, last] }],
      });
    const markers = (svg: string) => (svg.match(/fill="#0B5C63"/g) ?? []).length;
    // One point of the ring less, and nothing in its place.
    expect(markers(draw(radar(2))) - markers(draw(radar(null)))).toBe(1);
  });

  it('leaves out series without figures and categories without a name', () => {
    const svg = draw(
      plotted({
        kind: 'bar',
        categories: ['Listening', '', null],
        series: [
          { heading: 'Self', cells: [4, '', '#N/A'] },
          { heading: 'Manager', cells: ['', '', ''] },
        ],
      }),
    );
    expect(texts(svg)).toContain('Self');
    expect(texts(svg)).not.toContain('Manager');
  });

  it('puts the first category of a bar chart on top', () => {
    const places = placedTexts(draw(two('bar')));
    const y = (text: string) => places.find((place) => place.text === text)?.y ?? NaN;
    expect(y('Listening')).toBeLessThan(y('Delegating'));
    expect(y('Delegating')).toBeLessThan(y('Composure'));
  });

  it('spaces reviews by their dates and writes the months below', () => {
    const svg = draw(
      plotted({
        kind: 'line',
        categories: [46_027, 46_058, 46_180],
        series: [{ heading: 'G01', cells: [0, 0.2, 0.6], markers: true }],
        plan: { categoryDates: true, valueAxis: { format: '0%', title: 'Way to the target' } },
      }),
    );
    expect(texts(svg)).toEqual(expect.arrayContaining(['Feb 2026', 'Jun 2026', 'Way to the target', '60%']));
    const [start, second, last] = (
      /M([\d.]+) [\d.]+L([\d.]+) [\d.]+L([\d.]+)/.exec(strokes(svg, '#0B5C63').join(' ')) ?? []
    )
      .slice(1)
      .map(Number);
    expect(((last ?? NaN) - (second ?? NaN)) / ((second ?? NaN) - (start ?? NaN))).toBeCloseTo(
      (46_180 - 46_058) / 31,
      1,
    );
  });

  it('keeps last values apart that would stand on each other', () => {
    const svg = draw(
      plotted({
        kind: 'line',
        categories: ['a', 'b'],
        series: [
          { heading: 'G01', cells: [0, 4.5], markers: true },
          { heading: 'G02', cells: [0, 4.4], markers: true },
        ],
      }),
    );
    const places = placedTexts(svg);
    const y = (text: string) => places.find((place) => place.text === text)?.y ?? NaN;
    expect(Math.abs(y('4.5') - y('4.4'))).toBeGreaterThanOrEqual(12);
  });

  it('keeps the order of last values when many of them have to move', () => {
    const values = [4.1, 4.5, 4.2, 4.4, 4.3];
    const series = values.map((value, index) => ({
      heading: `G0${index}`,
      cells: [0, value],
      markers: true,
    }));
    const places = placedTexts(draw(plotted({ kind: 'line', categories: ['a', 'b'], series })));
    const heights = [4.5, 4.4, 4.3, 4.2, 4.1].map(
      (value) => places.find(({ text }) => text === String(value))?.y ?? NaN,
    );
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });

  it('marks a radar value that lies on the outermost ring', () => {
    const radar = (value: number) =>
      plotted({
        kind: 'radar',
        categories: ['a', 'b', 'c', 'd', 'e', 'f'],
        series: [{ heading: 'Self', cells: Array.from({ length: 6 }, () => value) }],
        plan: { valueAxis: { format: '0', min: 0, max: 4 } },
      });
    const markers = (svg: string) => (svg.match(/fill="#0B5C63"/g) ?? []).length;
    expect(markers(draw(radar(4)))).toBe(markers(draw(radar(2))));
  });

  it('gives every dashed line its dashes', () => {
    const dashes = (dashed: boolean) =>
      draw(
        plotted({
          kind: 'line',
          categories: ['a', 'b'],
          series: [{ heading: 'Path', cells: [0, 1], dashed }],
        }),
      ).includes('stroke-dasharray');
    expect([dashes(true), dashes(false)]).toEqual([true, false]);
  });

  it('wraps long names and cuts longer ones with an ellipsis, within its width', () => {
    const long = 'Working across organisational boundaries and keeping everybody informed about what changes';
    for (const kind of kinds) {
      const svg = draw(
        plotted({ kind, categories: [long, 'b', 'c'], series: [{ heading: long, cells: [1, 2, 3] }] }),
        { width: 360, height: 320 },
      );
      expect(texts(svg).join(' ')).toContain('…');
      for (const { x, width } of placedTexts(svg)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(360);
      }
    }
  });

  it('does not share ids with another drawing on the same page', () => {
    const ids = (name: string) =>
      [
        ...parse(draw({ ...two('line'), chart: { ...two('line').chart, name } })).querySelectorAll('[id]'),
      ].map(({ id }) => id);
    const first = ids('chart_a');
    expect(first.length).toBeGreaterThan(2);
    expect(ids('chart_b').filter((id) => first.includes(id))).toEqual([]);
  });
});

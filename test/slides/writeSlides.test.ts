import { createHash } from 'node:crypto';
import { sponsorReport } from '../../src/app/share/sponsorReport';
import type { SponsorTerms } from '../../src/domain/audience/sponsorPage';
import type { SponsorReport } from '../../src/domain/audience/sponsorReport';
import { writeSlides } from '../../src/slides/writeSlides';
import { readWorkbook } from '../../src/xlsx/read';
import { unzipSync } from 'fflate';
import { all, parsed, partsOf } from '../support/packages';
import { iso, snapshotOf, sponsorEngagement, underTerms } from '../support/sponsorEngagement';

const now = 46_000;
const day = iso(now);

const reportUnder = (terms: Partial<SponsorTerms> = {}): SponsorReport => {
  const agreed = { level: 'L3', selfFunded: false, consent360: true, ...terms } as const;
  return sponsorReport(snapshotOf(underTerms(sponsorEngagement(now), agreed)), day);
};
const slidesUnder = async (terms: Partial<SponsorTerms> = {}) =>
  partsOf(await writeSlides(reportUnder(terms), day));

/** Names of parts that match, in their order. */
const named = (parts: ReadonlyMap<string, string>, pattern: RegExp): string[] =>
  [...parts.keys()].filter((name) => pattern.test(name)).sort();
const slidesOf = (parts: ReadonlyMap<string, string>): string[] =>
  named(parts, /^ppt\/slides\/slide\d+\.xml$/);
/** Text of a slide, a line for each paragraph. */
const textOf = (parts: ReadonlyMap<string, string>, name: string): string =>
  all(parsed(parts, name), 'p')
    .filter((paragraph) => paragraph.namespaceURI?.endsWith('/main'))
    .map((paragraph) =>
      all(paragraph, 't')
        .map((run) => run.textContent)
        .join(''),
    )
    .join('\n');

describe('at level 3', () => {
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    parts = await slidesUnder();
  });

  test('every part is well-formed and named by the list of content types', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of named(parts, /\.(xml|rels)$/)) parsed(parts, name);
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts.has(name ?? '')).toBe(true);
    for (const name of named(parts, /^ppt\/(slides|charts)\/[^/]+\.xml$/))
      expect(types).toContain(`/${name}"`);
  });

  test('every relationship leads to a part', () => {
    for (const name of named(parts, /\.rels$/)) {
      const folder = new URL(name.replace('_rels/', ''), 'file:///');
      for (const relationship of all(parsed(parts, name), 'Relationship')) {
        const target = new URL(relationship.getAttribute('Target') ?? '', folder);
        expect({ name, has: parts.has(target.pathname.slice(1)), target: target.pathname }).toEqual({
          ...{ name, has: true, target: target.pathname },
        });
      }
    }
  });

  test('there is the page in short, a slide for each goal, one for the pulse and one for the change', () => {
    const slides = slidesOf(parts);
    expect(slides.map((name) => textOf(parts, name).split('\n')[0])).toEqual([
      'Alex Sample · coaching progress',
      ...(reportUnder().goals?.shown ?? []).map(({ name }) => name),
      'What stakeholders see',
      '360 feedback: change in the eyes of others',
    ]);
  });

  test('all that the report says stands on the slides', () => {
    const text = slidesOf(parts)
      .map((name) => textOf(parts, name))
      .join('\n');
    const { title, subtitle, facts, goals, sentences, actions, pulse, foot } = reportUnder();
    const said = [
      ...[title, subtitle, actions, goals?.more, ...foot, ...(sentences ?? []), ...(pulse?.lines ?? [])],
      ...facts.flatMap(({ label, value }) => [label, value]),
      ...(goals?.shown ?? []).flatMap(({ name, standing, dates, measure }) => [
        name,
        standing,
        dates,
        measure,
      ]),
      ...['Listening', '+0.9', 'reliable', '4.5 or above', 'not judged', 'not shown, too few raters'],
    ];
    for (const words of said) expect(text).toContain(words);
  });

  test('the charts are native, with a workbook of their own that holds the same figures', async () => {
    const charts = named(parts, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts).toHaveLength(5);
    const files = unzipSync(await writeSlides(reportUnder(), day));
    charts.forEach((name, index) => {
      const chart = parsed(parts, name);
      expect(all(chart, 'lineChart').length + all(chart, 'barChart').length).toBe(1);
      const read = readWorkbook(files[`ppt/embeddings/Figures${index + 1}.xlsx`] ?? new Uint8Array());
      expect(read.ok).toBe(true);
      const inner = partsOf(files[`ppt/embeddings/Figures${index + 1}.xlsx`] ?? new Uint8Array());
      const cells = all(parsed(inner, 'xl/worksheets/sheet1.xml'), 'c').map((cell) => cell.textContent);
      const cached = all(chart, 'v').map((value) => value.textContent);
      expect(new Set(cells)).toEqual(new Set(cached));
    });
  });

  test('the lines of a goal are told apart by marks and dashes', () => {
    const series = all(parsed(parts, 'ppt/charts/chart1.xml'), 'ser');
    const looks = series.map((each) => [
      all(each, 'v')[0]?.textContent,
      all(each, 'symbol')[0]?.getAttribute('val'),
      all(all(each, 'spPr')[0] ?? each, 'prstDash')[0]?.getAttribute('val'),
    ]);
    expect(looks).toEqual([
      ['Reviews', 'circle', undefined],
      ['Target', 'none', undefined],
      ['Expected path', 'none', 'sysDot'],
      ['Forecast at this pace', 'none', 'dash'],
    ]);
  });

  test('every chart says what it shows to who cannot see it', () => {
    const frames = slidesOf(parts).flatMap((name) =>
      all(parsed(parts, name), 'graphicFrame').filter((frame) => all(frame, 'chart').length > 0),
    );
    expect(frames).toHaveLength(5);
    const said = frames.map((frame) => all(frame, 'cNvPr')[0]?.getAttribute('descr'));
    expect(said[0]).toContain('G · on track, 58% of the way');
    expect(said[4]).toContain('Mean +1.1');
  });

  test('nobody is named as author, nothing is noted, and no program but ours', () => {
    expect([...parts.values()].join('\n')).not.toMatch(/pptxgen/i);
    expect([...parts.keys()].join('\n')).not.toMatch(/notes/i);
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Coachbook</dc:creator>');
  });
});

describe('what was agreed decides', () => {
  test.each([
    ['L0', 1, 0],
    ['L1', 5, 4],
    ['L2', 6, 5],
  ] as const)('at %s there are %i slides with %i charts', async (level, slides, charts) => {
    const parts = await slidesUnder({ level });
    expect(slidesOf(parts)).toHaveLength(slides);
    expect(named(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(charts);
  });

  test('at level 1 no slide, chart or description has the text of a goal', async () => {
    const all = [...(await slidesUnder({ level: 'L1' })).values()].join('\n');
    for (const text of ['Text of', 'Measure of', 'Lets others', 'Listening', 'answers on'])
      expect(all).not.toContain(text);
  });

  test('without a sponsor there is one slide that says so', async () => {
    const parts = await slidesUnder({ selfFunded: true });
    expect(slidesOf(parts)).toHaveLength(1);
    expect(textOf(parts, 'ppt/slides/slide1.xml')).toContain('self-funded');
  });
});

describe('the same report gives the same bytes', () => {
  const hashOf = async (): Promise<string> =>
    createHash('sha256')
      .update(await writeSlides(reportUnder(), day))
      .digest('hex');

  afterEach(() => {
    jest.useRealTimers();
  });

  test('a second time, at another moment', async () => {
    const first = await hashOf();
    jest.useFakeTimers({
      now: new Date('2031-07-08T09:10:11Z'),
      // The zip library waits for its own turns.
      doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'],
    });
    expect(await hashOf()).toBe(first);
  });

  test('while another one is written', async () => {
    const [first, , second] = await Promise.all([hashOf(), slidesUnder({ level: 'L2' }), hashOf()]);
    expect(second).toBe(first);
  });
});

test('text that means something to XML, or nothing, is written so that it can be read', async () => {
  const report: SponsorReport = { ...reportUnder(), title: `<b>&"'\u0001`, sentences: ['a < b & c\u0002'] };
  const parts = partsOf(await writeSlides(report, day));
  expect(textOf(parts, 'ppt/slides/slide1.xml')).toContain(`<b>&"'\uFFFD`);
  expect(textOf(parts, 'ppt/slides/slide1.xml')).toContain('a < b & c\uFFFD');
});

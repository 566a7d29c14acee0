import PptxGenJS from 'pptxgenjs';
import { fontName } from '../workbook/look';
import type { SlideChart } from './chart/slideChart';
import { looks, places, type Place } from './look';
import { legal } from './text';

const layout = 'Coachbook';
const titlePlaceholder = 'title';

/** Slides as they are made: text and tables by pptxgenjs, charts kept to be written when it has done its part. */
export class Deck {
  readonly charts: SlideChart[] = [];
  readonly #presentation = new PptxGenJS();

  constructor() {
    this.#presentation.layout = 'LAYOUT_WIDE';
    this.#presentation.theme = { headFontFace: fontName, bodyFontFace: fontName };
    this.#presentation.defineSlideMaster({
      title: layout,
      objects: [
        {
          placeholder: {
            options: {
              ...{ name: titlePlaceholder, type: 'title', align: 'left', margin: 0 },
              ...places.title,
              ...looks.title,
            },
            text: '',
          },
        },
      ],
    });
  }

  /** A slide with its title, and what it leaves out at its foot. */
  slide(title: string, foot: readonly string[]): DeckSlide {
    const slide = this.#presentation.addSlide({ masterName: layout });
    slide.addText(legal(title), { placeholder: titlePlaceholder });
    const made = new DeckSlide(slide, this.charts);
    if (foot.length > 0) made.lines(foot, places.foot, 'foot');
    return made;
  }

  /** What pptxgenjs writes, with blank charts in the places of ours. */
  async write(): Promise<Uint8Array> {
    const written = await this.#presentation.write({ outputType: 'uint8array' });
    if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs has not written bytes.');
    return written;
  }
}

/** One slide. */
export class DeckSlide {
  readonly #slide: PptxGenJS.Slide;
  readonly #charts: SlideChart[];

  constructor(slide: PptxGenJS.Slide, charts: SlideChart[]) {
    this.#slide = slide;
    this.#charts = charts;
  }

  /** Text in a look, with something of its own if need be. */
  text(text: string, place: Place, look: keyof typeof looks, more: PptxGenJS.TextPropsOptions = {}): void {
    this.#slide.addText(legal(text), { ...looks[look], margin: 0, ...place, ...more });
  }

  /** Lines of text in one box. */
  lines(lines: readonly string[], place: Place, look: keyof typeof looks): void {
    const runs = lines.map((line) => ({ text: legal(line), options: { breakLine: true } }));
    this.#slide.addText(runs, { ...looks[look], margin: 0, ...place });
  }

  table(rows: PptxGenJS.TableRow[], options: PptxGenJS.TableProps): void {
    this.#slide.addTable(rows, { fontFace: looks.text.fontFace ?? '', ...options });
  }

  /**
   * A native chart.
   *
   * @param says what it shows, for who cannot see it
   */
  chart(chart: SlideChart, place: Place, says: string): void {
    this.#charts.push(chart);
    this.#slide.addChart('line', [{ name: '', labels: [''], values: [0] }], {
      ...place,
      altText: legal(says),
    });
  }
}

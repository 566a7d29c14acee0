import type { Univer } from '@univerjs/core';
import { LifecycleService, LifecycleStages, ThemeService } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { createUniverEngine } from '../engine/univerEngine';
import { SimulatedHost } from '../host/host';
import { parseAddress } from '../host/model/address';
import { readObjectModel, type ObjectModel } from '../host/metadata';
import type { OfficeTheme } from '../host/officeWindow';
import { profiles } from '../host/profiles';
import { AddinFrame, registerFunctions } from './addinFrame';
import { ChartLayer } from './chartLayer';
import { HeightLayer } from './heightLayer';
import { LookLayer } from './lookLayer';
import type { RibbonButton } from './ribbon';
import { RuleLayer } from './ruleLayer';
import { Selection } from './selection';
import { SheetLayer } from './sheetLayer';
import { SheetView } from './sheetView';
import { Typing, type Messages } from './typing';
import { pageUniver } from './univer';

/** The places of the page that the workbench fills. */
export interface Places {
  readonly grid: HTMLElement;
  /** Over the grid. */
  readonly charts: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

/** What Excel shows beside a selected cell. */
export interface Prompt {
  readonly title: string;
  readonly text: string;
}

/** What the page shows besides grid, charts and pane. */
export interface Screen extends Messages {
  prompt(prompt: Prompt | null): void;
  /** Whether there is something that can be taken back. */
  canUndo(can: boolean): void;
  /** Excel would show another workbook in a window of its own. */
  open(file: Uint8Array): void;
}

/** A simulated Excel with its grid, and the add-in open in it. */
export class Workbench {
  readonly host: SimulatedHost;
  readonly #univer: Univer;
  readonly #view: SheetView;
  readonly #frame: AddinFrame;
  readonly #screen: Screen;
  #typing: Typing | undefined;
  #layers: readonly { refresh(): void }[] = [];
  #waiting = false;

  constructor(places: Places, theme: OfficeTheme, screen: Screen) {
    const loaded: { model?: ObjectModel } = {};
    this.#screen = screen;
    this.#frame = new AddinFrame(places.frame);
    this.#univer = pageUniver(places.grid, theme === 'dark');
    this.host = new SimulatedHost({
      engine: createUniverEngine(this.#univer),
      profile: profiles.windows,
      locale: 'en-US',
      year: new Date().getFullYear(),
      objectModel: () => (loaded.model ??= readObjectModel(this.#frame.library)),
      changed: () => this.#refreshSoon(),
      opened: (file) => screen.open(file),
    });
    this.host.theme = theme;
    const view = new SheetView(this.#univer);
    this.#view = view;
    const book = this.host.workbook;
    // Functions of the add-in answer after the batch that has made them calculate.
    view.onCommand((id) => {
      if (id === SetFormulaCalculationResultMutation.id) this.#refreshSoon();
    });
    // By then Univer has its canvas.
    void view.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        this.#typing = new Typing(view, this.host, screen);
        this.#layers = [
          new SheetLayer(view, book),
          new RuleLayer(view, book),
          // What follows is about the sheet that is shown.
          new Selection(view, this.host, () => this.#showPrompt()),
          new LookLayer(view, book),
          new HeightLayer(view, book),
          new ChartLayer(view, book, places.charts),
        ];
        this.#refreshSoon();
      });
  }

  /** Opens the add-in in its frame. Functions in cells wait for it. */
  open(): void {
    this.#frame.open(this.host);
    void registerFunctions(this.host);
  }

  /** Where a cell of the open sheet, such as `B5`, stands in the window; for tests, because the grid is a canvas. */
  boxOf(cell: string): DOMRect | null {
    const rect = parseAddress(cell);
    return rect && this.#view.boxOf(rect.row, rect.column);
  }

  press({ functionName, id }: RibbonButton): void {
    void this.host.pressRibbonButton(functionName, id);
  }

  /** The button of the quick access toolbar. */
  undo(): void {
    this.#typing?.undo();
  }

  /** Excel tells add-ins of another theme when they open, so the add-in is opened again. */
  changeTheme(theme: OfficeTheme): void {
    this.host.theme = theme;
    this.#univer
      .__getInjector()
      .get(ThemeService)
      .setDarkMode(theme === 'dark');
    this.#frame.open(this.host);
    this.#refreshSoon();
  }

  /** Several batches in a row are drawn once. */
  #refreshSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      for (const layer of this.#layers) layer.refresh();
      this.#screen.canUndo(this.host.workbook.$undo.depth > 0);
    });
  }

  #showPrompt(): void {
    const { $selection: selection, worksheets } = this.host.workbook;
    const sheet = selection && worksheets.$find(selection.sheet);
    const prompt = sheet?.$validations.at(selection?.rect.row ?? 0, selection?.rect.column ?? 0).prompt;
    const [title, text] = [prompt?.['title'], prompt?.['message']];
    this.#screen.prompt(
      typeof title === 'string' && typeof text === 'string' && text !== '' ? { title, text } : null,
    );
  }
}

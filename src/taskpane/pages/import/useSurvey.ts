import { useEffect, useRef, useState } from 'react';
import { proposeChoices, type SurveyChoices } from '../../../app/import/survey/choices';
import { surveyLists } from '../../../app/import/survey/lists';
import { readSurvey, type SurveyReading } from '../../../app/import/survey/readSurvey';
import { importSurvey } from '../../../app/importSurvey';
import type { Reason } from '../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import type { WorkbookReader } from '../../state/workbookReader';
import { openSource, paceOf, type Given, type Source } from './openSource';

/** Answers that are being looked at before they come in. */
export interface Review {
  readonly source: Source;
  /** Position of the sheet that is read. */
  readonly sheet: number;
  readonly choices: SurveyChoices;
  /** As last worked out: that of the choices before while `working`. */
  readonly reading: SurveyReading | null;
}

/** Where an import stands. */
export type SurveyState =
  | { readonly kind: 'source'; readonly refused?: Reason; readonly stopped?: boolean }
  | { readonly kind: 'opening' }
  | { readonly kind: 'review'; readonly review: Review; readonly working: boolean; readonly refused?: Reason }
  | { readonly kind: 'writing'; readonly review: Review }
  | { readonly kind: 'done'; readonly reading: SurveyReading };

/** The use case *import answers* as state of the page. */
export function useSurvey(services: Services, reader: WorkbookReader, snapshot: WorkbookSnapshot) {
  const shown = useShownErrors();
  const [state, setState] = useState<SurveyState>({ kind: 'source' });
  const [percent, setPercent] = useState(0);
  const running = useRef<AbortController | null>(null);

  /** Calls off what runs, and gives the pace of what comes instead. */
  const begin = () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setPercent(0);
    return {
      signal: controller.signal,
      pace: paceOf(controller.signal, (share) => setPercent(Math.round(share * 100))),
    };
  };

  const work = async (review: Review, lists: WorkbookSnapshot, refused?: Reason): Promise<void> => {
    const { signal, pace } = begin();
    setState({ kind: 'review', review, working: true, ...(refused && { refused }) });
    const grid = review.source.sheets[review.sheet]?.grid;
    if (!grid) return;
    const read = await readSurvey(grid, review.choices, surveyLists(lists), pace);
    if (signal.aborted || !read.ok) return;
    setState({
      kind: 'review',
      review: { ...review, reading: read.value },
      working: false,
      ...(refused && { refused }),
    });
  };

  const open = (given: Given) =>
    shown(async () => {
      const { signal, pace } = begin();
      setState({ kind: 'opening' });
      const opened = await openSource(given, services, pace);
      if (signal.aborted) return;
      if (!opened.ok) setState({ kind: 'source', refused: opened.reason });
      else await show(opened.value, largest(opened.value));
    });

  const show = async (source: Source, sheet: number): Promise<void> => {
    const grid = source.sheets[sheet]?.grid;
    if (!grid) return;
    const choices = proposeChoices(grid, surveyLists(snapshot));
    await work({ source, sheet, choices, reading: null }, snapshot);
  };

  const stop = (): void => {
    running.current?.abort();
    setState({ kind: 'source', stopped: true });
  };

  const run = (review: Review) =>
    shown(async () => {
      const grid = review.source.sheets[review.sheet]?.grid;
      if (!grid) return;
      const { pace } = begin();
      setState({ kind: 'writing', review });
      const outcome = await reader.during(() => importSurvey(services.port, grid, review.choices, pace));
      if (outcome.ok) {
        // What comes next has to know what was remembered.
        await reader.refresh();
        setState({ kind: 'done', reading: outcome.value });
      } else await work(review, snapshot, outcome.reason);
    });

  // The workbook has changed under the preview: items may have come, or answers gone.
  const last = useRef(snapshot);
  useEffect(() => {
    if (last.current === snapshot) return;
    last.current = snapshot;
    if (state.kind === 'review') void shown(() => work(state.review, snapshot, state.refused));
  });
  useEffect(() => () => running.current?.abort(), []);

  return {
    state,
    percent,
    open,
    stop,
    show: (source: Source, sheet: number) => shown(() => show(source, sheet)),
    choose: (review: Review, choices: Partial<SurveyChoices>) =>
      shown(() => work({ ...review, choices: { ...review.choices, ...choices } }, snapshot)),
    run,
    restart: () => {
      running.current?.abort();
      setState({ kind: 'source' });
    },
  };
}

/** The sheet with most rows: beside the answers some exports have a sheet with the questions. */
function largest({ sheets }: Source): number {
  const rows = sheets.map(({ grid }) => grid.rows.length);
  return rows.indexOf(Math.max(...rows));
}

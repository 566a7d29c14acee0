import { useState } from 'react';
import type { EngagementAnswers } from '../../app/engagementAnswers';
import type { ImportedFiles } from '../../app/importEngagementFiles';
import type { StartedEngagement } from '../../app/startEngagement';
import type { SampleStep } from '../../app/startSample';
import type { Outcome, Reason } from '../../domain/outcome';
import type { StageModel } from '../../domain/stages/models';
import type { Services } from './services';
import type { WorkbookReader } from './workbookReader';
import { useShownErrors } from './useShownErrors';

/** What a start, or the sample, has brought. */
export interface StartResult {
  readonly started: StartedEngagement;
  readonly imported?: ImportedFiles;
}

/** Where the start of an engagement stands. */
export type StartState =
  | { readonly kind: 'form'; readonly refused?: Reason }
  | { readonly kind: 'working'; readonly steps: readonly SampleStep[]; readonly step?: SampleStep }
  | { readonly kind: 'done'; readonly result: StartResult };

type Begins = (step: SampleStep) => void;

/** A use case that has been loaded: its steps, and how it is done. */
interface Work {
  readonly steps: readonly SampleStep[];
  readonly act: (begins: Begins) => Promise<Outcome<StartResult>>;
}

/** The use cases *start an engagement* and *try the sample* as state of a page. */
export function useStart(services: Services, reader: WorkbookReader) {
  const shown = useShownErrors();
  const [state, setState] = useState<StartState>({ kind: 'form' });

  const run = async (load: () => Promise<Work>): Promise<void> => {
    setState({ kind: 'working', steps: [] });
    await shown(async () => {
      const { steps, act } = await load();
      const outcome = await reader.during(() => act((step) => setState({ kind: 'working', steps, step })));
      setState(
        outcome.ok ? { kind: 'done', result: outcome.value } : { kind: 'form', refused: outcome.reason },
      );
    });
  };

  return {
    state,
    start: (answers: EngagementAnswers) => run(() => loadStart(services, answers)),
    trySample: (model: StageModel) => run(() => loadSample(services, model)),
    reset: () => setState({ kind: 'form' }),
  };
}

/** The blueprint is larger than the form: it loads while the person waits for the workbook anyway. */
async function loadStart(services: Services, answers: EngagementAnswers): Promise<Work> {
  const { startEngagement, startSteps } = await import(
    /* webpackChunkName: "start" */ '../../app/startEngagement'
  );
  return {
    steps: startSteps,
    act: async (begins) => {
      const outcome = await startEngagement(services.port, answers, environment(services), begins);
      return outcome.ok ? { ok: true, value: { started: outcome.value } } : outcome;
    },
  };
}

async function loadSample(services: Services, model: StageModel): Promise<Work> {
  const { startSample, sampleSteps } = await import(/* webpackChunkName: "sample" */ '../../app/startSample');
  return {
    steps: sampleSteps,
    act: async (begins) => {
      const files = await services.sampleFiles();
      return files.ok ? startSample(services.port, model, files.value, environment(services), begins) : files;
    },
  };
}

const environment = ({ today, version }: Services) => ({ today: today(), version });

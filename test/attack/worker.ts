import { fight } from './campaign';
import { engagementFor, publishers } from './publishers';

/** A stretch of a campaign: the engagements of some seeds, published and attacked in one way. */
export interface Job {
  readonly publisher: string;
  readonly k: number;
  readonly decimals: number;
  readonly insiders: boolean;
  /** First seed, and how many. */
  readonly from: number;
  readonly count: number;
}

// A process of its own for each core, started by run.ts: jobs come as messages, campaigns go back.
process.on('message', (job: Job) => {
  const publish = publishers[job.publisher];
  if (!publish) throw new Error(`nobody publishes like "${job.publisher}"`);
  const engagements = Array.from({ length: job.count }, (_, at) =>
    engagementFor(job.publisher, job.from + at),
  );
  process.send?.(fight(publish, engagements, job));
});

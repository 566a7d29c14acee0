import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { together, type Campaign } from './campaign';
import { PRODUCT, publishers } from './publishers';
import type { Job } from './worker';

/** Engagements for the product, at each k and number of decimals. */
const MANY = 10_000;
/** Engagements for policies that leak anyway: enough to see how much. */
const ENOUGH = 300;
const AT_ONCE = 25;

const usage = `npm run attack -- [--engagements N] [--publisher NAME] [--outsider]
  --engagements  how many, at each k and number of decimals (${MANY} for the product, ${ENOUGH} for the naive policies)
  --publisher    part of a name: ${Object.keys(publishers).join(', ')}
  --outsider     without the raters who attack with their own answers`;

/** Lets as many processes as there are cores work on the jobs; the campaigns come back in the order of the jobs. */
async function share(jobs: readonly Job[]): Promise<Campaign[]> {
  const campaigns: Campaign[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(join(__dirname, 'worker.ts'));
      let at = -1;
      const go = (): void => {
        at = next++;
        const job = jobs[at];
        if (job) worker.send(job);
        else worker.disconnect();
      };
      worker.on('message', (campaign: Campaign) => {
        campaigns[at] = campaign;
        go();
      });
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)),
      );
      go();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return campaigns;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;

function line({ publisher, decimals, k }: Job, campaign: Campaign): Record<string, string | number> {
  const { shown, engagements } = campaign;
  return {
    publisher,
    decimals,
    k,
    engagements,
    attempts: campaign.attempts,
    disclosures: campaign.disclosures,
    'engagements with one': percent(campaign.leaking, engagements),
    'to outsiders': percent(campaign.leakingOutside, engagements),
    exact: percent(campaign.exact, engagements),
    'by 3.4': percent(campaign.leakingNarrow, engagements),
    'competencies by 3.4': percent(campaign.competenciesNarrow, campaign.competencies),
    'group cells shown': percent(shown.covered, shown.groupCells),
    alone: percent(shown.alone, shown.groupCells),
    'overall shown': percent(shown.overall, shown.overallCells),
    'ms each': (campaign.milliseconds / engagements).toFixed(1),
  };
}

/** `npm run attack`: attacks what publishers make of generated engagements; fails when the product gives anybody away. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engagements: { type: 'string' },
      publisher: { type: 'string', default: '' },
      outsider: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const wanted = values.engagements === undefined ? null : Number(values.engagements);
  if (values.help || (wanted !== null && !(Number.isInteger(wanted) && wanted > 0))) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const lines: Record<string, string | number>[] = [];
  for (const publisher of Object.keys(publishers).filter((name) => name.includes(values.publisher)))
    for (const k of [3, 5])
      for (const decimals of [1, 2]) {
        const total = wanted ?? (publisher === PRODUCT ? MANY : ENOUGH);
        const job: Job = { publisher, k, decimals, insiders: !values.outsider, from: 1, count: total };
        const jobs = Array.from({ length: Math.ceil(total / AT_ONCE) }, (_, at) => {
          const from = 1 + at * AT_ONCE;
          return { ...job, from, count: Math.min(AT_ONCE, total - from + 1) };
        });
        const campaign = (await share(jobs)).reduce(together);
        console.error(`${publisher}, k = ${k}, ${decimals} decimals: ${campaign.disclosures} disclosures`);
        lines.push(line(job, campaign));
        if (publisher !== PRODUCT || campaign.disclosures === 0) continue;
        process.exitCode = 1;
        console.error(JSON.stringify(campaign.examples, null, 2));
      }
  console.table(lines);
}

void main();

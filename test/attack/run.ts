import { parseArgs } from 'node:util';
import { fight, type Campaign } from './campaign';
import { generate } from './generate';
import { naivePolicies } from './policies/naive';
import type { RawEngagement } from './raw';

/** Engagements for policies that leak anyway: enough to see how much. */
const ENOUGH = 300;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;

/** Every fourth engagement has late raters and a re-release, every fifth a second round. */
function* mixed(count: number): Generator<RawEngagement> {
  for (let seed = 1; seed <= count; seed++)
    yield generate(seed, { late: seed % 4 === 0 ? 1 + (seed % 3) : 0, rounds: seed % 5 === 0 ? 2 : 1 });
}

/** Every engagement has one late rater. */
function* late(count: number): Generator<RawEngagement> {
  for (let seed = 1; seed <= count; seed++) yield generate(seed, { late: 1 });
}

function line(
  policy: string,
  decimals: number,
  k: number,
  campaign: Campaign,
): Record<string, string | number> {
  const { shown, engagements } = campaign;
  return {
    policy,
    decimals,
    k,
    engagements,
    attempts: campaign.attempts,
    disclosures: campaign.disclosures,
    'engagements with one': percent(campaign.leaking, engagements),
    'by 3.4': percent(campaign.leakingNarrow, engagements),
    'competencies by 3.4': percent(campaign.competenciesNarrow, campaign.competencies),
    exact: percent(campaign.exact, engagements),
    'group cells shown': percent(shown.covered, shown.groupCells),
    alone: percent(shown.alone, shown.groupCells),
    'overall shown': percent(shown.overall, shown.overallCells),
    'ms each': (campaign.milliseconds / engagements).toFixed(1),
  };
}

/** `npm run attack`: attacks what publishers make of generated engagements, as an outsider and as every insider. */
function main(): void {
  const { values } = parseArgs({
    options: {
      engagements: { type: 'string', default: String(ENOUGH) },
      policy: { type: 'string' },
      outsider: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.engagements);
  const chosen = Object.entries(naivePolicies).filter(([name]) => name.includes(values.policy ?? ''));
  const lines: Record<string, string | number>[] = [];
  for (const [name, publish] of chosen)
    for (const k of [3, 5])
      for (const decimals of [1, 2]) {
        const engagements = name.startsWith('re-issue') ? late(count) : mixed(count);
        lines.push(
          line(name, decimals, k, fight(publish, engagements, { k, decimals, insiders: !values.outsider })),
        );
      }
  console.table(lines);
}

main();

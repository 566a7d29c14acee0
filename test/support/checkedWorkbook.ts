import type { CheckedWorkbook, PlacedFinding, PlacedGoal } from '../../src/app/checkWorkbook';

const finding = (more: Partial<PlacedFinding> = {}): PlacedFinding => ({
  code: 'G11',
  severity: 'error',
  dimension: 'Time-bound',
  header: 'Due',
  address: "'4 Goals'!O7",
  message: 'Set the day by which it is done.',
  ...more,
});

const goal = (id: string, more: Partial<PlacedGoal> = {}): PlacedGoal => ({
  id,
  statement: `Do what ${id} says`,
  status: 'Ready',
  address: "'4 Goals'!B7",
  ticks: {
    Specific: true,
    Measurable: true,
    'Ambitious yet achievable': true,
    Aligned: true,
    'Time-bound': true,
    Owned: true,
  },
  findings: [],
  ...more,
});

/** A check with every kind of finding. */
export const checkedWorkbook: CheckedWorkbook = {
  goals: [
    goal('G1'),
    goal('G2'),
    goal('G10', {
      status: 'Blocked',
      findings: [
        finding({
          fix: { label: 'Set the last day', changes: [{ header: 'Due', value: 46213 }] },
        }),
        finding({ code: 'G22e', severity: 'warning', header: 'Target', address: "'4 Goals'!J17" }),
        finding({ code: 'G26', severity: 'info', dimension: null, address: null }),
      ],
    }),
    goal('G3', {
      findings: [finding({ code: 'G16', severity: 'warning', accepted: 'The CFO asked for it.' })],
    }),
  ],
  together: [finding({ code: 'G28', severity: 'info', address: "'4 Goals'!AB7:AB10" })],
  counts: { Blocked: 1, 'Needs work': 0, Ready: 3 },
  blocked: true,
};

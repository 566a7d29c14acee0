/** The eight stages of an engagement, in order: the union of the usual seven process steps and the usual seven stages. */
export const stages = [
  'Contracting',
  'Rapport',
  'Assessment',
  'Goals',
  'Actions',
  'Practice',
  'Reviews',
  'Closure',
] as const;

export type Stage = (typeof stages)[number];

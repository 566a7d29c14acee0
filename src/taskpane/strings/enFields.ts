/** The texts of fields that stand for a column of the workbook, whatever the page. */
export const enFields = {
  notChosen: 'Not chosen',
  readAs: (number: number) => `Read as ${number}.`,
  goal: (id: string, statement: string) => (statement === '' ? id : `${id}: ${statement}`),
} as const;

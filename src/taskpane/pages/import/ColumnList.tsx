import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { changeUse, columnsFor } from '../../../app/import/survey/choices';
import { surveyLists } from '../../../app/import/survey/lists';
import { columnLetters } from '../../../workbook/cell';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { SectionHeading } from '../../components/SectionHeading';
import { enImport } from '../../strings/enImport';
import { ColumnEntry } from './ColumnEntry';
import type { PartProps } from './parts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  button: { alignSelf: 'start' },
});

interface Props extends PartProps {
  readonly snapshot: WorkbookSnapshot;
}

/** What each column is for: those that nobody is sure of first, the others on demand. */
export function ColumnList({ review, hindrances, choose, snapshot }: Props) {
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const { columns } = review.choices;
  const grid = review.source.sheets[review.sheet]?.grid;
  const { items } = surveyLists(snapshot);
  const entries = columns.map((column, i) => ({
    ...column,
    at: i,
    letters: columnLetters((grid?.firstColumn ?? 1) - 1 + i),
  }));
  const filled = entries.filter(({ heading, sure }) => heading !== '' || !sure);
  const unsure = filled.filter(({ sure }) => !sure);
  const sure = filled.filter(({ sure: isSure }) => isSure);
  const list = (shown: typeof entries, label: string, isOpen: boolean) => (
    <ul className={classes.list} aria-label={label}>
      {shown.map((column) => (
        <ColumnEntry
          key={column.at}
          column={column}
          letters={column.letters}
          items={items}
          isOpen={isOpen}
          onChange={(use) => choose(changeUse(review.choices, column.at, use))}
        />
      ))}
    </ul>
  );
  const count = (as: 'item' | 'comment' | 'ignore'): number =>
    columnsFor(
      filled.map((entry) => entry),
      as,
    ).length;
  return (
    <section aria-labelledby="columns" className={classes.part}>
      <SectionHeading id="columns">{enImport.columns}</SectionHeading>
      <Text>{enImport.columnsSum(count('item'), count('comment'), count('ignore'))}</Text>
      {hindrances.includes('no-answers') && <Text role="alert">{enImport.hindrances['no-answers']}</Text>}
      {unsure.length > 0 && (
        <>
          <Text weight="semibold">{enImport.columnsUnsure(unsure.length)}</Text>
          {list(unsure, enImport.columnsUnsure(unsure.length), true)}
        </>
      )}
      {sure.length > 0 && (
        <Button className={classes.button} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? enImport.hideColumns : enImport.showColumns(sure.length)}
        </Button>
      )}
      {all && list(sure, enImport.columns, false)}
    </section>
  );
}

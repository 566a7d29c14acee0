import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeReport, ChangeRow } from '../../../domain/feedback/change';
import { enFeedback } from '../../strings/enFeedback';
import { ChangeDrawing } from './ChangeDrawing';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { distanceText, isNothing, meanText, signedText } from './numbers';
import { useTexts } from './useTexts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Change of each competency in words, as a drawing, and all of them as a table. */
export function ChangeList({ change: { from, to, rows } }: { readonly change: ChangeReport }) {
  const classes = useStyles();
  const texts = useTexts();
  const words = enFeedback.change;
  const shown = rows.filter(({ change }) => change !== null);
  const widest = Math.max(
    0.1,
    ...shown.flatMap(({ low, high }) => [low, high].map((end) => Math.abs(end ?? 0))),
  );
  const reliable = shown.filter(({ verdict }) => verdict === 'reliable');
  const better = reliable.filter(({ change }) => (change ?? 0) > 0).length;
  return (
    <>
      {shown.length > 0 && (
        <>
          <p className={texts.strong}>
            {words.summary(better, reliable.length - better, shown.length - reliable.length)}
          </p>
          <p className={texts.soft}>{words.legend}</p>
        </>
      )}
      {rows.map((row) => (
        <div key={row.competency}>
          <span className={classes.name} dir="auto">
            {row.competency}
          </span>
          <p className={texts.paragraph}>{sentenceOf(row)}</p>
          <ChangeDrawing row={row} widest={widest} />
        </div>
      ))}
      <Fold summary={words.asTable}>
        <DataTable
          label={words.title}
          headers={[enFeedback.competencies.name, words.fromTo(from, to), words.changeWithin, words.verdict]}
          rows={rows.map((row) => [
            row.competency,
            words.between(meanText(row.from), meanText(row.to)),
            row.low === null
              ? meanText(null)
              : words.within(signedText(row.change), signedText(row.low), signedText(row.high)),
            words.short[row.verdict],
          ])}
        />
      </Fold>
    </>
  );
}

function sentenceOf({ change, verdict }: ChangeRow): string {
  const words = enFeedback.change;
  if (change === null) return words.verdicts[verdict];
  const how = change > 0 ? words.better(distanceText(change)) : words.worse(distanceText(change));
  return `${isNothing(change) ? words.unchanged : how} ${words.verdicts[verdict]}`;
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ItemRow } from '../../../domain/feedback/itemReport';
import { enFeedback } from '../../strings/enFeedback';
import { meanText } from './numbers';
import { ScaleDrawing } from './ScaleDrawing';
import { SpreadDrawing } from './SpreadDrawing';
import { useTexts } from './useTexts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  id: { fontWeight: tokens.fontWeightSemibold },
});

/** An item: its words, self against others, who could not say, and how the answers are spread. */
export function ItemDetails({ item }: { readonly item: ItemRow }) {
  const classes = useStyles();
  const texts = useTexts();
  const { competencies, items } = enFeedback;
  const { self, others, manager, notObserved, distribution, withheld } = item;
  return (
    <div className={classes.item}>
      <p className={texts.paragraph} dir="auto">
        <span className={classes.id}>{item.id}</span> {item.text || items.noText}
      </p>
      <p className={texts.soft}>
        {competencies.self} {meanText(self)}, {competencies.others.toLowerCase()} {meanText(others)}
        {item.n === null ? '' : ` (${competencies.from(item.n)})`}
        {withheld.overall !== null && `. ${competencies.withheld[withheld.overall]}`}
      </p>
      <ScaleDrawing scale={item.scale} self={self} others={others} manager={manager} />
      {notObserved !== null && notObserved > 0 && (
        <p className={texts.soft}>{items.notObserved(Math.round(notObserved * 100))}</p>
      )}
      {distribution ? (
        <SpreadDrawing scale={item.scale} counts={distribution} />
      ) : (
        others !== null && <p className={texts.soft}>{items.noSpread}</p>
      )}
    </div>
  );
}

import type { ItemReport, ItemRow } from '../../../domain/feedback/itemReport';
import { topBottomItems } from '../../../domain/feedback/topBottom';
import { enFeedback } from '../../strings/enFeedback';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { meanText } from './numbers';
import { Section } from './Section';
import { useTexts } from './useTexts';

/** The items that others rate highest and lowest. */
export function TopBottomSection({ items }: { readonly items: ItemReport }) {
  const texts = useTexts();
  const words = enFeedback.items;
  const { top, topTied, bottom, bottomTied } = topBottomItems(items);
  return (
    <Section id="feedback-top-bottom" title={words.title}>
      {top.length === 0 ? (
        <p className={texts.paragraph}>{words.none}</p>
      ) : (
        <>
          <Ranked title={words.top} rows={top} tied={topTied} />
          <Ranked title={words.bottom} rows={bottom} tied={bottomTied} />
        </>
      )}
      <Fold summary={words.asTable}>
        <DataTable
          label={words.asTable}
          headers={[
            words.item,
            enFeedback.competencies.self,
            enFeedback.competencies.others,
            words.spreadColumn,
          ]}
          rows={items.rows.map((row) => [
            row.id,
            meanText(row.self),
            meanText(row.others),
            row.distribution?.join(', ') ?? meanText(null),
          ])}
        />
      </Fold>
    </Section>
  );
}

interface RankedProps {
  readonly title: string;
  readonly rows: readonly ItemRow[];
  readonly tied: boolean;
}

function Ranked({ title, rows, tied }: RankedProps) {
  const texts = useTexts();
  const words = enFeedback.items;
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={texts.strong}>{title}</h3>
      {tied && <p className={texts.soft}>{words.tied}</p>}
      <ol className={texts.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <span dir="auto">{row.text || row.id}</span>{' '}
            <span className={texts.soft}>
              {row.competency}, {meanText(row.others)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

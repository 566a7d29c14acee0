import type { ReportGroup } from '../../../domain/feedback/figures';
import type { ItemRow } from '../../../domain/feedback/itemReport';
import type { ReportRow } from '../../../domain/feedback/report';
import type { Withheld } from '../../../domain/suppression/withheld';
import { enFeedback } from '../../strings/enFeedback';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { ItemDetails } from './ItemDetails';
import { distanceText, isNothing, meanText } from './numbers';
import { useTexts } from './useTexts';

interface Props {
  readonly row: ReportRow;
  readonly groups: readonly ReportGroup[];
  readonly items: readonly ItemRow[];
}

/** The gap and the agreement in words, every group that may be shown, why others are blank, and the items. */
export function CompetencyDetails({ row, groups, items }: Props) {
  const texts = useTexts();
  const words = enFeedback.competencies;
  return (
    <div className={texts.stack}>
      {sentences(row).map((sentence) => (
        <p key={sentence} className={texts.paragraph}>
          {sentence}
        </p>
      ))}
      <DataTable
        label={row.competency}
        headers={[words.group, words.mean]}
        rows={[
          [words.self, meanText(row.self)],
          [words.manager, meanText(row.manager)],
          ...groups.map(({ label }, at) => [label, shownOr(row.groups[at] ?? null, row.withheld.pools[at])]),
          [
            row.n === null ? words.others : `${words.others} (${words.from(row.n)})`,
            shownOr(row.others, row.withheld.overall),
          ],
        ]}
      />
      <Fold summary={words.items(items.length)}>
        <div className={texts.stack}>
          {items.map((item) => (
            <ItemDetails key={item.id} item={item} />
          ))}
        </div>
      </Fold>
    </div>
  );
}

/** The mean, or why there is none. */
const shownOr = (mean: number | null, withheld: Withheld | null | undefined): string =>
  mean === null && withheld
    ? `${meanText(mean)} ${enFeedback.competencies.withheld[withheld]}`
    : meanText(mean);

/** What the figures say, before the figures. */
function sentences({ gap, agreement, groupsDiffer, ratesSelfHigher }: ReportRow): string[] {
  const words = enFeedback.competencies;
  return [
    ...(gap === null ? [] : [gapSentence(gap)]),
    ...(ratesSelfHigher ? [words.ratesSelfHigher] : []),
    ...(agreement === null ? [] : [words.agreement[agreement]]),
    ...(groupsDiffer ? [words.groupsDiffer] : []),
  ];
}

function gapSentence(gap: number): string {
  const words = enFeedback.competencies;
  if (isNothing(gap)) return words.same;
  return gap > 0 ? words.selfHigher(distanceText(gap)) : words.selfLower(distanceText(gap));
}

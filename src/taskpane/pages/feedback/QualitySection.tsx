import type { SetAside } from '../../../app/feedback/setAside';
import type { ResponseQuality } from '../../../domain/feedback/matrix';
import { enFeedback } from '../../strings/enFeedback';
import { Section } from './Section';
import { SetAsideList } from './SetAsideList';
import { useTexts } from './useTexts';

interface Props {
  /** Counts of the report; `null` while there is none. */
  readonly quality: ResponseQuality | null;
  readonly found: readonly SetAside[];
}

/** What was rejected or repaired while the answers were read, over all rounds: in sum, and each by its cell. */
export function QualitySection({ quality, found }: Props) {
  const texts = useTexts();
  const words = enFeedback.quality;
  const sentences = quality ? sums(quality) : [];
  return (
    <Section id="feedback-quality" title={words.title}>
      {sentences.length === 0 && found.length === 0 && <p className={texts.paragraph}>{words.none}</p>}
      {sentences.length > 0 && (
        <ul className={texts.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <SetAsideList found={found} />
    </Section>
  );
}

function sums(quality: ResponseQuality): string[] {
  const words = enFeedback.quality;
  const { cells, replacedRows, namelessRows, missingItems, unlistedGroups } = quality;
  const counted = [
    [cells.outOfScale, words.outOfScale],
    [cells.notANumber, words.notANumber],
    [cells.errorValue, words.errorValue],
    [replacedRows, words.replacedRows],
    [namelessRows, words.namelessRows],
    [cells.notObserved, words.notObserved],
  ] as const;
  return [
    ...counted.filter(([number]) => number > 0).map(([number, sentence]) => sentence(number)),
    ...(missingItems.length > 0 ? [words.missingItems(missingItems.join(', '))] : []),
    ...(unlistedGroups.length > 0 ? [words.unlistedGroups(unlistedGroups.join(', '))] : []),
  ];
}

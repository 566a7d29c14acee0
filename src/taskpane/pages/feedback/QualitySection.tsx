import type { ResponseQuality } from '../../../domain/feedback/matrix';
import { en } from '../../strings/en';
import { Section } from './Section';
import { useTexts } from './useTexts';

/** What was rejected or repaired while the answers were read, over all rounds. */
export function QualitySection({ quality }: { readonly quality: ResponseQuality }) {
  const texts = useTexts();
  const words = en.feedback.quality;
  const { cells, replacedRows, namelessRows, missingItems, unlistedGroups } = quality;
  const counted = [
    [cells.outOfScale, words.outOfScale],
    [cells.notANumber, words.notANumber],
    [cells.errorValue, words.errorValue],
    [replacedRows, words.replacedRows],
    [namelessRows, words.namelessRows],
    [cells.notObserved, words.notObserved],
  ] as const;
  const sentences = [
    ...counted.filter(([number]) => number > 0).map(([number, sentence]) => sentence(number)),
    ...(missingItems.length > 0 ? [words.missingItems(missingItems.join(', '))] : []),
    ...(unlistedGroups.length > 0 ? [words.unlistedGroups(unlistedGroups.join(', '))] : []),
  ];
  return (
    <Section id="feedback-quality" title={words.title}>
      {sentences.length === 0 ? (
        <p className={texts.paragraph}>{words.none}</p>
      ) : (
        <ul className={texts.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

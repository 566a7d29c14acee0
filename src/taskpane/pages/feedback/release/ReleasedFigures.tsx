import { releaseSummary } from '../../../../app/releaseSummary';
import type { Release } from '../../../../domain/release/release';
import { enRelease } from '../../../strings/enRelease';
import { DataTable } from '../../../components/DataTable';
import { Fold } from '../../../components/Fold';
import { useTexts } from '../useTexts';

/** What a release shows, competency by competency, and why some of it is blank. */
export function ReleasedFigures({
  release,
  comments,
}: {
  readonly release: Release;
  readonly comments?: number;
}) {
  const texts = useTexts();
  const words = enRelease;
  const summary = releaseSummary(release);
  const lines = [
    words.shown(summary.shown, summary.all),
    ...(summary.bands > 0 ? [words.bands(summary.bands)] : []),
    ...(summary.kept > 0 ? [words.kept(summary.kept)] : []),
    ...(comments === undefined ? [] : [words.comments(comments)]),
  ];
  return (
    <>
      <ul className={texts.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Fold summary={words.figures(release.id)}>
        {/* The groups below each other: side by side they can't be read at 320 px. */}
        <DataTable
          label={words.figures(release.id)}
          headers={[words.headers.competency, words.headers.shown]}
          rows={summary.competencies.map(({ name, texts: shown }) => [
            name,
            shown.map((text, at) => (
              <div key={summary.groups[at]}>
                {words.figure(summary.groups[at] ?? '', text || words.blank)}
              </div>
            )),
          ])}
        />
      </Fold>
      {summary.notes.length > 0 && (
        <Fold summary={words.reasons}>
          <DataTable
            label={words.reasons}
            headers={[words.headers.item, words.headers.group, words.headers.note]}
            rows={summary.notes.map(({ competency, item, group, note }) => [item ?? competency, group, note])}
          />
        </Fold>
      )}
    </>
  );
}

import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SurveyReading } from '../../../app/import/survey/readSurvey';
import { bareWord } from '../../../app/import/words';
import { listWords } from '../../../workbook/blueprint/lists';
import { SectionHeading } from '../../components/SectionHeading';
import { enImport } from '../../strings/enImport';
import { messageOf, type PartProps } from './parts';
import { WordField } from './WordField';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'start' },
});

interface Props extends PartProps {
  readonly reading: SurveyReading;
}

/** Value of a choice to leave something out: no group is called so. */
const OUT = '*';

/** What the file's own words mean: asked once. What earlier imports were told is folded away. */
export function Meanings({ review, reading, hindrances, choose }: Props) {
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const { groups, words, withoutGroup } = reading;
  const { choices } = review;
  const isKnown = ({ standing }: { readonly standing: string }): boolean => standing === 'remembered';
  const askedGroups = groups.filter((group) => group.standing !== 'known');
  const known = [...askedGroups, ...words].filter(isKnown).length;
  const shown = <T extends { readonly standing: string }>(entries: readonly T[]): readonly T[] =>
    all ? entries : entries.filter((entry) => !isKnown(entry));
  if (askedGroups.length + words.length + withoutGroup === 0) return null;
  const scales = [...new Map(words.map((word) => [word.scale, word])).values()];
  return (
    <section aria-labelledby="meanings" className={classes.part}>
      <SectionHeading id="meanings">{enImport.questions}</SectionHeading>
      {shown(askedGroups).map(({ text, count, group, standing }) => (
        <Field
          key={text}
          label={enImport.group(text, count)}
          {...(standing === 'proposed' ? { hint: enImport.proposed } : {})}
          {...messageOf('groups', hindrances.includes('groups') && group === undefined)}
        >
          <GroupSelect
            value={group}
            leftOut={enImport.groupLeftOut}
            onChange={(value) => choose({ groups: new Map([...choices.groups, [bareWord(text), value]]) })}
          />
        </Field>
      ))}
      {withoutGroup > 0 && (
        <Field
          label={enImport.groupOfRest(withoutGroup)}
          {...messageOf('group-of-rest', hindrances.includes('group-of-rest'))}
        >
          <GroupSelect
            value={choices.groupOfRest ?? undefined}
            onChange={(groupOfRest) => choose({ groupOfRest })}
          />
        </Field>
      )}
      {scales.map(({ scale, min, max }) => {
        const asked = shown(words.filter((word) => word.scale === scale));
        return (
          asked.length > 0 && (
            <div key={scale} role="group" aria-label={enImport.wordsFor(min, max)} className={classes.part}>
              <Text weight="semibold">{enImport.wordsFor(min, max)}</Text>
              {asked.map((word) => (
                <WordField
                  key={word.text}
                  word={word}
                  isMissing={hindrances.includes('words') && word.score === undefined}
                  onChange={(key, score) => choose({ words: new Map([...choices.words, [key, score]]) })}
                />
              ))}
            </div>
          )
        );
      })}
      {known > 0 && (
        <>
          <Text>{enImport.known(known)}</Text>
          <Button className={classes.button} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? enImport.hideKnown : enImport.showKnown}
          </Button>
        </>
      )}
    </section>
  );
}

interface GroupSelectProps {
  readonly value: string | null | undefined;
  /** Words for leaving out; absent where that is no choice. */
  readonly leftOut?: string;
  readonly onChange: (group: string | null) => void;
}

/** Field hands its label and its state to the one child that it has: the props go on to the select. */
function GroupSelect({ value, leftOut, onChange, ...field }: GroupSelectProps) {
  return (
    <Select
      {...field}
      value={value === null ? OUT : (value ?? '')}
      onChange={(_, { value: chosen }) => onChange(chosen === OUT ? null : chosen)}
    >
      {value === undefined && <option value="">{enImport.groupChoose}</option>}
      {listWords('Group').map((word) => (
        <option key={word}>{word}</option>
      ))}
      {leftOut !== undefined && <option value={OUT}>{leftOut}</option>}
    </Select>
  );
}

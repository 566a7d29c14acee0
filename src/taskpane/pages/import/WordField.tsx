import { Field, Select } from '@fluentui/react-components';
import { wordKey, type WordQuestion, type WordScore } from '../../../app/import/survey/answers';
import { enImport } from '../../strings/enImport';
import { messageOf } from './parts';

/** Values of the choices that are no score. */
const NO = 'NO';
const OUT = '*';

interface Props {
  readonly word: WordQuestion;
  readonly isMissing: boolean;
  readonly onChange: (key: string, score: WordScore) => void;
}

/** What an answer in words counts. */
export function WordField({ word, isMissing, onChange }: Props) {
  const { scale, min, max, text, count, score, standing } = word;
  const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const parse = (value: string): WordScore => (value === NO ? NO : value === OUT ? null : Number(value));
  return (
    <Field
      label={enImport.word(text, count)}
      orientation="horizontal"
      {...(standing === 'proposed' ? { hint: enImport.proposed } : {})}
      {...messageOf('words', isMissing)}
    >
      <Select
        value={score === null ? OUT : score === undefined ? '' : String(score)}
        onChange={(_, { value }) => onChange(wordKey(scale, text), parse(value))}
      >
        {score === undefined && <option value="">{enImport.wordChoose}</option>}
        {scores.map((number) => (
          <option key={number}>{number}</option>
        ))}
        <option value={NO}>{enImport.wordNo}</option>
        <option value={OUT}>{enImport.wordLeftOut}</option>
      </Select>
    </Field>
  );
}

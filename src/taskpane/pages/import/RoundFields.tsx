import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { columnsFor } from '../../../app/import/survey/choices';
import { listWords } from '../../../workbook/blueprint/lists';
import { LabelWithHint } from '../../components/LabelWithHint';
import { en } from '../../strings/en';
import { messageOf, type PartProps } from './parts';

const BY_COLUMN = '*';

/** Which round the answers belong to, and what becomes of those that it has. */
export function RoundFields({ review, hindrances, choose }: PartProps) {
  const { round, mode, columns } = review.choices;
  const hasColumn = columnsFor(columns, 'round').length > 0;
  return (
    <>
      <Field label={en.import.round} required {...messageOf('round', hindrances.includes('round'))}>
        <Select
          value={round === null ? BY_COLUMN : (round ?? '')}
          onChange={(_, { value }) => choose({ round: value === BY_COLUMN ? null : value })}
        >
          {round === undefined && <option value="">{en.import.roundChoose}</option>}
          {(hasColumn || round === null) && <option value={BY_COLUMN}>{en.import.roundByColumn}</option>}
          {listWords('Round').map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      </Field>
      <Field label={en.import.mode}>
        <RadioGroup
          value={mode}
          onChange={(_, { value }) => choose({ mode: value === 'replace' ? 'replace' : 'append' })}
        >
          <Radio value="append" label={<LabelWithHint {...en.import.append} />} />
          <Radio value="replace" label={<LabelWithHint {...en.import.replace} />} />
        </RadioGroup>
      </Field>
    </>
  );
}

import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { columnsFor } from '../../../app/import/survey/choices';
import { listWords } from '../../../workbook/blueprint/lists';
import { LabelWithHint } from '../../components/LabelWithHint';
import { enImport } from '../../strings/enImport';
import { messageOf, type PartProps } from './parts';

const BY_COLUMN = '*';

/** Which round the answers belong to, and what becomes of those that it has. */
export function RoundFields({ review, hindrances, choose }: PartProps) {
  const { round, mode, columns } = review.choices;
  const hasColumn = columnsFor(columns, 'round').length > 0;
  return (
    <>
      <Field label={enImport.round} required {...messageOf('round', hindrances.includes('round'))}>
        <Select
          value={round === null ? BY_COLUMN : (round ?? '')}
          onChange={(_, { value }) => choose({ round: value === BY_COLUMN ? null : value })}
        >
          {round === undefined && <option value="">{enImport.roundChoose}</option>}
          {(hasColumn || round === null) && <option value={BY_COLUMN}>{enImport.roundByColumn}</option>}
          {listWords('Round').map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      </Field>
      <Field label={enImport.mode}>
        <RadioGroup
          value={mode}
          onChange={(_, { value }) => choose({ mode: value === 'replace' ? 'replace' : 'append' })}
        >
          <Radio value="append" label={<LabelWithHint {...enImport.append} />} />
          <Radio value="replace" label={<LabelWithHint {...enImport.replace} />} />
        </RadioGroup>
      </Field>
    </>
  );
}

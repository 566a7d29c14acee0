import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { goalsInPlay } from '../../../app/goalsInPlay';
import { logForms, type LogPart } from '../../../app/log/kinds';
import { sheetLink } from '../../../app/sheetLink';
import type { StageModel } from '../../../domain/stages/models';
import type { ColumnSpec } from '../../../workbook/blueprint/types';
import { hostOf } from '../../../workbook/layout/tabs';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ColumnFields } from '../../components/ColumnFields';
import { Fold } from '../../components/Fold';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { useFirstProblem } from '../../state/useFirstProblem';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enFields } from '../../strings/enFields';
import { enLog } from '../../strings/enLog';
import type { LogState } from './useLog';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  words: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: LogState;
  readonly services: Services;
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

/** The short form of the chosen kind, and what came of it. */
export function LogFields({ state, services, snapshot, model }: Props) {
  const classes = useStyles();
  const { kind, result } = state;
  const form = useFirstProblem(state.attempts);
  const goals = goalsInPlay(snapshot).map(({ id, statement }) => ({
    value: id,
    name: enFields.goal(id, statement),
  }));
  const field = ({ header, prompt }: ColumnSpec) => {
    const hint = enLog.hints[kind][header] ?? prompt;
    return {
      label: enLog.labels[header] ?? header,
      ...(hint ? { hint } : {}),
      choices: goals,
      value: state.typed[header] ?? '',
      problem: state.problem(header),
      change: (value: string) => state.change(header, value),
    };
  };
  const { main, more, own } = logForms[kind];
  const isOpen = ({ columns }: LogPart): boolean => columns.some(({ header }) => state.wasWrong(header));
  return (
    <section aria-labelledby="log-form" className={classes.form}>
      <SectionHeading id="log-form">{enLog.titles[kind]}</SectionHeading>
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <ColumnFields columns={main.columns} field={field} />
        {more && (
          <Fold summary={enLog.more} open={isOpen(more)}>
            <div className={classes.group}>
              <ColumnFields columns={more.columns} field={field} />
            </div>
          </Fold>
        )}
        {own && (
          <Fold summary={enLog.own} open={isOpen(own)}>
            <div className={classes.group}>
              <Text className={classes.soft}>{enLog.ownHint}</Text>
              <ColumnFields columns={own.columns} field={field} />
            </div>
          </Fold>
        )}
        {result.kind === 'refused' && <ReasonMessage reason={result.reason} title={en.problem.title} />}
        <Said state={state} services={services} snapshot={snapshot} model={model} />
        <div className={classes.buttons}>
          <Button appearance="primary" type="submit" disabledFocusable={result.kind === 'saving'}>
            {enLog.save[kind]}
          </Button>
          {state.touched && <Button onClick={state.clear}>{enLog.clear}</Button>}
        </div>
      </form>
    </section>
  );
}

/** What came of the last press, with the way to what was written. */
function Said({ state: { result }, services, snapshot, model }: Props) {
  const classes = useStyles();
  const { state: gone, go } = useGoTo(services);
  const links =
    result.kind === 'saved'
      ? result.sheets.map((sheet) => sheetLink(snapshot, model, hostOf(model, sheet)))
      : [];
  const [first] = links;
  const word = (): string => {
    if (result.kind === 'saving') return enLog.saving;
    if (result.kind === 'open') return enLog.open(result.count);
    if (result.kind !== 'saved') return '';
    const tabs = links.map(({ name }) => name);
    return `${enLog.saved(result.name, tabs)} ${enLog.undo}`;
  };
  return (
    <div className={classes.said}>
      <Text role="status" className={classes.words}>
        {word()}
      </Text>
      {first?.present && (
        <Button size="small" onClick={() => void go(first)}>
          {enLog.goTo(first.name)}
        </Button>
      )}
      {gone.kind === 'refused' && <ReasonMessage reason={gone.reason} title={en.problem.title} />}
    </div>
  );
}

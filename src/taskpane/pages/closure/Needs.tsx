import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { SectionHeading } from '../../components/SectionHeading';
import { stageIcons } from '../../components/stageIcons';
import { enClosure } from '../../strings/enClosure';
import type { ClosureState } from './useClosure';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, height: '20px', color: tokens.colorBrandForeground1 },
  missing: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the gate of the closure wants, ticked off as it is filled in. */
export function Needs({ state: { needs, reading } }: { readonly state: ClosureState }) {
  const classes = useStyles();
  const isDone = needs.every(({ missing }) => missing === null);
  const word = reading.changes > 0 ? enClosure.allDoneUnsaved : enClosure.allDone;
  return (
    <section aria-labelledby="closure-needs" className={classes.card}>
      <SectionHeading id="closure-needs">{enClosure.needs}</SectionHeading>
      <ul className={classes.list}>
        {needs.map(({ want, missing }) => (
          <li key={want} className={classes.item}>
            <span className={classes.icon}>{stageIcons[missing === null ? 'done' : 'open']}</span>
            <span>
              {enClosure.want(enClosure.wants[want], missing)}
              {missing !== null && <span className={classes.missing}>{missing}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Text role="status">{isDone ? word : ''}</Text>
    </section>
  );
}

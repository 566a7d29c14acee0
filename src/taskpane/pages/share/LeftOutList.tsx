import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { LeftOut, LeftOutWhy } from '../../../app/share/leftOut';
import { sheetLink, type SheetLink } from '../../../app/sheetLink';
import type { StageModel } from '../../../domain/stages/models';
import { hostOf } from '../../../workbook/layout/tabs';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { Fold } from '../../components/Fold';
import { enShare } from '../../strings/enShare';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  button: { alignSelf: 'start' },
});

interface Props {
  readonly left: readonly LeftOut[];
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
  readonly go: (link: SheetLink) => void;
}

/** Reasons that somebody can change, with the sheet where it is done; for rows, that of the table itself. */
const mendedOn: Partial<Record<LeftOutWhy, 'engagement' | 'goals' | 'itself'>> = {
  consent: 'engagement',
  level: 'engagement',
  goal: 'goals',
  row: 'itself',
};

/** What a copy leaves out, by the reason. */
export function LeftOutList({ left, snapshot, model, go }: Props) {
  const classes = useStyles();
  const reasons = [...new Set(left.map(({ why }) => why))];
  if (reasons.length === 0) return <Text>{enShare.nothingLeftOut}</Text>;
  return reasons.map((why) => {
    const parts = left.filter((part) => part.why === why);
    const place = mendedOn[why];
    const links = place
      ? [...new Set(parts.map(({ sheet }) => hostOf(model, place === 'itself' ? sheet : place)))].map(
          (sheet) => sheetLink(snapshot, model, sheet),
        )
      : [];
    return (
      <Fold key={why} summary={enShare.why[why]}>
        <div className={classes.group}>
          <ul className={classes.list}>
            {parts.map(({ block, columns, rows }) => (
              <li key={block} dir="auto">
                {enShare.part(block, columns, rows)}
              </li>
            ))}
          </ul>
          {links
            .filter(({ present }) => present)
            .map((link) => (
              <Button key={link.sheet} size="small" className={classes.button} onClick={() => go(link)}>
                {enShare.goTo(link.name)}
              </Button>
            ))}
        </div>
      </Fold>
    );
  });
}

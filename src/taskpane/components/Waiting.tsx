import { Spinner, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Most waits are over before anything should flash up.
  late: {
    alignSelf: 'center',
    paddingBlock: '32px',
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '1ms',
    animationDelay: '400ms',
    animationFillMode: 'both',
  },
});

/** A quiet word while something loads. */
export const Waiting = ({ text }: { readonly text: string }) => (
  <div role="status" className={useStyles().late}>
    <Spinner size="small" label={text} />
  </div>
);

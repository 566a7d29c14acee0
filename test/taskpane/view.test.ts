import fc from 'fast-check';
import type { PaneRequest } from '../../src/app/paneRequest';
import { stages } from '../../src/domain/stages/stage';
import { firstView, nextView, type View } from '../../src/taskpane/state/view';

const request: fc.Arbitrary<PaneRequest> = fc.oneof(
  fc.record({ view: fc.constantFrom('start', 'goals', 'help') }),
  fc.record({ view: fc.constant('home'), stage: fc.constantFrom(...stages) }),
  fc.record({ view: fc.constant('home'), section: fc.constant('copy') }),
);

describe('the view', () => {
  it('is never Home or Goals without an engagement, whatever was asked for before', () => {
    fc.assert(
      fc.property(fc.array(request), (asked) => {
        const views = asked.reduce<View[]>(
          (before, next) => [...before, nextView(before.at(-1) ?? null, next, false)],
          [firstView(false)],
        );
        for (const view of views) expect(['start', 'help']).toContain(view.page);
      }),
    );
  });

  it('counts every request, so that the same one is answered again', () => {
    fc.assert(
      fc.property(request, fc.boolean(), (asked, isEngagement) => {
        const once = nextView(firstView(isEngagement), asked, isEngagement);
        expect(nextView(once, asked, isEngagement)).toEqual({ ...once, visit: once.visit + 1 });
      }),
    );
  });

  it('takes stage and section along, and forgets them with the next request', () => {
    const goals = nextView(null, { view: 'home', stage: 'Goals' }, true);
    expect(goals).toEqual({ page: 'home', stage: 'Goals', visit: 1 });
    expect(nextView(goals, { view: 'home' }, true)).toEqual({ page: 'home', visit: 2 });
  });
});

import type { EngagementOverview } from '../../../app/engagementOverview';
import { FactList } from '../../components/FactList';
import { en } from '../../strings/en';

/** Who, when and how much, as the workbook says it. */
export function EngagementFacts({ overview }: { readonly overview: EngagementOverview }) {
  const { coach, start, plannedEnd, sessions, status, disclosure, chosenStage } = overview;
  const facts: readonly (readonly [string, string | null])[] = [
    [en.home.coach, coach],
    [en.home.start, start],
    [en.home.plannedEnd, plannedEnd],
    [en.home.sessions, en.home.sessionsUsed(sessions.used, sessions.agreed)],
    [en.home.status, status],
    [en.home.disclosure, disclosure],
    ...(chosenStage ? [[en.home.chosenStage, chosenStage] as const] : []),
  ];
  return <FactList facts={facts.map(([term, value]) => [term, value ?? en.home.nothing])} />;
}

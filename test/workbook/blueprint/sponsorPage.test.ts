import { checkPlan } from '../../../src/workbook/check';
import { PlanOnGrid, type Content } from '../../support/planOnGrid';
jest.setTimeout(60_000);
const today = Math.floor(Date.now() / 86400000) + 25569;
const content: Content = {
  Engagement: [{ 'Client name': 'Alex Sample', 'Coach name': 'Jordan Coach', 'Start date': today - 120, 'Planned end': today + 100, 'Sessions contracted': 10, 'Disclosure level': 'L3 goals, progress and 360 summary', 'Client consent 360': 'Yes', 'Consent date': today - 100, 'Min raters': 3, 'Sponsor role': 'HR' }],
  Goals: [
    { 'Goal ID': 'G1', Statement: 'Delegate whole projects', Metric: 'Projects handed over', Direction: 'Increase', Baseline: 2.8, Target: 4, Start: today - 120, Due: today + 60, 'Sponsor visible': 'Yes', Status: 'Active' },
    { 'Goal ID': 'G2', Statement: 'Secret', Metric: 'x', Direction: 'Decrease', Baseline: 12, Target: 4, Start: today - 120, Due: today + 60, 'Sponsor visible': 'No', Status: 'Active' },
    { 'Goal ID': 'G3', Statement: 'Keep', Metric: 'Pulse', Direction: 'Maintain', Low: 3.8, High: 4.2, Start: today - 120, Due: today + 60, 'Sponsor visible': 'Yes', Status: 'Active' },
  ],
  Reviews: [
    { 'Review ID': 'R1', Date: today - 90, 'Goal ID': 'G1', 'Current value': 2.9, 'Sponsor comment': 'old', 'Approved for sponsor': 'Yes' },
    { 'Review ID': 'R2', Date: today - 60, 'Goal ID': 'G1', 'Current value': 3.2 , 'Sponsor comment': 'same', 'Approved for sponsor': 'Yes'},
    { 'Review ID': 'R3', Date: today - 30, 'Goal ID': 'G1', 'Current value': 3.3, 'Sponsor comment': 'no', 'Approved for sponsor': 'No' },
    { 'Review ID': 'R4', Date: today - 2, 'Goal ID': 'G1', 'Current value': 3.5, 'Sponsor comment': 'same', 'Approved for sponsor': 'Yes' },
    { 'Review ID': 'R5', Date: today - 2, 'Goal ID': 'G3', 'Current value': 4.05, 'Sponsor comment': 'new', 'Approved for sponsor': 'Yes' },
  ],
  Pulse: [2, 1, 1, 0, 3, 1, -1, 2].map((Score, i) => ({ 'Pulse ID': `U${i}`, Date: today - 2, 'Goal ID': 'G1', Stakeholder: `P${i}`, Score })),
  Actions: [{ 'Action ID': 'A1', 'Goal ID': 'G1', Status: 'Done' }, { 'Action ID': 'A2', 'Goal ID': 'G1', Status: 'In progress' }],
  Releases_360: [{ 'Release ID': 'Baseline 1', Round: 'Baseline' }, { 'Release ID': 'Final 1', Round: 'Final' }],
  Released_360: [
    { 'Release ID': 'Baseline 1', Competency: 'Listening', Group: 'Others', Raters: 10, Shown: '3.4' },
    { 'Release ID': 'Baseline 1', Competency: 'Deciding', Group: 'Others', Raters: 10, Shown: '3.4' },
    { 'Release ID': 'Final 1', Competency: 'Listening', Group: 'Others', Raters: 10, Shown: '4.3' },
    { 'Release ID': 'Final 1', Competency: 'Deciding', Group: 'Others', Raters: 10, Shown: '4.5 or above' },
    { 'Release ID': 'Final 1', Competency: 'Deciding', 'Item ID': 'I1', Group: 'Others', Raters: 10, Shown: '3.9' },
  ],
};
test('look', async () => {
  const grid = new PlanOnGrid('combined', content);
  await grid.calculate();
  const rows = grid.values('sponsorPage', { row: 0, column: 0, rows: 60, columns: 45 });
  rows.forEach((row, r) => { const cells = row.map((v, c) => v === null || v === '' ? '' : `${c}:${v}`).filter(Boolean); if (cells.length) process.stdout.write(`${r} | ${cells.join(' | ')}\n`); });
  process.stdout.write(JSON.stringify(checkPlan(grid.plan)) + '\n');
  grid.dispose();
});

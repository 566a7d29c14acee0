import type { Audience } from '../../domain/audience/grants';
import { neverShown } from '../../domain/audience/sponsorPage';
import { footer, panelOf, SheetParts } from '../layout/sheetParts';
import { tabColour } from '../layout/tabs';
import type { SheetPlan } from '../plan';

/** Who a copy is made for. The coach's own is the one without raw answers, where an administrator keeps them. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  client: 'Client',
  sponsor: 'Sponsor',
  hr: 'HR',
  admin: 'Survey administrator',
  coach: 'Coach, without raw answers',
};

type Lines = readonly (readonly [label: string, text: string])[];

const said: Readonly<Record<Exclude<Audience, 'coach'>, Lines>> = {
  client: [
    [
      'What it holds',
      'Everything about the coaching that is yours: agreement, goals, actions, sessions, reviews, and what was released of the 360 feedback.',
    ],
    ['What it does not hold', 'Private notes of the coach, and who answered what in the 360 feedback.'],
    [
      'Fill in',
      'Practice log, check-ins, reflections, wins and the state of your actions. Rows of the practice log and reflections stay yours unless Shared says Yes.',
    ],
    [
      'Send it back',
      'Save it as .xlsx and send the file to your coach, who sees every change before it is taken over. Please keep tabs, headers and tables as they are.',
    ],
  ],
  sponsor: [
    ['What it holds', 'What client and sponsor have agreed that the sponsor may see. Figures are rounded.'],
    ['What it does not hold', neverShown.replace('on this page', 'in this file')],
  ],
  hr: [
    [
      'What it holds',
      'Logistics of the engagement, and figures over many rows where the contract allows them.',
    ],
    ['What it does not hold', 'Goals in words, notes, 360 feedback, and anything that was said.'],
  ],
  admin: [
    ['What it holds', 'Raters, items and answers of the 360 feedback, and what was released of them.'],
    [
      'What it does not hold',
      'Anything about the coaching itself. Please give raw answers to nobody, the coach included.',
    ],
  ],
};

/** What a copy says about itself, on a sheet of its own. */
export function aboutCopy(audience: Exclude<Audience, 'coach'>, facts: Lines): SheetPlan {
  const parts = new SheetParts();
  parts.put(0, 0, `Copy for: ${audienceWords[audience]}`);
  parts.put(1, 0, 'Made with Coachbook. Confidential: for the person it is made for.');
  parts.style('title', 0, 0);
  parts.style('subtitle', 1, 0);
  const lines = [...facts, ...said[audience]];
  lines.forEach(([label, text], index) => {
    parts.put(3 + index, 0, label);
    parts.put(3 + index, 1, text);
  });
  parts.style('label', 3, 0, lines.length);
  parts.style('long', 3, 1, lines.length);
  return {
    key: 'about',
    name: 'About this copy',
    tabColour: tabColour('about'),
    ...panelOf(parts),
    columnWidths: [28, 90],
    print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, footer },
  };
}

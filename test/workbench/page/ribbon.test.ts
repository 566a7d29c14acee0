import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { ribbonOf } from '../../../src/workbench/page/ribbon';

const { window } = new JSDOM('');
const parse = (xml: string): Document => new window.DOMParser().parseFromString(xml, 'text/xml');

describe('the ribbon of the workbench', () => {
  it('has the groups and buttons of the manifest, with icons from the build of the add-in', () => {
    const groups = ribbonOf(parse(readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8')));
    const buttons = groups.flatMap((group) => group.buttons);
    expect(buttons.map(({ label }) => label)).toEqual(['Start', 'Check goals', 'Review', 'Share', 'Help']);
    expect(buttons.map(({ functionName }) => functionName)).not.toContain('');
    for (const { icon, tip, id } of buttons) {
      expect(icon).toMatch(/^addin\/assets\/.*-32\.png$/);
      expect(tip).not.toBe('');
      expect(id).not.toBe('');
    }
    expect(groups.every(({ label }) => label !== '')).toBe(true);
  });

  it('is empty for a manifest without buttons', () => {
    expect(ribbonOf(parse('<OfficeApp/>'))).toEqual([]);
  });
});

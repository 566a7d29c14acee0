import { strToU8 } from 'fflate';

/** Fewer letters say nothing: every third text has them somewhere. */
const FEWEST_LETTERS = 8;

/**
 * What a text becomes inside something that is written in base64, at each of the three places where it may begin there. Ends that depend on
 * what stands beside it are left out.
 */
export function base64Needles(text: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = new Uint8Array([...new Uint8Array(before), ...strToU8(text)]);
    const whole = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
    const first = before === 0 ? 0 : before + 1;
    const last = whole.length - (bytes.length % 3 === 0 ? 0 : 1);
    const needle = whole.slice(first, last);
    return needle.length >= FEWEST_LETTERS ? [needle] : [];
  });
}

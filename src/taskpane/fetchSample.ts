import type { ImportFile } from '../app/import/readEngagementFiles';
import { sampleFileNames } from '../app/sampleFileNames';
import { failure, success, type Outcome } from '../domain/outcome';

/** Fetches the files of the sample engagement from beside the page. */
export async function fetchSample(): Promise<Outcome<readonly ImportFile[]>> {
  try {
    return success(await Promise.all(sampleFileNames.map(fetchFile)));
  } catch (error) {
    return failure(notFetched(error instanceof Error ? error.message : String(error)));
  }
}

async function fetchFile(name: string): Promise<ImportFile> {
  const answer = await fetch(`assets/sample/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const notFetched = (why: string) => ({
  code: 'sample-not-loaded',
  what: 'The sample engagement could not be loaded.',
  why: `A file of it did not arrive (${why}). Nothing was built.`,
  next: 'Check the network, then try again.',
});

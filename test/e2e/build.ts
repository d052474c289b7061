import { buildIfStale } from '../../src/cli/build.ts';

/** Before the journeys: the pages as the sources are now. */
export default async function setup() {
  await buildIfStale();
}

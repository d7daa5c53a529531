// What a worker thread of the command runs.
import { bundled } from './bundle.mjs';

export const { doChunk } = await bundled('labWorker');

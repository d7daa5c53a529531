#!/usr/bin/env node
// The `plenum` command: bundles src/cli when it changed, then hands over to it.
import { bundled } from './bundle.mjs';

// A reader that goes away (`| head`) is no error of ours.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await bundled('main');
process.exitCode = await main(process.argv.slice(2));

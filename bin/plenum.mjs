#!/usr/bin/env node
// The `plenum` command: lets Node read TypeScript, then hands over to src/cli/main.ts.
import './register.mjs';

// A reader that goes away (`| head`) is no error of ours.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));

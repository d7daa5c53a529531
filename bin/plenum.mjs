#!/usr/bin/env node
// The `plenum` command: lets Node read TypeScript, then hands over to src/cli/main.ts.
import './register.mjs';

const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));

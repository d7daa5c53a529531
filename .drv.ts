// driver: node drv.mjs scenario games [kind]
import { playJob, seating } from '/tmp/wt-speed/src/lab/games';
import { findPlayable } from '/tmp/wt-speed/src/cli/scenarios';
import { digest } from '/tmp/wt-speed/src/engine/digest';
const [, , ids, n, kind = 'quick'] = process.argv;
for (const id of ids.split(',')) {
  const sc = findPlayable(id);
  const times: number[] = [];
  const ds: string[] = [];
  for (let i = 0; i < Number(n); i++) {
    const t = process.cpuUsage();
    ds.push(playJob(sc, { seed: `ci-${i}`, seats: seating(sc, kind as never) }).digest);
    const u = process.cpuUsage(t);
    times.push((u.user + u.system) / 1000);
  }
  const s = [...times].sort((a, b) => a - b);
  console.log(id, digest(ds), 'first', times[0].toFixed(0), 'median', s[s.length >> 1].toFixed(0), 'min', s[0].toFixed(0));
}

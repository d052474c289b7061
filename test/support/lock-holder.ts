// A process that asks for a lock, says whether it got it, and holds it until it is killed.
import { takeLock } from '../../src/db/lock.ts';

const lock = await takeLock(process.argv[2] ?? '');
process.stdout.write(`${JSON.stringify(lock.ok ? { got: true } : { got: false, pid: lock.refusal.pid })}\n`);
if (lock.ok) setInterval(() => {}, 60_000);

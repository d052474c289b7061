/** The process of `netra`: the terminal it speaks to, and its exit code. */
import { run, type Terminal } from './run.ts';

/** Writes a line and waits for nobody; a reader that went away (`| head`) ends the process quietly. */
function writer(stream: NodeJS.WriteStream): (line: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return text => {
    stream.write(`${text}\n`);
  };
}

const terminal: Terminal = {
  env: process.env,
  cwd: process.cwd(),
  out: writer(process.stdout),
  err: writer(process.stderr),
};
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  terminal.err(`netra: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
}

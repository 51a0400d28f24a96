// The two ways out of a command.

/** One line on standard output, where the answer goes. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line on standard error, where everything else goes. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

// What a command tells its user while it works: one calm line per step, on stderr so that stdout stays for results.

/** Shows what is being done and, when it is over, the seconds it took. */
export async function step(title, work) {
  const start = performance.now();
  process.stderr.write(`  ${title} … `);
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write("failed\n");
    throw error;
  }
}

/** Ends the process with one sentence for the user: what is wrong and what to do. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

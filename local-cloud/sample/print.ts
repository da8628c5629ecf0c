/** Prints to the terminal, without the successful runs of timers: they run every few seconds and would hide the rest. */
export const unlessIdle = (line: string): void => {
  if (!/"action":"tick","ok":true/.test(line)) console.log(line)
}

/** To the terminal, but for the timers that look every few seconds and find nothing wrong: they would bury the rest. */
export const unlessIdle = (line: string): void => {
  if (!/"action":"tick","ok":true/.test(line)) console.log(line)
}

/** A message of a compiler or of Node, without the lines that tell of their own insides. */
export const readable = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal|worker\.cjs|\(<anonymous>\))/.test(line))
    .join('\n')
    .trim()

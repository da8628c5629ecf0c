/** Each value that stands more than once in a list, once. */
export const duplicatesIn = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

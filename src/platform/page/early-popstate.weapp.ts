/** WeChat has no history of a browser: nobody is ever called. */
export const hearPopstate =
  (_hear: () => boolean): (() => void) =>
  () =>
    undefined

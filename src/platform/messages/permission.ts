/**
 * The platform did not let us use something: says why we asked and leads to where it is switched on (DOMAIN 4.2). Anything
 * else that went wrong, a change of mind above all, is passed over. A browser tells people by itself.
 */
export const afterRefusal = async (_error: unknown, _what: string, _reason: string): Promise<void> => {}

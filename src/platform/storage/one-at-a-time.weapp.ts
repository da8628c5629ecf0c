/** A mini-program runs once on a phone: nobody else is there to wait for. */
export const oneAtATime = async <T>(_name: string, run: () => Promise<T>): Promise<T> => run()

export const unlessRunning = async (_name: string, run: () => Promise<void>): Promise<void> => run()

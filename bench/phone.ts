export const phone = async (): Promise<boolean> => true

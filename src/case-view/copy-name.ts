import type { Service } from '../../domain/definition/service'

/** Nothing personal in the name of a file. */
export const fileNameOf = (service: Service, today: string): string => `${service.shortName}-我的材料-${today}.json`

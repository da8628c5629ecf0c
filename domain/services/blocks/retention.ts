import type { Retention } from '../../definition/service'

/** Days, as the first consent of every service promises (PIPL 19). */
export const retention: Retention = { draft: 30, closed: 90, picturesAfterwards: 180 }

import type { Service } from '../definition/service'

/** Two editions of a service that are in force on the same day: nobody could tell by which a new case is judged. */
export const overlapping = (services: readonly Service[]): readonly string[] =>
  services.flatMap((one, index) =>
    services
      .slice(index + 1)
      .filter((other) => other.id === one.id && isInForce(one) && isInForce(other) && overlap(one, other))
      .map((other) => `editions ${one.edition.from} and ${other.edition.from} of ${one.id} overlap`),
  )

const isInForce = ({ edition: { status } }: Service): boolean => status === 'active' || status === 'suspended'

const overlap = ({ edition: one }: Service, { edition: other }: Service): boolean =>
  one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999')

import { useState } from 'react'
import type { Consent } from '../../domain/definition/service'
import { Card } from './card'
import { ConsentLine } from './consent-line'
import { Heading } from './heading'

/** What was ticked, by id; nothing is ticked beforehand. */
export const useTicked = (): readonly [readonly string[], (id: string) => void] => {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const tick = (id: string) =>
    setTicked((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))
  return [ticked, tick]
}

export const isAllTicked = (consents: readonly Consent[], ticked: readonly string[]): boolean =>
  consents.every(({ id, optional }) => optional === true || ticked.includes(id))

interface ConsentListProps {
  readonly consents: readonly Consent[]
  readonly ticked: readonly string[]
  readonly onTap: (id: string) => void
}

/** Each consent by itself; what the service can do without stands apart. */
export function ConsentList({ consents, ticked, onTap }: ConsentListProps) {
  const isOptional = ({ optional }: Consent) => optional === true
  const list = (some: readonly Consent[]) => (
    <Card kind="rows">
      {some.map((consent, at) => (
        <ConsentLine
          key={consent.id}
          consent={consent}
          first={at === 0}
          isOn={ticked.includes(consent.id)}
          onTap={() => onTap(consent.id)}
        />
      ))}
    </Card>
  )
  const optional = consents.filter(isOptional)
  return (
    <>
      <Heading>请逐项阅读并勾选</Heading>
      {list(consents.filter((consent) => !isOptional(consent)))}
      {optional.length > 0 && <Heading>可选，不勾也一样办</Heading>}
      {optional.length > 0 && list(optional)}
    </>
  )
}

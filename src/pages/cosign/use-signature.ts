import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Entry } from '../../outbox/change'
import { outbox } from '../../outbox/this-phone'
import { signatureIn } from '../../store/cosign'

interface SignatureState {
  /** In the queue: on its way, or refused. */
  readonly signature: Entry | undefined
  readonly isSending: boolean
  /** On its way for the first time: nobody knows yet how it goes. */
  readonly isFirstTry: boolean
  /** The cloud has it. */
  readonly hasArrived: boolean
}

/** The signature for a card, as its queue has it. `refused`: it was refused, or another tab has sent it. */
export const useSignature = (queue: string, refused: () => void): SignatureState => {
  const signature = useStore(outbox.store, (state) => signatureIn(state, queue))
  const isSending = useStore(outbox.store, ({ sending }) => signature !== undefined && sending.has(signature.id))
  const [hasArrived, setArrived] = useState(false)
  const arrived = useRef(false)
  useEffect(() => {
    const done = (of: string, { change }: Entry) => {
      if (of !== queue || change.type !== 'sign-invited') return
      arrived.current = true
      setArrived(true)
    }
    return outbox.listen({ done })
  }, [queue])

  const isOpen = signature !== undefined && signature.refusal === undefined
  const wasOpen = useRef(isOpen)
  const whenRefused = useRef(refused)
  whenRefused.current = refused
  useEffect(() => {
    if (wasOpen.current && !isOpen && !arrived.current) whenRefused.current()
    wasOpen.current = isOpen
  }, [isOpen])

  const isFirstTry = isOpen && signature.tries <= 1 && signature.retryAt === undefined
  return { signature, isSending, isFirstTry, hasArrived }
}

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useFieldWords } from './field-words'

export interface OptionGroupProps {
  readonly id?: string
  readonly label: string
  readonly className: string
  /** One of them, or any number. */
  readonly of: 'one' | 'some'
  /** Picking leads away at once: the arrows then only move the focus (WCAG 3.2.2). */
  readonly leadsAway?: boolean
  readonly children: ReactNode
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

const radiosOf = (group: HTMLElement | null): readonly HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? []),
]

const stopAt = (radios: readonly HTMLElement[], stop: HTMLElement | undefined): void => {
  for (const radio of radios) radio.tabIndex = radio === stop ? 0 : -1
}

/** A group of options: one stop for Tab, the arrows go from one to the next (WAI-ARIA APG, radio group). */
export function OptionGroup({ id, label, className, of, leadsAway = false, children }: OptionGroupProps) {
  const group = useRef<HTMLDivElement>(null)
  const { 'aria-required': required, 'aria-invalid': invalid, ...words } = useFieldWords()
  useLayoutEffect(() => {
    if (of === 'some') return
    const radios = radiosOf(group.current)
    const isHere = radios.find((radio) => radio === document.activeElement)
    stopAt(radios, isHere ?? radios.find(({ ariaChecked }) => ariaChecked === 'true') ?? radios[0])
  })
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const radios = radiosOf(group.current)
    const at = radios.indexOf(document.activeElement as HTMLElement)
    if (of === 'some' || step === undefined || at < 0) return
    event.preventDefault()
    const next = radios[(at + step + radios.length) % radios.length]
    stopAt(radios, next)
    next?.focus()
    if (!leadsAway) next?.click()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are the group's, the options take the focus
    <div
      ref={group}
      {...(id === undefined ? {} : { id })}
      className={className}
      role={of === 'one' ? 'radiogroup' : 'group'}
      {...words}
      {...{ 'aria-label': label }}
      {...(of === 'one' ? { 'aria-required': required, 'aria-invalid': invalid } : {})}
      onKeyDown={move}
    >
      {children}
    </div>
  )
}

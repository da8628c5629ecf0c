import type { Answers } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'
import type { HandedIn, Part } from '../../domain/intake/materials'
import type { Entry } from './change'

/** The answers of the cloud with those still in the queue laid over them; refused ones are left out. */
export const answersAfter = (known: Answers, entries: readonly Entry[]): Answers =>
  entries.reduce(
    (answers, { change }) =>
      change.type === 'start' || change.type === 'save' ? patched(answers, change.answers) : answers,
    known,
  )

/** The papers as they will be once the queue is through; what was refused is not there. */
export const materialsAfter = (known: HandedIn, entries: readonly Entry[]): HandedIn =>
  entries.reduce((materials, entry) => (entry.refusal === undefined ? withEntry(materials, entry) : materials), known)

const withEntry = (materials: HandedIn, { change, at, picture }: Entry): HandedIn => {
  if (change.type === 'attach') {
    const { material, part } = change
    const look = picture?.look === undefined ? {} : { look: picture.look }
    const there: Part = { ...change.content, ...look, at }
    return { ...materials, [material]: { ...materials[material], [part]: there } }
  }
  if (change.type === 'detach') {
    const { [change.part]: _gone, ...parts } = materials[change.material] ?? {}
    return { ...materials, [change.material]: parts }
  }
  return materials
}

/** Lays a patch over answers; an empty text removes one. */
export const patched = (answers: Answers, patch: Answers): Answers =>
  Object.fromEntries(Object.entries({ ...answers, ...patch }).filter(([, value]) => !isBlank(value)))

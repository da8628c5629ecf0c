import type { Answers, Day } from '../definition/answers'
import type { Material, Service } from '../definition/service'
import { sha256 } from '../standards/sha256'
import { displayAt } from './display'

const PLACE = /\{([\w.-]+)\}/g

/** The places in a text that are filled from answers. */
export const placesIn = (text: string): readonly string[] => [...text.matchAll(PLACE)].map((match) => match[1] ?? '')

/** The text a signer reads: each `{path}` is replaced by the answer as people read it, or by a line to be filled. */
export const signedText = (service: Service, material: Material, answers: Answers, today: Day): string =>
  (material.text?.text ?? '').replace(PLACE, (_, path: string) => displayAt(service, path, answers, today) || '＿＿＿')

/** Ties a signature to the very words that were signed. */
export const signedTextHash = (service: Service, material: Material, answers: Answers, today: Day): string =>
  sha256(signedText(service, material, answers, today))

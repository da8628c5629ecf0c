import type { FieldPath } from '../definition/answers'
import { pathsOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Field, Service } from '../definition/service'

/** What of a service concerns one participant at present, as the cloud has judged it by answers that they do not see. */
export interface ShownPart {
  readonly fields: readonly FieldPath[]
  /** `material.part` */
  readonly photos: readonly string[]
}

/**
 * The service as a participant's phone has it: their own fields and photos and nothing else, without the conditions that
 * look at others' answers. The cloud judges once more, by everything.
 */
export const ownService = (service: Service, { fields: shown, photos }: ShownPart): Service => {
  const fields = service.form.flatMap((section) => section.fields.filter(({ path }) => shown.includes(path)))
  const own = new Set(fields.flatMap(pathsOf))
  return {
    ...service,
    screening: [],
    items: [],
    form: service.form.flatMap(({ when: _when, ...section }) => {
      const there = section.fields.filter(({ path }) => shown.includes(path)).map((field) => ownField(field, own))
      return there.length === 0 ? [] : [{ ...section, fields: there }]
    }),
    materials: service.materials.flatMap(({ when: _when, ...material }) => {
      const parts = material.parts
        .filter(({ id }) => photos.includes(`${material.id}.${id}`))
        .map(({ when: _of, ...part }) => part)
      return parts.length === 0 ? [] : [{ ...material, source: 'photo', parts }]
    }),
  }
}

const ownField = (
  { when: _when, known: _known, sameAs, suggest, rules, ...field }: Field,
  own: ReadonlySet<FieldPath>,
): Field => {
  const offers = (sameAs ?? []).filter((one) => own.has(one.field) && one.when === undefined)
  return {
    ...field,
    rules: rules.filter(({ holds }) => mentionedBy(holds).every((path) => own.has(path))),
    ...(offers.length === 0 ? {} : { sameAs: offers }),
    // It is their own phone.
    ...(suggest === undefined ? {} : { suggest: { from: suggest.from } }),
  }
}

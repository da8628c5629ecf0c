import type { Field, Service } from '../../domain/definition/service'

/** The small service with a father who fills his telephone and signs, when the mother applies. */
export const withFather = (service: Service): Service => ({
  ...service,
  participants: [{ id: 'father', title: '爸爸' }],
  form: [
    ...service.form,
    {
      id: 'father',
      title: '爸爸',
      by: 'father',
      fields: [{ path: 'father.phone', label: '爸爸手机号', kind: 'phone', required: false, rules: [] }],
    },
  ],
  materials: service.materials.map((material) =>
    material.source === 'signed'
      ? { ...material, parts: [...material.parts, { id: 'father', label: '爸爸签名', optional: true, by: 'father' }] }
      : material,
  ),
})

/** Either parent may apply. */
export const withApplicants = (field: Field): Field =>
  field.path === 'applicant'
    ? {
        ...field,
        options: [
          { value: 'mother', label: '妈妈' },
          { value: 'father', label: '爸爸' },
        ],
      }
    : field

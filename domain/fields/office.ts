import { NOT_IN_THE_LIST } from './options'
import { singleText } from './single-text'

/** One of the offices of the service, of the kind that the field names, by its id. */
export const office = singleText({
  defect: (text, { service, field }) =>
    service.offices.some(({ id, kind }) => id === text && kind === field.officeKind) ? undefined : NOT_IN_THE_LIST,
  show: (text, _field, { offices }) => offices.find(({ id }) => id === text)?.name ?? text,
  askedTo: '请从列表里选',
  options: ({ officeKind }, { offices }) =>
    offices.filter(({ kind }) => kind === officeKind).map(({ id, name }) => ({ value: id, label: name })),
  picks: 'one',
  needs: 'officeKind',
})

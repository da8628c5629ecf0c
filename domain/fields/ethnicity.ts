import { ethnicGroupName, ethnicGroupsOf } from '../standards/ethnic-groups'
import { NOT_IN_THE_LIST } from './options'
import { singleText } from './single-text'

/** One of the 56 ethnic groups, by its code (GB/T 3304-1991). */
export const ethnicity = singleText({
  defect: (text) => (ethnicGroupName(text) === undefined ? NOT_IN_THE_LIST : undefined),
  show: (text) => ethnicGroupName(text) ?? text,
  askedTo: '请选民族',
  options: (_field, { region }) => ethnicGroupsOf(region).map(({ code, name }) => ({ value: code, label: name })),
  picks: 'one',
  decides: true,
  onlyDifferenceMatters: true,
  carriesOver: 'ethnicity',
})

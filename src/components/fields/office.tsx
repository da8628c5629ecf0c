export { Ethnicity as Office } from './ethnicity'

export { Text as NewbornName } from './text'

export { Text as Name } from './text'

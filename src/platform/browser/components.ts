/** Taro cuts imports out of the file it takes for its components (TaroComponentsExportsPlugin): it must do nothing itself. */
export { Text, View } from './elements'

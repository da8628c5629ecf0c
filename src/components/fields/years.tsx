export { ChoiceOfSeveral as Years } from './choices'

import type { Department } from '../definition/departments'
import type { FamilyPart, Item } from '../definition/service'

/** Who gets the request for an item: the desk that received the case, or a department through the relay. */
export const recipientOf = ({ doneBy }: Pick<Item, 'doneBy'>): 'desk' | Department => {
  switch (doneBy.who) {
    case 'desk':
      return 'desk'
    case 'department':
      return doneBy.department
    case 'family':
      return doneBy.billedBy
  }
}

/** The receiving clerk does it on the spot, at acceptance. */
export const isDoneAtDesk = ({ doneBy }: Pick<Item, 'doneBy'>): boolean => doneBy.who === 'desk'

/** What the family does itself, after a department told it the amount; nothing where others do it. */
export const familyPartOf = ({ doneBy }: Pick<Item, 'doneBy'>): FamilyPart | undefined =>
  doneBy.who === 'family' ? doneBy : undefined

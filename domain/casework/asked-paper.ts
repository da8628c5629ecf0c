import type { Material, Service } from '../definition/service'

/** The paper of the service that a material and one of its parts name. */
export const askedPaper = (
  service: Service,
  { material, part }: { readonly material: string; readonly part: string },
): Material | undefined =>
  service.materials.find(({ id, parts }) => id === material && parts.some((one) => one.id === part))

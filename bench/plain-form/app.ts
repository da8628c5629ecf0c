import type { ReactNode } from 'react'

/** The smallest mini-program: one page with a form, to compare ours with. */
export default function App({ children }: { readonly children: ReactNode }) {
  return children
}

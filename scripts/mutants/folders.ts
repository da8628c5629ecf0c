export interface Folder {
  /** Globs of the sources that are mutated. */
  readonly mutate: readonly string[]
  /**
   * Globs of the tests that speak of them, those first that speak of them most: whoever changes a rule runs these, so these
   * have to notice.
   */
  readonly tests: readonly string[]
}

const domainTests = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/domain/${name}.test.ts`)

export const FOLDERS: Readonly<Record<string, Folder>> = {
  standards: {
    mutate: ['domain/standards/**/*.ts'],
    tests: domainTests('standards*', 'resident-id', 'names', 'phones', 'sha256', 'working-days'),
  },
  definition: {
    mutate: ['domain/definition/**/*.ts'],
    tests: domainTests('definition.*', 'catalogue.*', 'intake.*', 'services.*'),
  },
  fields: {
    mutate: ['domain/fields/**/*.ts'],
    tests: domainTests('fields*', 'intake.*', 'twins', 'record-query', 'contact-for'),
  },
  intake: {
    mutate: ['domain/intake/**/*.ts'],
    // Not by the whole catalogue: it takes longer than all others together.
    tests: domainTests(
      ...['intake.*', 'twins', 'ethnicity', 'three-trips', 'record-query', 'contact-for', 'receiver', 'fields*'],
      ...['answer-states', 'plan.closing'],
      'signature-covers',
    ),
  },
  plan: {
    mutate: ['domain/plan/**/*.ts'],
    tests: domainTests('plan*', 'payment', 'casework*', 'intake.*'),
  },
  casework: {
    mutate: ['domain/casework/**/*.ts'],
    tests: domainTests(
      ...['casework*', 'commitment', 'invitation', 'payment', 'keeping', 'second-return', 'since-return'],
      ...['status-inquiry', 'messages*'],
    ),
  },
  messages: {
    mutate: ['domain/messages/**/*.ts'],
    tests: domainTests('messages*'),
  },
  functions: {
    mutate: ['cloudfunctions/**/{backoff,bounds,sealing}.ts'],
    tests: ['tests/policies/{backoff,bounds,sealing}.test.ts'],
  },
}

/** Who may import whom: the rooms of the house and the doors between them. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Floors of a room from the ground up: a floor imports its own and those below. */
const floors = (room, rows, ...exceptions) =>
  rows.slice(0, -1).map((row, at) =>
    forbid(
      `${room}-floors-${row[0]}`,
      `In ${room} nothing imports upward.`,
      { path: `^${room}/(${row.join('|')})/` },
      {
        path: `^${room}/(${rows
          .slice(at + 1)
          .flat()
          .join('|')})/`,
        pathNot: exceptions,
      },
    ),
  )

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one idea.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolves', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'domain-is-pure',
      'The rules import nothing of ours and no library but zod/mini.',
      { path: '^domain/', pathNot: '(^|/)cli\\.ts$' },
      { pathNot: ['^domain/', '^node_modules/zod/'] },
    ),
    ...floors(
      'domain',
      [
        ['definition', 'standards'],
        ['fields'],
        ['plan'],
        ['intake'],
        ['casework'],
        ['authority'],
        ['messages', 'papers'],
        ['services'],
        ['checks'],
      ],
      '^domain/fields/index\\.ts$',
    ),
    forbid(
      'kinds-are-types-below',
      'The language of a service knows the field kinds by their type only.',
      { path: '^domain/(definition|standards)/' },
      { path: '^domain/fields/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'rules-know-no-service',
      'The rules know services by their definition; only the checks look into the catalogue.',
      { path: '^domain/', pathNot: '^domain/(services|checks)/' },
      { path: '^domain/services/' },
    ),
    ...floors('src', [
      ['platform'],
      ['store', 'outbox'],
      ['components'],
      ['case-view'],
      ['pages', 'desk', 'ward', 'office'],
    ]),
    forbid(
      'pages-are-separate',
      'What two pages share stands in case-view, components or store.',
      { path: '^src/pages/([^/]+)/' },
      { path: '^src/(pages|desk|ward|office)/', pathNot: '^src/pages/$1/' },
    ),
    forbid(
      'desk-is-separate',
      'The same for the pages of the desk; what they share stands beside their folders.',
      { path: '^src/(desk|ward|office)/([^/]+)/' },
      { path: '^src/(pages|desk|ward|office)/[^/]+/', pathNot: '^src/$1/$2/' },
    ),
    forbid(
      'zod-stays-with-commands',
      'The phone takes what events are and say; a schema there would bring zod along.',
      { path: '^domain/', pathNot: '^domain/casework/(commands/|item-report\\.ts|inputs\\.ts|define-command\\.ts)' },
      { path: '^node_modules/zod/' },
    ),
    forbid(
      'events-know-no-commands',
      'The phone takes events; commands stay in the cloud.',
      { path: '^domain/casework/(events|state)/' },
      { path: '^domain/casework/(commands|decide|permissions|inputs)' },
    ),
    forbid(
      'phone-takes-types-of-commands-only',
      'Of commands, and of what reads their index, the phone takes types.',
      { path: '^src/' },
      { path: '^domain/casework/(commands/|decide|permissions|inputs)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'phone-imports-rules-only',
      'The phone knows the rules; of the functions it knows types only.',
      { path: '^src/' },
      { path: '^(local-cloud|tests|scripts|bench)/' },
    ),
    forbid(
      'phone-takes-types-only',
      'From the functions the phone takes types.',
      { path: '^src/' },
      { path: '^cloudfunctions/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'functions-import-rules-only',
      'A function knows the rules and what functions share.',
      { path: '^cloudfunctions/' },
      { path: '^(src|local-cloud|tests|scripts|bench)/' },
    ),
    forbid(
      'functions-are-separate',
      'One function never imports another.',
      { path: '^cloudfunctions/([^/]+)/' },
      { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/shared/', '^cloudfunctions/$1/'] },
    ),
    forbid(
      'shared-ground-floor',
      'The platform and the settings are what everything shared stands on.',
      { path: '^cloudfunctions/shared/(platform|settings)/' },
      { path: '^cloudfunctions/shared/', pathNot: '^cloudfunctions/shared/(platform|settings)/' },
    ),
    forbid(
      'shared-first-floor',
      'What calls out, keeps files or writes down looks knows no case and no caller.',
      { path: '^cloudfunctions/shared/(external|storage|audit|people)/' },
      { path: '^cloudfunctions/shared/(cases|departments|rpc)/' },
    ),
    forbid(
      'departments-know-no-store',
      'What departments are sent is made of a case, not of its document.',
      { path: '^cloudfunctions/shared/departments/' },
      { path: '^cloudfunctions/shared/(cases|people|audit)/' },
    ),
    forbid(
      'cases-know-no-caller',
      'The store is told who acts; which door they came through is not its business.',
      { path: '^cloudfunctions/shared/cases/' },
      { path: '^cloudfunctions/shared/rpc/' },
    ),
    forbid(
      'doors-know-no-case',
      'Callers and limits are the same whatever is behind the door.',
      { path: '^cloudfunctions/shared/rpc/' },
      { path: '^cloudfunctions/shared/', pathNot: '^cloudfunctions/shared/(rpc|platform|settings)/' },
    ),
    forbid(
      'policy-does-nothing',
      'What the relay makes of an answer reads, calls and writes nothing.',
      { path: '^cloudfunctions/relay/policy/' },
      {
        path: '^cloudfunctions/',
        pathNot: ['^cloudfunctions/relay/(policy/|backoff\\.ts$)', '/(outbox|contract)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'one-way-out',
      'Only shared/external signs and sends; a callback is the one thing that is verified elsewhere.',
      { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/shared/external/', '^cloudfunctions/callback/'] },
      { path: '^node_modules/standardwebhooks/' },
    ),
    forbid(
      'cloud-knows-the-wire',
      'The local cloud knows the wire, not the product.',
      { path: '^local-cloud/', pathNot: ['^local-cloud/sample/', '^local-cloud/start\\.ts$'] },
      { path: '^(src|cloudfunctions|domain|local-cloud/sample)/' },
    ),
    forbid(
      'sample-imports-rules-only',
      'Sample people and departments may know the rules.',
      { path: '^local-cloud/' },
      { path: '^(src|cloudfunctions)/', pathNot: '\\.json$' },
    ),
    forbid(
      'nobody-imports-tests',
      'Tests are leaves; what is measured is played by their families and phones.',
      { pathNot: '^(tests|bench)/' },
      { path: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

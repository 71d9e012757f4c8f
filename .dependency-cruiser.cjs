// Who may import whom (ARCHITECTURE.md, "The house"). Each rule has a file below
// test/architecture/fixtures that breaks it; a comment is what the person who breaks it reads.

const TEST = '[.]test[.]tsx?$';
const NOUN = '^src/areas/([^/]+)/([^/]+)/';
const SCREENS = ['^src/web/', '^src/areas/[^/]+/[^/]+/ui/'];
// account, contact and household are three objects over one table, and share its fields; activities are
// of the kinds by which a customer is reached, history of the states he may be in; why a contact is refused is told by rule and record alike.
const PARTY =
  '^src/areas/customers/party/(fields|importing|related|contact-figures|rules/(contact-choices|states))[.]ts$';
const packages = (names) => `(^|/)node_modules/(@types/)?(${names})/`;

module.exports = {
  forbidden: [
    {
      name: 'kit-stands-alone',
      comment:
        'kit holds small general pieces that would fit any program. If a piece needs an object, a door or a noun, it belongs with that, not here.',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/kit/' },
    },
    {
      name: 'model-knows-only-kit',
      comment:
        'model says how objects are defined and runs in the browser too. What needs the database belongs to engine; what names a noun belongs to areas.',
      severity: 'error',
      from: { path: '^src/model/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(kit|model)/' },
    },
    {
      name: 'engine-knows-no-noun',
      comment:
        'The engine works from definitions it is handed. Pass it the registry or a function instead of importing a noun, the server or a screen.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(kit|model|engine)/' },
    },
    {
      name: 'areas-know-no-server',
      comment:
        'A noun is called by HTTP, jobs, imports and workflows alike, so it may know none of them. Take what you need as an argument, or ask the engine.',
      severity: 'error',
      from: { path: '^src/areas/', pathNot: [TEST, '/ui/'] },
      to: { path: '^src/(server|web)/' },
    },
    {
      name: 'server-loads-no-screen',
      comment:
        'Plain Node runs the server and cannot read .tsx. Put what both sides need into kit, model, object.ts or rules.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, ...SCREENS] },
      to: { path: ['[.]tsx$', ...SCREENS] },
    },
    {
      name: 'noun-meets-noun-at-its-door',
      comment:
        "Another noun's inside may change tomorrow. Import its index.ts, object.ts or rules.ts, or put its change into your own changeset.",
      severity: 'error',
      from: { path: NOUN, pathNot: TEST },
      to: {
        path: '^src/areas/[^/]+/[^/]+/',
        pathNot: [
          '^src/areas/$1/$2/',
          PARTY,
          '^src/areas/[^/]+/[^/]+/(index|object|rules)[.]ts$',
          '/rules/',
        ],
      },
    },
    {
      name: 'registry-reads-only-definitions',
      comment:
        'areas/objects.ts is read by browser and server alike. It imports every object.ts and nothing else of a noun.',
      severity: 'error',
      from: { path: '^src/areas/objects[.]ts$' },
      to: { path: '^src/', pathNot: ['^src/(kit|model)/', '/object[.]ts$'] },
    },
    {
      name: 'object-declares-only',
      comment:
        "object.ts says what a thing is. A link names the other object by string, link('account'), so that definitions never import one another. A long one may be split into parts of its own folder, such as fields.ts.",
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/([^/]+)/object[.]ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(kit|model)/',
          PARTY,
          '^src/areas/$1/$2/(fields|importing|related|texts)[.]ts$',
        ],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule takes plain values and the time, and returns the change. Load in actions.ts, hand the values over, and it can be tested without a database.',
      severity: 'error',
      from: { path: '^src/areas/.*/rules([.]ts$|/)', pathNot: TEST },
      to: {
        path: '.',
        pathNot: [
          '^src/(kit|model)/',
          '^src/areas/.*/rules([.]ts$|/)',
          '^src/areas/.*/object[.]ts$',
        ],
      },
    },
    {
      name: 'texts-are-words',
      comment: 'texts.ts holds sentences only. It may import the type Texts and other sentences.',
      severity: 'error',
      // all-texts.ts is where the server gathers them.
      from: { path: '^src/.*[/-]texts([.]ts$|/)', pathNot: [TEST, '^src/server/all-texts[.]ts$'] },
      to: {
        path: '.',
        pathNot: ['^src/kit/text[.]ts$', '^src/web/language/', '[/-]texts([.]ts$|/)'],
      },
    },
    {
      name: 'jobs-name-a-function',
      comment:
        'jobs.ts gives a name to a rule, a query or an action of its own noun, one line each. The work itself belongs there.',
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/([^/]+)/jobs[.]ts$' },
      to: {
        path: '.',
        pathNot: ['^src/(kit|model|engine)/', '^src/areas/$1/$2/(rules|queries|actions)([.]ts$|/)'],
      },
    },
    {
      name: 'index-promises-its-own',
      comment:
        "A noun's index.ts names what others may call, and only out of its own folder; it passes nothing on from elsewhere.",
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/([^/]+)/index[.]ts$' },
      to: { path: '.', pathNot: '^src/areas/$1/$2/' },
    },
    {
      name: 'screens-reach-no-server',
      comment:
        'A screen asks through the API, as every other client does. It may use model, kit, object.ts, rules.ts, texts.ts and other screens; types of replies come from object.ts.',
      severity: 'error',
      from: { path: SCREENS, pathNot: TEST },
      to: {
        path: '^src/(engine|server|areas)/',
        pathNot: [
          '^src/areas/objects[.]ts$',
          '^src/areas/[^/]+/[^/]+/(object|texts)[.]ts$',
          '^src/areas/[^/]+/[^/]+/rules([.]ts$|/)',
          '^src/areas/[^/]+/[^/]+/ui/',
        ],
      },
    },
    {
      name: 'runs-in-the-browser',
      comment:
        'model, object.ts, rules.ts, texts.ts and screens run in the browser, where Node has no modules. Use the web standard (crypto.subtle, URL, Intl) or move the piece behind the API.',
      severity: 'error',
      from: {
        path: [
          '^src/model/',
          '^src/areas/.*/(object|texts)[.]ts$',
          '^src/areas/.*/rules',
          ...SCREENS,
        ],
        pathNot: TEST,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-behind-the-doors',
      comment:
        "SQL lives in the engine, and in a noun's queries.ts, which starts from visible(scope). Everything else reads and writes through the two doors, where rights are.",
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [TEST, '^src/(engine|server)/', '^src/areas/.*/queries([.]ts$|/)'],
      },
      to: { path: packages('kysely|pg|pg-boss|pg-copy-streams|pg-cursor') },
    },
    {
      name: 'nouns-write-sql-in-queries',
      comment:
        "A noun's SQL stands in its queries.ts, where it is seen to start from visible(scope). rights.ts reads what rights are made of, and so cannot.",
      severity: 'error',
      from: {
        path: '^src/areas/',
        pathNot: [TEST, '/queries([.]ts$|/)', '^src/areas/admin/rights[.]ts$'],
      },
      to: { path: '^src/engine/database/' },
    },
    {
      name: 'http-in-the-server',
      comment: 'Only the server speaks HTTP and knows sessions; engine and nouns get a Scope.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '^src/server/'] },
      to: { path: packages('fastify|@fastify/[^/]+|better-auth|better-call|@better-auth/[^/]+') },
    },
    {
      name: 'react-in-screens',
      comment:
        'Only screens know React and its kit. A rule or definition that needs it is a screen.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, ...SCREENS] },
      to: {
        path: packages(
          'react|react-dom|react-i18next|antd|@ant-design/[^/]+|lucide-react|@tanstack/[^/]+',
        ),
      },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or hide a third that both need. Move the shared piece down to where both may import it.',
      severity: 'error',
      from: { path: '^(src|test|scripts|bench)/' },
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      comment:
        'Nothing is found under this name. Imports end in .ts or .tsx, or start with # as in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-needs-no-tool',
      comment:
        'The product runs on a machine without development packages. Move the package to dependencies with its exact version, or do without.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-test',
      comment: 'A test may import the product, never the other way round.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: [TEST, '^scripts/test'] },
      to: { path: ['^(test|bench)/', TEST] },
    },
    {
      name: 'start-needs-nothing-installed',
      comment:
        'npm start and npm test begin on a machine where nothing is installed yet and Node may be 18. Use Node itself and other files of scripts only.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: [TEST, '^scripts/check'] },
      to: { path: '.', pathNot: '^scripts/', dependencyTypesNot: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|data|test/architecture/fixtures)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};

/** Import rules (docs/adr/0001). `npm run check` runs them; test/architecture.test.ts plants faults to see them fire. */
const inside = (folder) => `^src/${folder}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'domain imports itself, zod and the pure packages of signaal; no node:, no I/O',
      { path: inside('domain') },
      { pathNot: ['^src/domain/', 'node_modules/(zod|@orama/stemmers|fastest-levenshtein)/'] },
    ),
    rule(
      'language-packages-stay-in-signaal',
      'stemming and edit distance belong to understanding a signal',
      { path: '^src/', pathNot: ['^src/domain/signaal/', '^src/data/', '^src/cli/'] },
      { path: 'node_modules/(@orama/stemmers|fastest-levenshtein)/' },
    ),
    rule(
      'app-knows-only-the-domain',
      'use cases reach the world through app/ports.ts',
      { path: inside('app') },
      { pathNot: ['^src/(app|domain)/', 'node_modules/zod/'] },
    ),
    ...['store', 'teams', 'http', 'jobs'].map((edge) =>
      rule(
        `${edge}-is-a-stranger-to-other-edges`,
        'edges never import each other; main puts them together',
        { path: inside(edge) },
        { path: '^src/', pathNot: [`^src/(${edge}|app|domain)/`, '^src/(logger|config)\\.ts$'] },
      ),
    ),
    rule(
      'bot-sdk-stays-in-teams',
      'botbuilder ends its life here (docs/adr/0002)',
      { path: '^src/', pathNot: inside('teams') },
      { path: 'node_modules/(botbuilder|botframework)' },
    ),
    rule(
      'teams-ai-in-one-file',
      'only bot.ts knows teams-ai',
      { path: '^src/', pathNot: '^src/teams/bot\\.ts$' },
      { path: 'node_modules/@microsoft/teams-ai' },
    ),
    rule(
      'cards-are-rendered-in-teams',
      'templating belongs to the Teams edge',
      { path: '^src/', pathNot: inside('teams') },
      { path: 'node_modules/(adaptivecards-templating|adaptive-expressions)/' },
    ),
    rule(
      'http-server-stays-in-http',
      'restify is known by http alone',
      { path: '^src/', pathNot: inside('http') },
      { path: 'node_modules/(@types/)?restify/' },
    ),
    rule(
      'database-stays-in-store',
      'lowdb and PostgreSQL are known by store alone',
      { path: '^src/', pathNot: inside('store') },
      { path: 'node_modules/(lowdb|pg|pg-[a-z-]+|@types/pg)/' },
    ),
    rule(
      'postgres-in-one-folder',
      'errors of the driver hold values of rows; src/store/postgres lets none of them out',
      { path: '^src/', pathNot: '^src/store/postgres/' },
      { path: 'node_modules/(pg|pg-[a-z-]+|@types/pg)/' },
    ),
    rule(
      'only-main-and-cli-compose',
      'data is loaded by main and cli',
      { path: '^src/', pathNot: ['^src/(main|demo)\\.ts$', '^src/(cli|data)/'] },
      { path: inside('data') },
    ),
    rule('no-cycles', 'a cycle hides who owns what', { path: '^src/' }, { circular: true }),
    rule('no-test-in-src', 'the product does not import tests', { path: '^src/' }, { path: '^test/' }),
    rule(
      'no-undeclared-package',
      'every import is declared',
      { path: '^(src|test)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-dev-package-in-src',
      'src runs on dependencies alone',
      { path: '^src/', pathNot: '^src/cli/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

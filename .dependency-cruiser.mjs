const layer = (name) => `^src/${name}/`;
const ADAPTERS = '(files|cli|slack|store|metrics|playground)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** The walls between the layers. Each rule's comment is for whoever has just broken it. */
export default {
  forbidden: [
    rule(
      'core-is-pure',
      'core reads no file, clock, network or environment. Pass the value in.',
      { path: layer('core') },
      { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'core-imports-only-core',
      'core uses itself and the parsers named here. Anything else belongs in an adapter.',
      { path: layer('core') },
      {
        pathNot: [layer('core'), '^node_modules/(yaml|zod|stemmer|htmlparser2|entities|@lezer/markdown)/'],
        dependencyTypesNot: ['core', 'type-only'],
      },
    ),
    rule(
      'app-imports-only-core',
      'app states what it needs as ports and knows no adapter.',
      { path: layer('app') },
      { path: '^src/', pathNot: [layer('app'), layer('core')] },
    ),
    rule(
      'adapters-do-not-meet',
      'one adapter reached into another. Put the shared part in app, or join them in compose.ts.',
      { path: `^src/${ADAPTERS}/` },
      { path: `^src/${ADAPTERS}/`, pathNot: '^src/$1/' },
    ),
    rule(
      'cross-layer-by-name-only',
      'cross a layer through its surface: "#core", never "../core/parse/document.ts".',
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    rule('no-cycles', 'a cycle means that two modules are one module.', {}, { circular: true }),
    rule(
      'no-orphans',
      'nothing imports this file. Delete it or wire it in.',
      { orphan: true, pathNot: ['[.]d[.]ts$', '^test/.*[.](config|test)[.]ts$'] },
      {},
    ),
    rule('src-does-not-import-test', 'production code may not depend on tests.', { path: '^src/' }, { path: '^test/' }),
    rule(
      'no-dev-dependency-in-src',
      'a production install would not have it.',
      { path: '^src/', pathNot: layer('playground') },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
    doNotFollow: { path: 'node_modules' },
  },
};

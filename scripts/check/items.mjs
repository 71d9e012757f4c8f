/** Every item of the gate by its name, in the order in which they run; each loads what it needs. */
export const items = {
  'types': async () => (await import('./tools.mjs')).checkTypes,
  'lint': async () => (await import('./tools.mjs')).checkLint,
  'sizes': async () => (await import('./sizes.mjs')).checkSizes,
  'format': async () => (await import('./tools.mjs')).checkFormat,
  'imports': async () => (await import('./imports.mjs')).checkImports,
  'doors': async () => (await import('./doors.mjs')).checkDoors,
  'unused': async () => (await import('./tools.mjs')).checkUnused,
  'texts': async () => (await import('./texts.mjs')).checkTexts,
  'nouns': async () => (await import('./nouns.mjs')).checkNouns,
  'migrations': async () => (await import('./migrations.mjs')).checkMigrations,
  'words': async () => (await import('./words.mjs')).checkWords,
  'lock-file': async () => (await import('./lock-file.mjs')).checkLockFile,
  'bundle': async () => (await import('./bundle.mjs')).checkBundle,
};

import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, roomsUsedBy, sourceFiles } from './source-files.js';

const FILES = sourceFiles();

/** Rooms that know nothing but themselves, and may be used by every other. */
const GROUND = ['model', 'yaml', 'pdf', 'processes'];
const STAGES = ['formats', 'parse', 'rules', 'edition', 'render', 'site', 'reporters', 'workspace'];

/** What each room may import, as the table of the design says: `cli → pipeline → stages → model`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  processes: [],
  pdf: [],
  yaml: ['model'],
  // Words only: the type of a finding is all that they know of the rest.
  locale: ['model'],
  formats: ['model', 'yaml'],
  parse: ['model', 'yaml', 'formats'],
  rules: ['model'],
  edition: ['model'],
  render: ['model', 'pdf', 'processes'],
  site: ['model', 'render'],
  reporters: ['model', 'locale'],
  workspace: ['model', 'yaml', 'pdf', 'processes'],
  pipeline: [...GROUND, ...STAGES],
  // What it publishes with is given to it.
  preview: ['model', 'reporters', 'locale'],
  cli: [...GROUND, ...STAGES, 'pipeline', 'preview', 'locale'],
};

/** Rooms that exist to touch disk, processes or the environment, and single files of others that must. */
const TOUCHES_THE_WORLD = [
  /^cli\//,
  /^pipeline\//,
  /^preview\//,
  /^workspace\//,
  /^processes\//,
  /^render\/pdf\//,
];
const READS_PROGRAM_FILES = [
  'formats/format-folder.ts',
  'formats/load-format.ts',
  'formats/site-folder.ts',
  'edition/known-words.ts',
  'render/html/fonts.ts',
];

describe('imports', () => {
  it('are found at all', () => {
    expect(FILES.length).toBeGreaterThan(60);
    expect(FILES.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  it.each(FILES.map((file) => [file.path, file] as const))('of %s go one way', (_, file) => {
    const allowed = MAY_IMPORT[roomOf(file.path)];
    expect(allowed).toBeDefined();
    expect(roomsUsedBy(file).filter((room) => !allowed?.includes(room))).toEqual([]);
  });

  it.each(FILES.map((file) => [file.path, file] as const))(
    'of %s touch the world only where they may',
    (_, file) => {
      const world = importsOf(file).filter((name) =>
        /^(?:node:)?(?:fs|fs\/promises|child_process|net|http|https|os|worker_threads|module)$/.test(name),
      );
      const isFree = TOUCHES_THE_WORLD.some((pattern) => pattern.test(file.path));
      const isThread = /^parse\/markdown(?:-thread)?\.ts$/.test(file.path);
      const mayRead = READS_PROGRAM_FILES.includes(file.path);
      const allowed = isFree
        ? world
        : isThread
          ? ['node:worker_threads']
          : mayRead
            ? ['node:fs', 'node:module']
            : [];
      expect(world.filter((name) => !allowed.includes(name))).toEqual([]);
    },
  );

  it.each(FILES.map((file) => [file.path, file] as const))('of %s do not go in a circle', (start) => {
    const byPath = new Map(FILES.map((file) => [file.path, file]));
    const seen = new Set<string>();
    const queue = localImports(start);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      expect(next).not.toBe(start);
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...localImports(next));
    }

    /** Types are gone when the program runs, and may refer to each other. */
    function localImports(path: string): string[] {
      const file = byPath.get(path);
      if (!file) return [];
      const values = { ...file, text: file.text.replaceAll(/^(?:import|export) type [^;]*;/gm, '') };
      return importsOf(values)
        .filter((name) => name.startsWith('.'))
        .map((name) => new URL(name, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts'));
    }
  });
});

describe('a command', () => {
  const byPath = new Map(FILES.map((file) => [file.path, file]));

  /** What is loaded at once: packages as they are called, files by their paths. Types are gone, and `import()` comes later. */
  function loadedAtOnce(start: string): string[] {
    const seen = new Set<string>();
    const queue = [start];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const text = byPath.get(next)?.text ?? '';
      const values = text
        .replaceAll(/^(?:import|export) type [^;]*;/gm, '')
        .replaceAll(/\bimport\([^)]*\)/g, '');
      const from = next;
      for (const name of importsOf({ path: from, text: values }))
        queue.push(
          name.startsWith('.')
            ? new URL(name, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts')
            : name,
        );
    }
    return [...seen];
  }

  it.each(['main', 'build-command', 'validate-command', 'doctor-command'])(
    '%s waits for nothing that it may not need',
    (command) => {
      const loaded = loadedAtOnce(`cli/${command}.ts`);
      expect(loaded.length).toBeGreaterThan(5);
      const heavy = /^(?:unified|remark-|micromark|mdast-|hast-|handlebars|puppeteer|@cantoo|saxes|pagefind)/;
      expect(loaded.filter((one) => heavy.test(one))).toEqual([]);
    },
  );
});

describe('the code', () => {
  it.each(FILES.map((file) => [file.path, file.text] as const))(
    'of %s knows no house format by name',
    (_, text) => {
      expect(text).not.toMatch(/[=!]==?\s*['"`](?:dmpg|danske-regioner|notat)['"`]/);
      expect(text).not.toMatch(/['"`](?:dmpg|danske-regioner|notat)['"`]\s*[=!]==?/);
      expect(text).not.toMatch(/case\s+['"`](?:dmpg|danske-regioner|notat)['"`]/);
    },
  );

  it.each(FILES.map((file) => [file.path, file.text] as const))(
    'of %s asks no clock for a date',
    (path, text) => {
      // Durations for the user’s eyes are the command line’s own; what was left behind is told by its age.
      const mayAsk = path.startsWith('cli/') || path === 'processes/left-behind.ts';
      if (!mayAsk) expect(text).not.toMatch(/\bDate\.now\(|new Date\(\)/);
      expect(text).not.toMatch(/Math\.random\(/);
    },
  );

  it.each(FILES.map((file) => [file.path, file.text] as const))(
    'of %s makes no edition but in edition/',
    (path, text) => {
      if (!path.startsWith('edition/')) expect(text).not.toMatch(/\bas (?:unknown as )?Edition\b/);
      expect(text).not.toMatch(/:\s*any\b|\bas any\b|@ts-ignore/);
    },
  );

  it.each(FILES.map((file) => [file.path, file.text] as const))(
    'of %s is no longer than 300 lines',
    (_, text) => {
      expect(text.split('\n').length).toBeLessThanOrEqual(300);
    },
  );

  it('has no room without a meaning', () => {
    const names = FILES.flatMap((file) => file.path.replace(/\.ts$/, '').split('/'));
    expect(names.filter((name) => /^(?:utils?|helpers?|common|misc|shared|lib)$/.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.d)?$/.test(name))).toEqual([]);
  });
});

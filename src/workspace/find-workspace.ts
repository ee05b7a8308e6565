import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `minutes/`, `templates/` and the output. */
export interface Workspace {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  readonly minutes: string;
  readonly templates: string;
  /** Cache and temporary files; never anything a user needs. */
  readonly state: string;
}

/** The workspace of a run is the folder it is started in. */
export function findWorkspace(cwd: string): Workspace {
  const root = existsSync(cwd) ? realpathSync(cwd) : path.resolve(cwd);
  return {
    root,
    minutes: path.join(root, 'minutes'),
    templates: path.join(root, 'templates'),
    state: path.join(root, '.dmpg'),
  };
}

/** True where `file` is `folder` or lies in it; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}

/** Like `path.resolve`, which with thousands of files is felt; `..` and the like stay as they are. */
export function absolutePath(file: string, folder: string): string {
  return path.isAbsolute(file) ? file : `${folder}${path.sep}${file}`;
}

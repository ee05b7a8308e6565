import type { AgendaItem, Attachment } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import { fileNameOf } from './linked-addresses.js';
import { tellsFileName, tellsSomething } from './telling-words.js';
import { keysOf } from './word-sequences.js';

/** Words that must stand in no public text, and where they are written. */
export interface Secret {
  readonly about: 'title' | 'attachment';
  readonly keys: readonly string[];
  readonly range: SourceRange;
}

/**
 * What an item's confidential titles and attachments are called, as far as it gives something away. What the item
 * itself says in public (its `Offentlig titel`; an open item's title for its attachments) is no secret.
 */
export function secretsOf(item: AgendaItem): Secret[] {
  const isConfidential = item.access === 'confidential';
  const { title, fields } = item;
  const open = isConfidential ? [fields.publicTitle] : [title, fields.shortTitle];
  const said = open.map((text) => ` ${keysOf(text?.plain ?? '').join(' ')} `);
  const secrets = [
    ...(isConfidential ? titlesOf(item) : []),
    ...item.sections
      .flatMap((section) => section.attachments)
      .filter((attachment) => isConfidential || attachment.confidential)
      .flatMap(namesOf),
  ];
  return secrets.filter(({ keys }) => !said.some((words) => words.includes(` ${keys.join(' ')} `)));
}

function titlesOf({ title, fields, heading }: AgendaItem): Secret[] {
  const texts = [title, ...(fields.shortTitle ? [fields.shortTitle] : []), ...(fields.subPoints ?? [])];
  return texts
    .map(({ plain, range }) => {
      return { about: 'title' as const, keys: keysOf(plain), range: plain === title.plain ? heading : range };
    })
    .filter(({ keys }) => tellsSomething(keys));
}

function namesOf({ title, file, url, range }: Attachment): Secret[] {
  const address = (file ?? url)?.value;
  const names = [keysOf(title.plain)].filter(tellsSomething);
  if (address !== undefined) {
    const { name, ending } = fileNameOf(address);
    const keys = keysOf(name);
    if (tellsSomething(keys)) names.push(keys);
    else if (tellsFileName(keys) && ending !== '') names.push([...keys, ending.toLowerCase()]);
  }
  return names.map((keys) => ({ about: 'attachment', keys, range }));
}

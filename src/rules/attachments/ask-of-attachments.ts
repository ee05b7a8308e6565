import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { PAPER_EXTENSIONS, publishedType } from '../../model/published-types.js';
import type { AttachmentQuestion } from '../../model/question.js';
import { shorten } from '../../model/shorten.js';
import type { Located } from '../../model/source.js';
import { extensionOf } from '../links/link-address.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { publishedAttachments } from './published-attachments.js';

/**
 * Asks one thing of each attachment that is to be searched. The run reads the files, and a finding at the link is what comes of a yes.
 * @param more what its words need beside the file's name.
 */
export function askOfAttachments(
  about: AttachmentQuestion['about'],
  more?: (file: string) => DiagnosticArguments,
): Rule['check'] {
  return (subject, report) => {
    for (const { value: file, range } of searchedAttachments(subject))
      report(range, { file: shorten(file), ...more?.(file) }, { question: { about, file } });
  };
}

/** Papers have rules of their own; what is refused is read by nobody. */
function searchedAttachments(subject: Subject): Located<string>[] {
  return publishedAttachments(subject).filter(({ value }) => {
    const extension = extensionOf(value);
    return 'mediaType' in publishedType(extension) && !PAPER_EXTENSIONS.has(extension);
  });
}

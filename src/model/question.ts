/**
 * What must be known before a finding holds, and what only the whole run can answer: another meeting's date, an
 * address on the web.
 */
export type Question =
  /** Does the body's last meeting before `before` have another date than `claimed`? Dates are ISO. */
  | {
      readonly about: 'previous-meeting';
      readonly body: string;
      readonly before: string;
      readonly claimed: string;
    }
  /** Does the address lead nowhere? */
  | { readonly about: 'broken-link'; readonly url: string }
  /** Is there the same under `https:`? */
  | { readonly about: 'insecure-link'; readonly url: string }
  | AttachmentQuestion;

/** What can be asked of an attachment; `file` is its address in the meeting. */
export interface AttachmentQuestion {
  readonly about:
    /** Are there civil registration numbers in it? */
    | 'attachment-numbers'
    /** Is there anything in it that nobody could search? */
    | 'attachment-unsearched'
    /** Does it hold anything that its reader does not see? */
    | 'attachment-unseen'
    /** Was something in it to be made unreadable, and can it be read? */
    | 'attachment-masked';
  readonly file: string;
}

/** Whether it is answered by reading an attachment. */
export function isAboutAttachment(question: Question): question is AttachmentQuestion {
  return question.about.startsWith('attachment-');
}

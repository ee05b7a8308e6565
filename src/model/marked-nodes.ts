import type { List } from 'mdast';
import type { Action, Attachment } from './meeting.js';

/**
 * What the parser found out about a node, kept on the node's `data` so that the text stays in the author's order:
 * a list of attachments, an attachment, a decision, an action.
 */
declare module 'mdast' {
  interface ListData {
    role?: 'attachments' | 'recommendations';
  }
  interface ListItemData {
    attachment?: Attachment;
    action?: Action;
    decision?: true;
  }
  interface ParagraphData {
    decision?: true;
  }
  interface LinkData {
    /** Its address comes from the program, not from the text: it may be relative. */
    isProgramsOwn?: true;
  }
}

export function isAttachmentList(node: { type: string; data?: unknown }): node is List {
  return node.type === 'list' && (node as List).data?.role === 'attachments';
}

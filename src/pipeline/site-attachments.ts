import { statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import { numberedAttachments } from '../model/numbered-attachments.js';
import type { ReadMeeting } from './prepare-meeting.js';
import type { PaperReader } from './read-paper.js';

export interface PublishedAttachment {
  readonly numbers: readonly number[];
  readonly item: number;
  readonly title: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly source?: string;
  readonly content?: string;
}
export class AttachmentPublisher {
  constructor(root: string, papers: PaperReader) {
    void [root, papers];
  }
  of(read: ReadMeeting, edition: Edition, report: Report): Promise<{
    files: PublishedAttachment[];
    diagnostics: readonly Diagnostic[];
    formats: readonly string[];
    links: readonly (readonly [string, string])[];
  }> {
    void report;
    const files = numberedAttachments(edition).flatMap(({ number, attachment, item, isConfidential }): PublishedAttachment[] => {
      const source = attachment.file === undefined || isConfidential ? undefined : read.linked.attachments.get(attachment.file);
      if (source === undefined) return [];
      return [{ numbers: [number], item: item.number, title: attachment.title, name: path.basename(source), mediaType: 'application/octet-stream', size: statSync(source).size, source }];
    });
    return Promise.resolve({ files, diagnostics: [], formats: [], links: [] });
  }
}

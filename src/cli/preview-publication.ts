import type { PreviewTools } from './preview-command.js';

/** What the preview shows: the publication itself, into another folder. */
export const publishForPreview: PreviewTools['publishSite'] = () =>
  Promise.reject(new Error('dmpg minutes publish is not there yet'));

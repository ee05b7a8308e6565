import { publishSite } from '../pipeline/publish/publish-site.js';
import type { PreviewTools } from './preview-command.js';

/** What the preview shows: the publication itself, into another folder. */
export const publishForPreview: PreviewTools['publishSite'] = publishSite;

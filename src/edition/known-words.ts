import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { wordsOf } from './words.js';

const known = new Map<string, ReadonlySet<string>>();

/**
 * Words that betray nothing wherever they stand: those of the program's own templates and markup, the names of
 * months, and the most common words of Danish. A user's template is not among them: a secret in it is a leak.
 */
export function knownWords(builtInTemplates: string): ReadonlySet<string> {
  let words = known.get(builtInTemplates);
  if (!words) {
    const texts = filesBelow(builtInTemplates).map((file) => readFileSync(file, 'utf8'));
    words = new Set([...texts.flatMap(wordsOf), ...ORDINARY_WORDS, ...MARKUP_WORDS]);
    known.set(builtInTemplates, words);
  }
  return words;
}

/** What the program itself writes around text: elements, attributes, PDF names, JSON keys. */
const MARKUP_WORDS = wordsOf(`
  doctype html lang head meta charset utf generator content dmpg http equiv policy security default none style unsafe
  inline img data font viewport width device initial scale title body sup pre code blockquote strong em del img alt src
  table thead tbody tr th td scope col class href id aria label note mark henvisning tasks state done open details file
  numbers follow confidential decision align right center screen display page top left bottom counter pages family weight
  normal italic format woff source sans pro url type image png jpeg gif webp svg xml start version edition public internal
  document status language slug date time place case number approved participants excused guests next meetings name
  organisations roles line introduction footnotes items access heading withheld sections key kind markdown placeholder
  text attachments recommendations minutes opening actions responsible deadline recommendation action attachment short
  sub points officer presenter true false null undefined referat dagsorden udkast endelig godkendt
  skia pdf creator producer author creation mod catalog pages outlines dests annot link border rect dest struct elem
  nonstruct lbl lbody span div sect art nav main header part figure document parent count first last prev next parenttree
  attributes headers rowspan colspan list numbering layout placement block table footnote
  note reference lbody caption idtree rolemap role map parenttreenextkey structelem structtreeroot mcr objr mcid outputintent
  outputintents outputconditionidentifier destoutputprofile registryname color org srgb iec metadata xml identification
  integer internal iso conforms application xpacket embedded filespec afrelationship params size checksum desc supplement
  http www aiim pdfua pdfuaid iec61966 14289 the that file
  about accessurl agendaitem auxiliaryfile breadcrumblist contentsize context created datemodified digitaldocument
  encodingformat enddate eventscheduled eventstatus filename graph inlanguage itemlistelement listitem mediatype meetingstate
  mimetype modified oparl order organization organizer pakke resolutiontext resultsprotocol schema startdate subjectof thing
  searchaction potentialaction target urltemplate query input required entrypoint parentorganization isaccessibleforfree
  web address addresses summary contents bilag billeder index moede member members website neighbours corrections
  alternative unspecified lang decimal disc circle square lower upper roman alpha column both contents print tabs
`);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

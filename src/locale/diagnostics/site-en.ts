import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { SITE_DA } from './site-da.js';

const URL_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  scheme: [
    'does not begin with https:// or http://',
    'Write the whole address, for instance https://www.example.org/meetings/.',
  ],
  host: ['names no site', 'Write the whole address, for instance https://www.example.org/meetings/.'],
  form: [
    'is not a web address',
    'Write the whole address without blanks, for instance https://www.example.org/meetings/.',
  ],
  login: ['holds a user name or a password', 'Remove what stands before @.'],
  query: [
    'has a question mark in it',
    'Write the address of the folder that the site is put in, and no more.',
  ],
  fragment: ['has a # in it', 'Write the address of the folder that the site is put in, and no more.'],
  file: [
    'is the address of a file',
    'Write the address of the folder that the site is put in: without the file’s name.',
  ],
};
const urlFault = (problem: string | number | undefined) =>
  URL_FAULTS[String(problem)] ?? [
    'is not a web address',
    'Write the whole address, for instance https://www.example.org/.',
  ];

export const SITE_EN: Readonly<Record<keyof typeof SITE_DA, Message>> = {
  'config-key-danish': finding(
    (a) => `The key${quoted(a['key'])} is Danish; in the configuration keys are English.`,
    (a) => `Write »${a['english']}«.`,
  ),
  'config-url-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} ${urlFault(a['problem'])[0]}.`,
    (a) => urlFault(a['problem'])[1],
  ),
  'config-email-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} is not an e-mail address.`,
    () => 'Write the address alone, for instance secretariat@example.org.',
  ),
  'config-phone-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} is not a telephone number.`,
    () => 'Write the number in digits, for instance "+45 12 34 56 78". Quotes keep + and leading zeros.',
  ),
  'config-address-invalid': finding(
    (a) => `${quoted(a['found']).trim()} cannot be a part of a web address.`,
    (a) => `Use small letters a-z, digits and hyphens, for instance »${a['suggestion']}«.`,
  ),
  'config-address-reserved': finding(
    (a) => `The site itself uses the address${quoted(a['found'])}.`,
    (a) => `Choose another, for instance »${a['suggestion']}-moeder«.`,
  ),
  'config-address-twice': finding(
    (a) => `Two bodies would have the address${quoted(a['address'])}.`,
    () => 'Give one of them another »address«.',
  ),
  'config-name-twice': finding(
    (a) => `The name${quoted(a['found'])} has been written already; capitals and signs make no difference.`,
    () => 'Keep one. A body with several names is one entry with »name« and »aliases«.',
  ),
  'config-problems-unexpected': finding(
    () => 'The statement says »fully« (all is accessible) and yet names problems.',
    () => 'Write »compliance: partially«, or remove »problems«.',
  ),
  'config-problems-missing': finding(
    (a) => `The statement says${quoted(a['found'])} but not what is not accessible.`,
    () => 'Write it under »problems«, or refer by »url« to the statement that says it.',
  ),
};

import { HtmlValidate } from 'html-validate';

// The titles of documents are the authors' own, and as long as they made them.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
});

/** What is wrong with a page as HTML, each with its line. */
export async function faultsIn(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map((message) => `${message.line} ${message.ruleId}: ${message.message}`),
  );
}

import { SaxesParser } from 'saxes';

/**
 * Well-formed XML as nodes: name, attributes (plain), the text directly inside, children.
 * @throws Error where it is not well-formed.
 */
export function readXml(text) {
  const top = { children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, text: '', children: [] };
    open.at(-1).children.push(node);
    open.push(node);
  });
  parser.on('text', (more) => {
    if (open.length > 1) open.at(-1).text += more;
  });
  parser.on('cdata', (more) => {
    open.at(-1).text += more;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return top.children[0];
}

const TYPES = 'https://schema.oparl.org/1.1/';

/**
 * What can be told of OParl objects without their schema (OParl 1.1, 2.3 and 2.5): each says its type and has the address at
 * which it lies for an id, a list has data and says where it goes on, and the same object is everywhere the same.
 * @returns faults.
 */
export function oparlFaults(site) {
  const faults = [];
  const known = new Map();
  for (const file of site.files.filter((name) => /^oparl\/.*\.json$/.test(name))) {
    const fault = (rule, why) => void faults.push({ rule, file, why: String(why) });
    const own = JSON.parse(site.text(file));
    const isList = Array.isArray(own.data);
    if (isList) listFaults(own, `${site.url}${file}`, fault);
    else if (own.id !== `${site.url}${file}`) fault('oparl-id', own.id);
    for (const object of isList ? own.data : [own]) objectFaults(object, known, fault);
  }
  return faults;
}

function listFaults({ links, pagination, data }, address, fault) {
  if (links?.self !== undefined && links.self !== address) fault('oparl-list', `self is ${links.self}`);
  if (typeof links !== 'object' || typeof pagination !== 'object')
    fault('oparl-list', 'no links or pagination');
  const { currentPage = 1, totalPages = 1, elementsPerPage = data.length } = pagination ?? {};
  if (currentPage < totalPages && !links?.next) fault('oparl-list', `page ${currentPage} has no next`);
  if (data.length > elementsPerPage) fault('oparl-list', `${data.length} elements on a page`);
}

function objectFaults(object, known, fault) {
  if (typeof object.type !== 'string' || !object.type.startsWith(TYPES)) fault('oparl-type', object.type);
  const before = known.get(object.id);
  if (before !== undefined && before !== object.type) fault('oparl-two-types', object.id);
  known.set(object.id, object.type);
}

const MOST_SHOWN = 5;

/** Prints faults by rule, a few of each. @returns whether there are none. */
export function printFaults(site, faults) {
  const rules = new Map();
  for (const fault of faults) rules.set(fault.rule, [...(rules.get(fault.rule) ?? []), fault]);
  for (const [rule, list] of rules) {
    console.log(`${rule}: ${list.length}`);
    for (const { file, why } of list.slice(0, MOST_SHOWN))
      console.log(`    ${file}  ${String(why).replaceAll('\n', ' ').slice(0, 300)}`);
    if (list.length > MOST_SHOWN) console.log(`    and ${list.length - MOST_SHOWN} more`);
  }
  const kinds = new Set(site.pages.map(({ kind }) => kind));
  console.log(
    `${site.pages.length} pages of ${kinds.size} kinds, ${site.files.length} files: ${faults.length} faults`,
  );
  return faults.length === 0;
}

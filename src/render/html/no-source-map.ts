/** Stands in the bundle for the package of that name: Handlebars then uses its own code for the same. */
export const SourceNode = undefined;

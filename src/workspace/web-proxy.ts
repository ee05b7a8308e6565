export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the environment sends requests for an address through a proxy (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, in
 * small letters too), and not past it (`NO_PROXY`: `*`, or names with all below them, each with or without a port).
 */
export function isProxied(url: URL, environment: Environment): boolean {
  const variable = (name: string) => environment[name.toLowerCase()] || environment[name] || '';
  const proxy = variable(`${url.protocol.slice(0, -1).toUpperCase()}_PROXY`) || variable('ALL_PROXY');
  if (proxy.trim() === '') return false;
  const past = variable('NO_PROXY')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return !past.some((entry) => covers(entry, url));
}

function covers(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const [, name = '', port] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const portOf = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (name === '' || (port !== undefined && port !== portOf)) return false;
  return url.hostname === name || url.hostname.endsWith(`.${name}`);
}

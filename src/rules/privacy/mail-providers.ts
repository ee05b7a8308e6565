/** Providers with one name for all countries, whatever stands behind the first point: `hotmail.dk`, `yahoo.co.uk`. */
const ANY_ENDING = /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|gmx)\.[a-z.]{2,6}$/;
/** TDC’s old servers for private customers. */
const OLD_POST = /^post\d{0,2}\.tele\.dk$/;

/** Other providers whose addresses belong to private persons, the Danish ones last. */
const DOMAINS = new Set(
  `
  icloud.com me.com mac.com aol.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.com fastmail.com
  fastmail.fm mail.com email.com inbox.com hey.com rocketmail.com hushmail.com passport.com web.de t-online.de freenet.de
  online.no spray.se bredband.net comhem.se home.se mail.ru
  mail.dk mail.tele.dk email.tele.dk email.dk e-mail.dk mymail.dk mailme.dk 123mail.dk 12mail.dk nypost.dk youmail.dk
  jubii.dk jubiimail.dk jubiipost.dk ofir.dk sol.dk forum.dk privat.dk stofanet.dk tdcadsl.dk tele2adsl.dk adslhome.dk
  get2net.dk webspeed.dk worldonline.dk tiscali.dk c.dk image.dk vip.cybercity.dk mobilixnet.dk teliamail.dk talknet.dk
  oncable.dk comxnet.dk ka-net.dk kabelmail.dk kabelnettet.dk esenet.dk danbonet.dk parknet.dk bbsyd.dk galnet.dk
  energimail.dk altiboxmail.dk profibermail.dk fibermail.dk fiberflex.dk dukamail.dk dlgmail.dk dlgtele.dk
`
    .trim()
    .split(/\s+/),
);

/**
 * Whether e-mail addresses of a domain belong to private persons.
 * @param more further domains, as a workspace names them.
 */
export function isPrivateMailDomain(domain: string, more: readonly string[]): boolean {
  const name = domain.toLowerCase();
  return (
    ANY_ENDING.test(name) ||
    OLD_POST.test(name) ||
    DOMAINS.has(name) ||
    more.some((one) => bare(one) === name)
  );
}

/** `@eksempel.dk` is meant as `eksempel.dk`. */
function bare(domain: string): string {
  return domain.trim().toLowerCase().replace(/^@/, '');
}

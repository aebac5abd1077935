import {
  AD,
  COMMENTS,
  COOKIES,
  FOOTER,
  interrupted,
  MENU,
  NEWSLETTER,
  paragraphs,
  PAYLINE,
  READ_ALSO,
  RELATED,
  SHARE,
} from "./clutter.ts";
import { english, french, russian, type Invented } from "./invented.ts";

/** A page and what should be read in it. */
export interface Layout {
  name: string;
  url: string;
  html: string;
  article: Invented;
  /** Fields that this layout prints nowhere, or prints otherwise. */
  expected: Partial<
    Record<"headline" | "standfirst" | "authors" | "publishedOn" | "siteName" | "language", string | string[] | undefined>
  >;
}

const page = (head: string, body: string, attributes = ""): string =>
  `<!DOCTYPE html><html ${attributes}><head>${head}<script>window.dataLayer=[{page:"article"}];</script><style>.x{color:red}</style></head><body>${body}<script src="/app.js"></script></body></html>`;
const urlOf = ({ host }: Invented, path: string): string => `https://www.${host}${path}`;
const whole = ({ headline, standfirst, authors, publishedOn, site, language }: Invented) => ({
  headline,
  standfirst,
  authors,
  publishedOn,
  siteName: site,
  language,
});
const byline = ({ authors, language }: Invented): string => authors.join(language === "en" ? " and " : " et ");

function jsonLdDaily(): Layout {
  const a = french;
  const url = urlOf(a, "/ports/2015/03/10/digue-nord_4590012_3210.html");
  const graph = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "Organization", "@id": "#org", name: a.site, logo: { "@type": "ImageObject", url: "/logo.png" } },
      { "@type": "WebPage", "@id": url, name: `${a.headline} - ${a.site}`, datePublished: "2015-03-09T22:00:00Z" },
      {
        "@type": "NewsArticle",
        headline: a.headline,
        description: a.standfirst,
        datePublished: "2015-03-10T06:12:00+01:00",
        dateModified: "2015-03-12T10:00:00+01:00",
        author: a.authors.map((name) => ({ "@type": "Person", name })),
        publisher: { "@id": "#org" },
        articleSection: a.section,
        isAccessibleForFree: true,
        mainEntityOfPage: { "@id": url },
      },
    ],
  };
  const body = `${COOKIES}${MENU}<main><article class="article"><header><nav class="breadcrumb"><a href="/">Accueil</a> › <a href="/ports">Ports</a></nav><h1>${a.headline}</h1><p class="article__desc">${a.standfirst}</p><p class="meta">Par ${byline(a)}<br>Publié le 10 mars 2015 à 06h12, mis à jour le 12 mars 2015 à 10h00 - Lecture 3 min.</p>${SHARE}</header><figure><img src="digue.jpg"><figcaption>La digue nord, en février. JEAN MOAL / GAZETTE</figcaption></figure><section class="article__content">${interrupted(a.text, AD, READ_ALSO, NEWSLETTER)}${PAYLINE}</section></article>${RELATED}${COMMENTS}</main>${FOOTER}`;
  return {
    name: "daily with JSON-LD @graph, banner, advertisements",
    url,
    html: page(
      `<title>${a.headline} - ${a.site}</title><meta property="og:title" content="${a.headline}"><meta property="og:site_name" content="${a.site}"><link rel="canonical" href="${url}"><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
      body,
      'lang="fr"',
    ),
    article: a,
    expected: whole(a),
  };
}

function openGraphOnly(): Layout {
  const a = english;
  const url = urlOf(a, "/news/north-breakwater?utm_source=feed");
  const body = `${MENU}<div id="content"><div class="post"><h1 class="entry-title">${a.headline}</h1><div class="byline">By <a rel="author" href="/authors/alice">${a.authors[0]}</a></div><div class="social-share"><a href="#">Tweet</a></div><h2 class="standfirst">${a.standfirst}</h2><div class="entry-content">${interrupted(a.text, '<p>Read more: <a href="/x">Trawler Ar Mor found</a></p>', "", '<div class="ad">Advertisement</div>')}<p>Sign up to our newsletter for the news of the harbours every morning.</p></div></div><div class="sidebar">${RELATED}</div></div>${FOOTER}`;
  const meta = `<title>${a.headline} | ${a.site}</title><meta property="og:type" content="article"><meta property="og:title" content="${a.headline}"><meta property="og:description" content="${a.standfirst}"><meta property="og:site_name" content="${a.site}"><meta property="article:published_time" content="2015-03-10T09:00:00+00:00"><meta property="article:modified_time" content="2016-01-01T00:00:00Z"><meta property="article:author" content="https://social.example/alice"><meta property="og:url" content="${urlOf(a, "/news/north-breakwater")}">`;
  return {
    name: "WordPress magazine with Open Graph",
    url,
    html: page(meta, body, 'lang="en-GB"'),
    article: a,
    expected: whole(a),
  };
}

function scholarly(): Layout {
  const a = english;
  const url = urlOf(a, "/article/10.1000/182");
  const meta = `<title>${a.headline} — ${a.site}</title><meta name="citation_title" content="${a.headline}">${a.authors.map((name) => `<meta name="citation_author" content="${name}">`).join("")}<meta name="citation_publication_date" content="2015/03/10"><meta name="citation_journal_title" content="${a.site}"><meta name="citation_language" content="en"><meta name="dc.rights.license" content="https://creativecommons.org/licenses/by/4.0/">`;
  const body = `<div id="page"><div class="toolbar">Download PDF · Cite · Export</div><h1>${a.headline}</h1><p class="authors-list">${a.authors.join(", ")}</p><h2>Abstract</h2><div class="summary">${a.standfirst}</div><h2>Text</h2>${paragraphs(a.text)}<h2>References</h2></div>`;
  return { name: "journal with citation_* tags", url, html: page(meta, body), article: a, expected: whole(a) };
}

function microdata(): Layout {
  const a = french;
  const url = urlOf(a, "/digue-nord");
  const body = `${MENU}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${a.headline}</h1><div class="chapo" itemprop="description">${a.standfirst}</div><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">${a.authors[0]}</span></span><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">${a.authors[1]}</span></span><meta itemprop="datePublished" content="2015-03-10"><span itemprop="publisher" itemscope><meta itemprop="name" content="${a.site}"></span><div itemprop="articleBody">${interrupted(a.text, READ_ALSO, AD)}</div></div>${RELATED}${FOOTER}`;
  return {
    name: "regional with microdata",
    url,
    html: page(`<title>${a.headline}</title>`, body, 'lang="fr-FR"'),
    article: a,
    expected: whole(a),
  };
}

function tables2005(): Layout {
  const a = french;
  const url = `http://www.${a.host}/article.php3?id_article=412`;
  const body = `<table width="760" border="0" cellpadding="0"><tr><td colspan="3"><img src="/bandeau.gif" alt="${a.site}"></td></tr><tr><td width="120" valign="top"><font size="1"><a href="/">Accueil</a><br><a href="/ports">Ports</a><br><a href="/meteo">Météo</a><br><a href="/forum">Forum</a></font></td><td valign="top"><font face="Verdana" size="4"><b>${a.headline}</b></font><br><font size="1" color="#666666">Mis en ligne le 10/03/15 par ${byline(a)}</font><br><br><b>${a.standfirst}</b><br><br>${a.text.join("<br><br>\n")}<br><br><font size="1"><a href="imprimer.php3?id=412">Imprimer</a> | <a href="envoyer.php3?id=412">Envoyer à un ami</a></font></td><td width="120" valign="top"><font size="1">Publicité<br><img src="/pub.gif"></font></td></tr></table><center><font size="1">© ${a.site} 2005-2015</font></center>`;
  return {
    name: "tables and fonts of 2005",
    url,
    html: `<HTML><HEAD><TITLE>${a.headline} - ${a.site}</TITLE><META http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></HEAD><BODY bgcolor="#FFFFFF">${body}</BODY></HTML>`,
    article: a,
    expected: { ...whole(a), siteName: undefined, authors: undefined, standfirst: undefined },
  };
}

function divSoup(): Layout {
  const a = french;
  const url = urlOf(a, "/2015/03/10/digue");
  const body = `${COOKIES}<div class="css-1a2b"><div class="css-3c4d">${MENU}</div><div class="css-5e6f"><div class="css-7g8h"><div class="css-t1"><h1>${a.headline}</h1></div><div class="css-q">${a.standfirst}</div><div class="css-r"><span>${byline(a)}</span><span>${a.dateInWords}</span></div><div class="css-body">${a.text.map((text) => `<div class="css-p"><p>${text}</p></div>`).join("")}</div>${SHARE}</div></div>${RELATED}</div>${FOOTER}`;
  return {
    name: "framework with meaningless classes",
    url,
    html: page(
      `<title>${a.headline} | ${a.site}</title><meta name="description" content="${a.standfirst}"><meta property="og:site_name" content="${a.site}"><meta name="author" content="${a.authors.join(", ")}">`,
      body,
      'lang="fr"',
    ),
    article: a,
    expected: whole(a),
  };
}

function russianPaper(): Layout {
  const a = russian;
  const url = urlOf(a, "/news/4412");
  const body = `<header><a href="/">${a.site}</a><nav><a href="/ports">Порты</a><a href="/sea">Море</a></nav></header><article><div class="article__date">${a.dateInWords}, 09:30</div><h1>${a.headline}</h1><div class="lead">${a.standfirst}</div><div class="article__text">${interrupted(a.text, '<p>Читайте также: <a href="/news/1">Траулер найден</a></p>')}</div><div class="author">${a.authors[0]}</div><div class="social">Поделиться</div></article><footer>© ${a.site}</footer>`;
  return {
    name: "Russian newspaper",
    url,
    html: page(
      `<title>${a.headline} — ${a.site}</title><meta property="og:site_name" content="${a.site}"><meta property="og:title" content="${a.headline}">`,
      body,
      'lang="ru"',
    ),
    article: a,
    expected: whole(a),
  };
}

function ministry(): Layout {
  const a = french;
  const url = urlOf(a, "/salle-de-presse/communiques/article/digue-nord");
  const body = `<div id="header">${MENU}</div><div id="main"><p class="ariane"><a href="/">Accueil</a> &gt; <a href="/ports">Ports</a> &gt; <strong>${a.headline}</strong></p><h1>${a.headline}</h1><p class="date">(${a.dateInWords})</p><div class="chapo"><p>${a.standfirst}</p></div><div class="texte">${paragraphs(a.text)}<p>- <a href="https://www.${a.host}/doc/12">Lire le communiqué du conseil du port</a></p><blockquote><p>« La digue sera reconstruite en entier, et le port restera ouvert. »</p></blockquote></div><div class="outils">Imprimer · Partager</div></div>${FOOTER}`;
  return {
    name: "ministry, communiqué and quotation",
    url,
    html: page(`<title>${a.headline}</title><meta name="DC.publisher" content="${a.site}">`, body, 'lang="fr"'),
    article: a,
    expected: { ...whole(a), authors: [] },
  };
}

function agencyBlog(): Layout {
  const a = english;
  const url = urlOf(a, "/blog/breakwater");
  const body = `<div class="wrapper"><div class="top">Home / Blog / Harbours</div><div class="post"><h2 class="title"><a href="/blog/breakwater">${a.headline}</a></h2><small>Posted on ${a.dateInWords} by ${a.authors[0]}</small><div class="entry"><p><em>${a.standfirst}</em></p>${paragraphs(a.text)}<ul><li><a href="/a">Previous post about nets</a></li><li><a href="/b">Next post about lighthouses</a></li></ul></div><p class="postmetadata">Filed under Harbours | 3 comments</p></div><div id="sidebar"><h3>Archives</h3><ul><li><a href="/2015/02">February 2015</a></li><li><a href="/2015/01">January 2015</a></li></ul></div></div>`;
  return {
    name: "old blog, heading in h2",
    url,
    html: page(`<title>${a.headline} « ${a.site}</title>`, body, 'lang="fr"'),
    article: a,
    expected: { ...whole(a), standfirst: undefined, siteName: undefined },
  };
}

function liveTeaser(): Layout {
  const a = french;
  const url = urlOf(a, "/direct/digue");
  const cards = Array.from(
    { length: 30 },
    (_, rank) =>
      `<div class="card teaser"><h3><a href="/a/${rank}">Un autre sujet numéro ${rank} dans les ports de la côte</a></h3><p class="intro">Résumé d’un autre article qui n’a rien à voir avec la digue, numéro ${rank}.</p><time datetime="2015-02-0${(rank % 9) + 1}">février</time></div>`,
  );
  const body = `${COOKIES}${MENU}<div class="layout"><div class="grid">${cards.slice(0, 15).join("")}</div><main><h1>${a.headline}</h1><div class="author-name">${byline(a)}</div><time datetime="2015-03-10T07:00:00+01:00" itemprop="datePublished">${a.dateInWords}</time><p class="intro">${a.standfirst}</p>${paragraphs(a.text)}</main><aside>${cards.slice(15).join("")}</aside></div>${FOOTER}`;
  return {
    name: "portal full of teasers",
    url,
    html: page(
      `<title>${a.headline} | ${a.site}</title><meta property="og:site_name" content="${a.site}"><meta property="og:description" content="${a.standfirst}">`,
      body,
      'lang="fr"',
    ),
    article: a,
    expected: whole(a),
  };
}

function wikiLike(): Layout {
  const a = french;
  const url = urlOf(a, "/wiki/Digue");
  const body = `<div id="mw-head"><ul><li>Lire</li><li>Modifier</li><li>Historique</li></ul></div><div id="content"><h1 id="firstHeading">${a.headline}</h1><p><strong>${a.standfirst}</strong></p><h2>Le vote<span class="mw-editsection">[modifier]</span></h2>${paragraphs(a.text.slice(0, 3))}<h2>Le chantier</h2>${paragraphs(a.text.slice(3))}<table><tr><th>Phase</th><th>Durée</th></tr><tr><td>Caissons</td><td>12 mois</td></tr></table></div><div id="footer">Dernière modification le 10 mars 2015. Texte sous <a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr">licence CC BY-SA</a>.</div>`;
  return {
    name: "open encyclopaedic site with sections and a table",
    url,
    html: page(`<title>${a.headline} — ${a.site}</title><meta property="og:site_name" content="${a.site}">`, body, 'lang="fr"'),
    article: a,
    expected: { ...whole(a), authors: [], standfirst: undefined },
  };
}

function mobileAmp(): Layout {
  const a = english;
  const url = `https://m.${a.host}/amp/breakwater`;
  const ld = [
    {
      "@context": "http://schema.org",
      "@type": ["NewsArticle"],
      headline: a.headline,
      description: a.standfirst,
      datePublished: "2015-03-10T08:00:00.000Z",
      author: { name: a.authors[0] },
      publisher: { name: a.site },
      image: [{ url: "https://cdn.example/1.jpg" }],
    },
  ];
  const body = `<amp-consent id="consent"><div class="consent-ui"><p>We use cookies to improve your experience on our site.</p></div></amp-consent><main id="content" role="main"><h1>${a.headline}</h1><p class="summary">${a.standfirst}</p><p class="byline">${a.authors[0]}, maritime correspondent</p>${interrupted(a.text, "<amp-ad></amp-ad>", "", '<div class="related-links"><a href="/1">Another story</a></div>')}</main>`;
  return {
    name: "AMP page",
    url,
    html: page(
      `<title>${a.headline}</title><link rel="canonical" href="https://www.${a.host}/breakwater"><script type="application/ld+json">${JSON.stringify(ld)}</script>`,
      body,
      "amp lang=en",
    ),
    article: a,
    expected: whole(a),
  };
}

function brokenMarkup(): Layout {
  const a = french;
  const url = urlOf(a, "/broken");
  const body = `<div class=content><h1>${a.headline}</h1><p>Publié le ${a.dateInWords}<p>${a.text.join("<p>")}<div>${SHARE}<p>Retrouvez tous nos articles sur notre page.</div></p></div></div></span>`;
  return {
    name: "unclosed and misnested tags",
    url,
    html: `<title>${a.headline}</title>${body}`,
    article: a,
    expected: { ...whole(a), authors: [], standfirst: undefined, siteName: undefined },
  };
}

/** Pages of many layouts around the same invented articles, with the clutter of real ones. */
export const LAYOUTS: readonly Layout[] = [
  jsonLdDaily,
  openGraphOnly,
  scholarly,
  microdata,
  tables2005,
  divSoup,
  russianPaper,
  ministry,
  agencyBlog,
  liveTeaser,
  wikiLike,
  mobileAmp,
  brokenMarkup,
].map((make) => make());

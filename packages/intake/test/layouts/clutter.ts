// What pages have around their articles. Invented sentences, real habits.

export const COOKIES = `<div id="didomi-host" class="cookie-consent" role="dialog"><p>Nous et nos 812 partenaires stockons et accédons à des informations sur votre terminal, comme les cookies, afin de mesurer l’audience et de personnaliser les contenus.</p><button>Tout accepter</button><button>Continuer sans accepter</button></div>`;

export const MENU = `<header class="site-header" role="banner"><a class="logo" href="/"><img src="/logo.svg" alt="Accueil"></a><nav class="navbar"><ul>${["International", "Politique", "Ports", "Économie", "Culture", "Sciences", "Météo", "Annonces"].map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join("")}</ul></nav><form role="search"><input name="q"><button>Rechercher</button></form></header>`;

export const SHARE = `<div class="share-bar"><ul><li><a href="https://social.example/share?u=x">Partager</a></li><li><a href="mailto:?subject=x">Envoyer par e-mail</a></li><li><a href="#">Imprimer</a></li></ul></div>`;

export const RELATED = `<aside class="related-articles"><h3>Sur le même sujet</h3><ul>${["Le chalutier Ar Mor retrouvé", "Marée noire : dix ans après", "La criée ferme ses portes", "Un phare à vendre"].map((title, rank) => `<li><a href="/articles/${rank}">${title}</a><p>Publié le ${rank + 2} février 2015</p></li>`).join("")}</ul></aside>`;

export const READ_ALSO = `<p><strong>Lire aussi : </strong><a href="/articles/9">La criée de Kermarrec ferme ses portes</a></p>`;

export const NEWSLETTER = `<div class="newsletter-box"><h4>La lettre du large</h4><p>Recevez chaque matin l’essentiel de l’actualité des ports dans votre boîte électronique.</p><form><input type="email" placeholder="Votre adresse"><button>S’inscrire</button></form></div>`;

export const PAYLINE = `<p class="promo">Abonnez-vous à La Gazette dès 1 € le premier mois et lisez tous nos articles sans limite.</p>`;

export const COMMENTS = `<section id="comments" class="comments"><h2>12 commentaires</h2><ol>${["Il était temps, cela fait des années que nous le demandions au conseil.", "Encore de l’argent public dans le béton, et les herbiers alors ?", "Bravo à Mme Le Goff pour sa ténacité dans ce dossier difficile."].map((text, rank) => `<li class="comment"><cite>lecteur${rank}</cite> <time datetime="2015-03-1${rank + 1}">le 1${rank + 1} mars 2015</time><p>${text}</p></li>`).join("")}</ol></section>`;

export const FOOTER = `<footer class="site-footer"><ul><li><a href="/mentions">Mentions légales</a></li><li><a href="/cgv">Conditions générales de vente</a></li><li><a href="/cookies">Gestion des cookies</a></li></ul><p>© 2015 La Gazette des quais. Tous droits réservés. Reproduction interdite sans autorisation écrite.</p></footer>`;

export const AD = `<div class="advert" id="ad-slot-3"><p>Publicité</p><iframe src="https://ads.example/3"></iframe></div>`;

export const paragraphs = (text: readonly string[]): string => text.map((one) => `<p>${one}</p>`).join("\n");

/** Paragraphs with things stuck between them. */
export const interrupted = (text: readonly string[], ...things: string[]): string =>
  text.map((one, rank) => `<p>${one}</p>${rank > 0 ? (things[rank - 1] ?? "") : ""}`).join("\n");

/** A page as a SPIP 1.9 press review of 2008 printed it, around a text given as HTML. Invented, but for its shape. */
export const spip2008 = ({
  title,
  source,
  text,
}: {
  title: string;
  source: string;
  text: string;
}): string => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html dir="ltr" lang="fr"><head><title>${title} - La Vigie</title><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><meta name="generator" content="SPIP 1.9.2d [11132]" /><link rel="stylesheet" href="spip_style.css" /></head>
<body><div id="page"><div id="entete"><a href="http://www.vigie.example/"><img src="IMG/siteon0.gif" alt="La Vigie" class="spip_logos" /></a><div class="date">samedi 21 octobre 2017</div></div>
<div id="navigation"><ul><li><a href="spip.php?rubrique1">Ports</a></li><li><a href="spip.php?rubrique2">Phares</a></li><li><a href="spip.php?rubrique3">Pêche</a></li></ul><form action="spip.php" method="get"><input type="hidden" name="page" value="recherche" /><input name="recherche" /></form></div>
<div id="hierarchie"><a href="http://www.vigie.example/">Accueil du site</a> &gt; <a href="spip.php?rubrique1">Ports</a> &gt; <a href="spip.php?rubrique12">Digues</a> &gt; <b>${title}</b></div>
<div id="contenu"><div class="cartouche"><h1 class="titre">${title}</h1><h3 class="soustitre">${source}</h3><small>mardi 11 mars 2008, sélectionné par La Vigie</small></div>
<div class="logo-article"><img src="IMG/arton412.jpg" alt="logo" class="spip_logos" /></div>
<div class="texte">${text}</div>
<div class="outils"><p>Envoyer : <a href="spip.php?page=newsletter">Newsletter</a> Imprimer : <a href="spip.php?page=imprimer&amp;id_article=412">Imprimer</a> Format PDF : <a href="spip.php?page=pdf">Enregistrer au format PDF</a> Partager</p></div></div>
<div id="encart"><h2>Dans la même rubrique</h2><ul><li><a href="spip.php?article411">La criée ferme</a></li><li><a href="spip.php?article413">Un phare à vendre</a></li></ul></div>
<div id="pied">Site réalisé avec <a href="http://www.spip.net/">SPIP</a></div></div></body></html>`;

import { example, link } from "./search-example.ts";

/**
 * The help on searching for French readers, in Markdown.
 *
 * @param search the address of the search page
 */
export const searchHelpFr = (search: string): string => `
Écrivez ce que vous cherchez comme vous le diriez à un documentaliste : quelques mots, un nom, ou une question entière. Les mots sont souhaités, pas exigés : l’article qui contient les plus rares d’entre eux, les plus proches les uns des autres, vient en premier.

## Ce qui ne compte pas

- Les accents, les majuscules et les apostrophes : ${link(search, "operation")} trouve « opération », ${link(search, "accord")} trouve « l’accord ».
- Le pluriel, le féminin, la conjugaison : ${link(search, "ministre")} trouve « ministres ». La forme exacte passe devant.
- Le trait d’union : « franco-russe », « franco russe » et « francorusse » sont le même mot.
- Les points des sigles : « O.T.A.N. » et « OTAN ».
- L’écriture des noms : les formes d’un même sujet se valent, ${link(search, "NATO")} trouve « OTAN », et un nom russe se trouve en lettres latines comme en cyrilliques.
- Les petits mots : dans une question, « le », « a », « de » pèsent presque rien. Entre guillemets, ils comptent.

## Préciser sa demande

| On écrit | On trouve |
| --- | --- |
| ${example(search, "conseil franco-russe")} | les articles qui ont l’un de ces mots, d’abord ceux qui ont les deux |
| ${example(search, '"conseil de coopération"')} | ces mots, dans cet ordre |
| ${example(search, '"ministres"')} | ce mot sous cette forme exacte |
| ${example(search, "Kosovo -Serbie")} | Kosovo, mais pas Serbie |
| ${example(search, "Paris OU Moscou")} | l’un ou l’autre ; « OU » en capitales |
| ${example(search, "min*")} | les mots qui commencent par « min » ; deux lettres au moins |

## Chercher dans un champ

Un nom de champ, deux-points, une valeur ; entre guillemets quand elle a plusieurs mots. Ces conditions doivent être remplies. Chacune apparaît au-dessus des résultats et s’enlève d’un geste. On peut aussi les exclure : \`-source:…\`.

| Champ | Autres noms | Exemple |
| --- | --- | --- |
| \`titre:\` | \`title:\` | ${example(search, "titre:conseil")} |
| \`source:\` | | ${example(search, 'sécurité source:"Diplomatie.gouv.fr"')} |
| \`rubrique:\` | \`section:\` | ${example(search, "Russie rubrique:international")} |
| \`sujet:\` | \`subject:\` | ${example(search, "sommet sujet:OTAN")} |
| \`auteur:\` | \`author:\` | un nom, tel qu’il est signé |
| \`après:\` | \`depuis:\`, \`after:\` | ${example(search, "OTAN après:2008-03")} |
| \`avant:\` | \`before:\` | ${example(search, "OTAN avant:2009")} |
| \`langue:\` | \`language:\` | ${example(search, "sommet langue:fr")} |

Une date s’écrit \`2008\`, \`2008-03\`, \`11/03/2008\` ou \`"mars 2008"\`. \`après:2008\` commence le 1er janvier 2008 ; \`avant:2008\` finit la veille.

Ce qui n’est pas compris n’est jamais refusé : les mots sont cherchés tels quels, et la page dit ce qu’elle n’a pas suivi.

## L’ordre des résultats

Un mot pèse d’autant plus qu’il est rare dans la revue. Il pèse plus dans le titre que dans le chapô, plus parmi les sujets que dans le texte. Les articles récents ont une légère préférence, qu’un lien au-dessus des résultats supprime. On peut aussi trier par date.

Sous chaque résultat, « Pourquoi ce résultat ? » montre les mots trouvés, sous quelle forme, dans quel champ, et ce que chacun pèse.

## Fautes de frappe

Quand une demande trouve peu de chose, la recherche propose une correction tirée des mots de la revue. Quand elle ne trouve rien du tout, elle cherche la correction à la place, et le dit.

## Ce qui est montré

La recherche lit le texte entier de tous les articles, mais n’en montre que ce que la source permet. Quand la réponse est dans une partie qui ne peut pas être montrée, la page le dit, et l’article renvoie à l’original.

## Au clavier

La touche \`/\` mène au champ de recherche. Pendant la frappe, les flèches parcourent les propositions, \`Entrée\` choisit, \`Échap\` referme la liste. \`J\` et \`K\` mènent à la page suivante et à la précédente.

Votre navigateur peut chercher ici depuis sa barre d’adresse : il propose d’ajouter la revue à ses moteurs de recherche. Les programmes ont la [même recherche](/api/v1/docs#searchArticles).
`;

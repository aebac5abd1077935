import { example, link } from "./search-example.ts";

/**
 * The help on searching for English readers, in Markdown.
 *
 * @param search the address of the search page
 */
export const searchHelpEn = (search: string): string => `
Write what you are looking for as you would tell a librarian: a few words, a name, or a whole question. Words are wanted, not required: the article that holds the rarest of them, nearest to one another, comes first. Most articles are in French, so French words find more.

## What does not matter

- Accents, capitals and apostrophes: ${link(search, "operation")} finds “opération”, ${link(search, "accord")} finds “l’accord”.
- Plurals, genders, tenses: ${link(search, "ministre")} finds “ministres”. The exact form comes first.
- Hyphens: “franco-russe”, “franco russe” and “francorusse” are one word.
- Points in acronyms: “O.T.A.N.” and “OTAN”.
- The spelling of names: the names of one subject stand for one another, ${link(search, "NATO")} finds “OTAN”, and a Russian name is found in Latin letters as in Cyrillic.
- Little words: in a question, “the”, “has”, “of” weigh next to nothing. Between quotation marks they count.

## Being more precise

| You write | You find |
| --- | --- |
| ${example(search, "conseil franco-russe")} | articles with either word, those with both first |
| ${example(search, '"conseil de coopération"')} | these words, in this order |
| ${example(search, '"ministres"')} | this word in this very form |
| ${example(search, "Kosovo -Serbie")} | Kosovo, but not Serbie |
| ${example(search, "Paris OR Moscou")} | one or the other; “OR” in capitals |
| ${example(search, "min*")} | words that begin with “min”; two letters at least |

## Searching a field

The name of a field, a colon, a value; between quotation marks when it has several words. These conditions must be met. Each is shown above the results, where it can be taken off. They can be excluded too: \`-source:…\`.

| Field | Other names | Example |
| --- | --- | --- |
| \`title:\` | \`titre:\` | ${example(search, "title:conseil")} |
| \`source:\` | | ${example(search, 'sécurité source:"Diplomatie.gouv.fr"')} |
| \`section:\` | \`rubrique:\` | ${example(search, "Russie section:international")} |
| \`subject:\` | \`sujet:\` | ${example(search, "sommet subject:NATO")} |
| \`author:\` | \`auteur:\` | a name, as it was signed |
| \`after:\` | \`since:\`, \`après:\` | ${example(search, "OTAN after:2008-03")} |
| \`before:\` | \`avant:\` | ${example(search, "OTAN before:2009")} |
| \`language:\` | \`langue:\` | ${example(search, "sommet language:fr")} |

A date is written \`2008\`, \`2008-03\`, \`11/03/2008\` (the day first) or \`"mars 2008"\`. \`after:2008\` begins on 1 January 2008; \`before:2008\` ends the day before.

What is not understood is never refused: its words are searched as they are, and the page says what it did not follow.

## The order of results

A word weighs the more the rarer it is in the review. It weighs more in the headline than in the standfirst, more among the subjects than in the text. Recent articles are gently preferred; a link above the results turns that off. You can sort by date instead.

Under each result, “Why this result?” shows the words found, in which form, in which field, and what each weighs.

## Typing errors

When a query finds little, a correction is proposed from the words of the review. When it finds nothing at all, the correction is searched instead, and the page says so.

## What is shown

The search reads the whole text of all articles, but shows only what each source allows. When the answer is in a part that may not be shown, the page says so, and the article leads to the original.

## By keyboard

The key \`/\` leads to the search box. While you type, arrows go through the suggestions, \`Enter\` chooses, \`Escape\` closes the list. \`J\` and \`K\` lead to the next page and the one before.

Your browser can search here from its address bar: it offers to add the review to its search engines. Programs have the [same search](/api/v1/docs#searchArticles).
`;

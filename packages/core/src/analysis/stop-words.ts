import { analyse } from "./analyse.ts";

const WORDS: Record<string, string> = {
  fr:
    "a à ai ainsi alors après as au aucun aucune aujourd’hui auquel aussi autre autres aux auxquels avant avec avez avoir avons ayant " +
    "beaucoup bien car ce ceci cela celle celles celui cependant certain certaine certaines certains ces cet cette ceux chaque chez ci " +
    "combien comme comment dans de dedans depuis dernier des desquels dessous dessus deux dit doit donc dont du duquel elle elles en " +
    "encore entre est et étaient étais était étant être eu eux fait faire fois font hors ici il ils je la laquelle le lequel les " +
    "lesquelles lesquels leur leurs lors lui là ma mais me même mêmes mes moi moins mon ne ni non nos notre nous on ont ou où par " +
    "parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pouvoir qu quand que quel quelle quelles quels qui quoi sa sans se sera " +
    "seront ses seulement si sont soi sous sur ta tandis te tel telle telles tels tes toi ton tous tout toute toutes très trop tu un une va " +
    "vers voici voilà vont vos votre vous y",
  en:
    "a about after all also an and any are as at be because been before being between both but by can could did do does doing down during " +
    "each few for from had has have having he her here hers him his how i if in into is it its itself just me more most my no nor not now " +
    "of off on once only or other our out over own same she should so some such than that the their them then there these they this those " +
    "through to too under until up very was we were what when where which while who whom why will with would you your",
  ru:
    "а без более бы был была были было быть в вам вас весь во вот все всех вы где да даже для до его ее если есть еще же за здесь и из или им " +
    "их к как ко когда кто ли либо мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень по под при с " +
    "со так также такой там те тем то того тоже той только том ты у уже хотя чего чей чем что чтобы эта эти это этого этой этом этот я",
};

const terms = new Map<string, Set<string>>();

function termsOf(language: string): Set<string> {
  let known = terms.get(language);
  if (known === undefined) {
    known = new Set(analyse(WORDS[language] ?? "", language).map((token) => token.term));
    terms.set(language, known);
  }
  return known;
}

/** The terms of a language's stop words, in one order that changes only with the list. */
export const stopTerms = (language: string): ReadonlySet<string> => termsOf(language.split("-", 1)[0] ?? language);

/**
 * Whether a term is one of the words that say nothing about a text: articles, pronouns, auxiliaries, question words.
 *
 * They are indexed like all others, since phrases need them; a ranker weighs them down. A content word that shares
 * the term of one of them (« été » is not among them for that reason) is weighed down with it.
 *
 * @param term as `analyse` gives it for that language
 */
export const isStop = (term: string, language: string): boolean => stopTerms(language).has(term);

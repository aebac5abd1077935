/** An invented article, to be put into pages of many layouts. */
export interface Invented {
  headline: string;
  standfirst: string;
  authors: string[];
  publishedOn: string;
  /** The date in the words of the article's language. */
  dateInWords: string;
  language: "fr" | "en" | "ru";
  site: string;
  host: string;
  section: string;
  keywords: string[];
  /** Paragraphs of plain text. */
  text: string[];
}

const QUAY = [
  "Le conseil du port de Kermarrec a voté lundi soir, par onze voix contre quatre, la réfection complète de la digue nord, fermée au public depuis l’hiver 2011. Les travaux, estimés à 3,4 millions d’euros, doivent commencer à l’automne et durer dix-huit mois.",
  "« Nous avons attendu trop longtemps », a déclaré la présidente du conseil, Yvonne Le Goff, à l’issue de la séance. « Chaque tempête nous coûte un peu plus cher que la précédente, et les pêcheurs ne peuvent plus décharger à marée basse. »",
  "Le projet retenu prévoit de remplacer 240 mètres de maçonnerie par des caissons de béton, coulés à terre puis posés de nuit pour ne pas gêner le trafic du chenal. L’opposition réclamait une étude d’impact supplémentaire sur les herbiers de zostères qui bordent l’anse.",
  "Selon le bureau d’études Maréval, chargé de la maîtrise d’œuvre, la houle décennale a déjà déplacé deux des blocs de garde posés en 1974. Un troisième menace de basculer dans le chenal d’accès, ce qui interdirait l’entrée du port aux chalutiers de plus de seize mètres.",
  "Les commerçants du quai, eux, s’inquiètent surtout de la circulation : pendant le chantier, la rue des Douanes sera mise en sens unique et le marché du samedi déplacé sur l’esplanade. Une réunion publique est prévue le 3 avril dans la salle des fêtes.",
  "La région a promis de prendre en charge quarante pour cent de la dépense. Le reste sera emprunté sur vingt ans, ce qui portera l’endettement du port à son plus haut niveau depuis la construction de la criée.",
];

const HARBOUR = [
  "The harbour board of Kermarrec voted on Monday evening, by eleven votes to four, to rebuild the whole of the north breakwater, which has been closed to the public since the winter of 2011. The work is expected to cost 3.4 million euros and to last eighteen months.",
  "“We have waited far too long,” said the chair of the board, Yvonne Le Goff, after the meeting. “Every storm costs us a little more than the one before, and the fishermen can no longer unload at low tide.”",
  "The chosen plan replaces 240 metres of masonry with concrete caissons, cast ashore and then set at night so as not to hinder traffic in the channel. The opposition had asked for a further study of the eelgrass beds that line the cove.",
  "According to the engineers, the swell of an ordinary winter has already moved two of the guard blocks laid in 1974. A third is about to tip into the access channel, which would close the harbour to trawlers longer than sixteen metres.",
  "Shopkeepers on the quay worry about traffic above all: while the works last, Customs Street will be one-way and the Saturday market will move to the esplanade. A public meeting will be held on 3 April in the town hall.",
];

const PRICHAL = [
  "Совет порта Кермаррек в понедельник вечером одиннадцатью голосами против четырёх одобрил полную перестройку северного мола, закрытого для посетителей с зимы 2011 года. Работы оцениваются в 3,4 миллиона евро и продлятся полтора года.",
  "«Мы слишком долго ждали», — сказала после заседания председатель совета Ивонна Ле Гофф. «Каждый шторм обходится нам дороже предыдущего, а рыбаки больше не могут разгружаться во время отлива».",
  "По выбранному проекту 240 метров каменной кладки заменят бетонными кессонами, которые отольют на берегу и установят ночью, чтобы не мешать движению судов в канале. Оппозиция требовала дополнительного изучения зарослей морской травы.",
  "По словам инженеров, обычное зимнее волнение уже сдвинуло два защитных блока, уложенных в 1974 году. Третий вот-вот упадёт в подходной канал, и порт станет недоступен для траулеров длиннее шестнадцати метров.",
  "Торговцев на набережной больше всего беспокоит движение транспорта: на время работ Таможенная улица станет односторонней, а субботний рынок перенесут на площадь. Общественное обсуждение пройдёт 3 апреля.",
];

export const french: Invented = {
  headline: "À Kermarrec, la digue nord sera entièrement reconstruite",
  standfirst:
    "Après quatre hivers de fermeture, le conseil du port a choisi les caissons de béton. Les travaux commenceront à l’automne.",
  authors: ["Jeanne Dupuis", "Marc Hélias"],
  publishedOn: "2015-03-10",
  dateInWords: "mardi 10 mars 2015",
  language: "fr",
  site: "La Gazette des quais",
  host: "gazette.example",
  section: "Ports",
  keywords: ["digue", "Kermarrec", "travaux"],
  text: QUAY,
};

export const english: Invented = {
  ...french,
  headline: "Kermarrec to rebuild its north breakwater from end to end",
  standfirst: "After four winters of closure the harbour board has chosen concrete caissons. Work begins in the autumn.",
  authors: ["Alice Penrose"],
  dateInWords: "March 10, 2015",
  language: "en",
  site: "The Harbour Post",
  host: "post.example",
  section: "Harbours",
  keywords: ["breakwater", "Kermarrec"],
  text: HARBOUR,
};

export const russian: Invented = {
  ...french,
  headline: "Северный мол в Кермарреке построят заново",
  standfirst: "После четырёх зим совет порта выбрал бетонные кессоны. Работы начнутся осенью этого года.",
  authors: ["Анна Петрова"],
  dateInWords: "10 марта 2015 г.",
  language: "ru",
  site: "Вестник причала",
  host: "vestnik.example",
  section: "Порты",
  keywords: ["мол", "порт"],
  text: PRICHAL,
};

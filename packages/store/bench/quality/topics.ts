/** An article planted among invented ones. Grades: 3 is about the topic, 2 treats of it under another name or form, 1 mentions it, 0 only shares its words. */
export interface Planted {
  grade: 0 | 1 | 2 | 3;
  headline: string;
  text: string;
  byline?: string;
}

/** Something that may be asked for. The grades are those of the texts as written, whoever searches; nothing here comes from a search. */
export interface Topic {
  name: string;
  /** A subject of the collection, known by other names; articles of grade 3 are filed under it. */
  subject?: { kind: "person" | "organisation" | "place" | "treaty"; name: string; aliases: string[] };
  articles: Planted[];
  /** `grades`: what differs for this query, by index of article. */
  queries: { text: string; kind: string; grades?: Record<number, number> }[];
}

export const TOPICS: Topic[] = [
  {
    name: "canal",
    articles: [
      {
        grade: 3,
        headline: "Réouverture du canal de Vaubelle aux péniches",
        text: "Le canal de Vaubelle a rouvert à la navigation après trois ans de travaux d’écluses.",
      },
      {
        grade: 3,
        headline: "Vaubelle : les écluses automatisées",
        text: "Sur le canal, les éclusiers de Vaubelle cèdent la place à des automates.",
      },
      {
        grade: 2,
        headline: "Les mariniers font leurs comptes",
        text: "Avec la voie d’eau de Vaubelle rouverte, les péniches reprennent leurs rotations sur le canal.",
      },
      {
        grade: 1,
        headline: "Une saison touristique",
        text: "Les visiteurs sont venus pour la citadelle et, un peu, pour le canal de Vaubelle.",
      },
      {
        grade: 0,
        headline: "Le canal de diffusion change",
        text: "La chaîne abandonne son canal hertzien ; la réouverture du studio est repoussée.",
      },
      { grade: 0, headline: "Réouverture d’une mairie annexe", text: "La mairie de Chantemeule annonce sa réouverture." },
    ],
    queries: [
      { text: "reouverture canal vaubelle", kind: "no accents" },
      { text: "écluse automatique Vaubelle", kind: "another form" },
      { text: "quand le canal de Vaubelle a-t-il rouvert à la navigation ?", kind: "question" },
      { text: "canal de vobelle", kind: "misspelt" },
    ],
  },
  {
    name: "agence",
    subject: {
      kind: "organisation",
      name: "Agence européenne du balisage maritime",
      aliases: ["AEBM", "European Maritime Beacon Agency", "EMBA"],
    },
    articles: [
      { grade: 3, headline: "L’AEBM présente sa flotte de baliseurs", text: "L’AEBM a présenté mardi trois navires neufs." },
      {
        grade: 3,
        headline: "L’Agence européenne du balisage maritime s’agrandit",
        text: "L’agence, installée depuis dix ans, recrute des officiers.",
      },
      {
        grade: 2,
        headline: "Bouées connectées : l’essai est concluant",
        text: "L’essai a été mené par l’European Maritime Beacon Agency au large de la pointe.",
      },
      { grade: 1, headline: "Les phares en hiver", text: "Un responsable de l’A.E.B.M. assistait à la cérémonie." },
      { grade: 0, headline: "Une agence bancaire européenne ferme", text: "L’agence maritime du quartier suivra peut-être." },
      { grade: 0, headline: "Le balisage des sentiers", text: "Le balisage des sentiers européens est terminé." },
    ],
    queries: [
      { text: "AEBM", kind: "acronym" },
      { text: "agence europeenne du balisage maritime", kind: "long name" },
      { text: "emba", kind: "acronym" },
      { text: "A.E.B.M. baliseur", kind: "acronym" },
      { text: "quels navires l’agence européenne du balisage maritime a-t-elle présentés ?", kind: "question" },
    ],
  },
  {
    name: "ministre",
    subject: {
      kind: "person",
      name: "Vladislav Tcherbakine",
      aliases: ["Vladislav Shcherbakin", "Владислав Щербакин", "Щербакин"],
    },
    articles: [
      { grade: 3, headline: "Tcherbakine attendu à Port-Aven", text: "Le ministre Vladislav Tcherbakine inspectera la digue." },
      { grade: 3, headline: "Un entretien avec Vladislav Shcherbakin", text: "« Nous irons jusqu’au bout », dit Shcherbakin." },
      { grade: 2, headline: "La délégation est arrivée", text: "Parmi les visiteurs, M. Щербакин et ses conseillers." },
      { grade: 1, headline: "La presse étrangère", text: "Le nom de Tcherbakine revient dans les journaux." },
      { grade: 0, headline: "Vladislav, ténor", text: "Vladislav Orine chantera samedi." },
    ],
    queries: [
      { text: "Tcherbakine", kind: "transliteration" },
      { text: "Shcherbakin", kind: "transliteration" },
      { text: "Щербакин", kind: "transliteration" },
      { text: "vladislav tcherbakin", kind: "misspelt" },
      { text: "que dit le ministre Shcherbakin dans son entretien ?", kind: "question" },
    ],
  },
  {
    name: "exercice",
    articles: [
      {
        grade: 3,
        headline: "Manœuvres franco-norroises en mer",
        text: "Les marines franco-norroises s’entraînent au sauvetage pendant dix jours.",
      },
      {
        grade: 3,
        headline: "Un exercice franco norrois de sauvetage",
        text: "L’exercice a mobilisé six bâtiments et deux hélicoptères.",
      },
      {
        grade: 2,
        headline: "Dix jours de sauvetage en mer",
        text: "La coopération francoNorroise, longtemps discrète, devient un rendez-vous : francorroise disent les marins. L’entraînement franco-norrois s’achève.",
      },
      { grade: 1, headline: "Le calendrier des ports", text: "En juin, escale des navires de l’exercice franco-norrois." },
      {
        grade: 0,
        headline: "Exercice comptable : un bilan franco",
        text: "L’exercice comptable se clôt ; le prix est franco de port.",
      },
      { grade: 0, headline: "Le sauvetage d’une école norroise", text: "L’école norroise du bourg est sauvée." },
    ],
    queries: [
      { text: "franco-norrois", kind: "compound" },
      { text: "franco norroise sauvetage", kind: "compound" },
      { text: "francoNorrois", kind: "compound" },
      { text: "manoeuvre franco-norroise", kind: "ligature" },
    ],
  },
  {
    name: "hopital",
    articles: [
      {
        grade: 3,
        headline: "L’hôpital d’Yvernes manque d’infirmières",
        text: "À l’hôpital d’Yvernes, un lit sur cinq est fermé faute d’infirmières.",
      },
      {
        grade: 3,
        headline: "Infirmiers : Yvernes recrute à l’étranger",
        text: "Les hôpitaux du département, dont celui d’Yvernes, cherchent des infirmiers.",
      },
      {
        grade: 2,
        headline: "La pénurie de soignants",
        text: "Faute d’infirmier, le service d’Yvernes a fermé ; l’hôpital espère un renfort.",
      },
      { grade: 1, headline: "Une fondation généreuse", text: "La fondation aide l’hôpital d’Yvernes à acheter des fauteuils." },
      { grade: 0, headline: "L’hôpital vétérinaire de Tordoue", text: "Un hôpital pour chevaux ouvre." },
    ],
    queries: [
      { text: "hopitaux yvernes infirmiere", kind: "plural" },
      { text: "l'hôpital d'Yvernes", kind: "elision" },
      { text: "l hopital d yvernes", kind: "elision" },
      { text: "pourquoi l’hôpital d’Yvernes ferme-t-il des lits ?", kind: "question" },
    ],
  },
  {
    name: "traite",
    subject: { kind: "treaty", name: "Traité sur les fonds communs", aliases: ["TFC", "Convention de Mornelay"] },
    articles: [
      {
        grade: 3,
        headline: "Le traité sur les fonds communs entre en vigueur",
        text: "Signé à Mornelay, le traité sur les fonds communs lie désormais douze États.",
      },
      { grade: 3, headline: "TFC : le premier rapport", text: "Le secrétariat du TFC publie son premier rapport." },
      { grade: 2, headline: "Douze États et une mer", text: "La Convention de Mornelay interdit d’y draguer." },
      { grade: 1, headline: "Un juriste raconte", text: "Il a plaidé sur le nickel, les câbles, et la convention de Mornelay." },
      {
        grade: 0,
        headline: "Des fonds communs de placement",
        text: "Les fonds communs rapportent peu ; un traité de gestion est signé.",
      },
    ],
    queries: [
      { text: "TFC", kind: "acronym" },
      { text: "convention de mornelay", kind: "other name" },
      { text: '"fonds communs" traité', kind: "phrase" },
      { text: "traites fond commun", kind: "plural" },
      { text: "combien d'États le traité sur les fonds communs lie-t-il ?", kind: "question" },
    ],
  },
  {
    name: "phrase",
    articles: [
      { grade: 3, headline: "La main de Fer gagne la régate", text: "Le voilier La main de Fer l’emporte devant dix autres." },
      { grade: 3, headline: "Qui barre La main de Fer ?", text: "Une championne tient la barre de La main de Fer." },
      { grade: 1, headline: "Une régate sous la pluie", text: "La main de Fer abandonne." },
      { grade: 0, headline: "Le fer et la main", text: "La main du forgeron, le fer rouge : la main forge le fer." },
      { grade: 0, headline: "Une main, du fer", text: "On tend la main ; le fer de la grille est froid. La régate attendra." },
      { grade: 0, headline: "Demain, le chemin de fer", text: "La main-d’œuvre du chemin de fer." },
    ],
    queries: [
      { text: '"la main de fer"', kind: "phrase" },
      { text: '"main de fer" régate', kind: "phrase" },
      { text: "la main de fer voilier", kind: "words near" },
      { text: "titre:régate main fer", kind: "field", grades: { 1: 0 } },
    ],
  },
  {
    name: "auteur",
    articles: [
      { grade: 3, headline: "Carnet de bord", text: "Le vent tombe, la houle reste.", byline: "Par Solange Quimerc’h" },
      { grade: 3, headline: "Second carnet", text: "La houle est tombée, le vent revient.", byline: "Solange Quimerc’h, à bord" },
      {
        grade: 1,
        headline: "La houle vue d’ailleurs",
        text: "Solange Quimerc’h était à bord, dit-on.",
        byline: "Par Ludovic Bréhan",
      },
      {
        grade: 0,
        headline: "La houle en hiver",
        text: "La houle de décembre est longue, et la houle de janvier aussi.",
        byline: "Par Ludovic Bréhan",
      },
    ],
    queries: [
      { text: 'auteur:"Solange Quimerc\'h"', kind: "field", grades: { 2: 0 } },
      { text: "houle auteur:quimerch", kind: "field", grades: { 2: 0 } },
      { text: "Solange Quimerc’h", kind: "name" },
    ],
  },
  {
    name: "satellite",
    articles: [
      {
        grade: 3,
        headline: "Le satellite Alcyon 2 placé en orbite",
        text: "Le satellite d’observation Alcyon 2 a été lancé dans la nuit et placé sur son orbite.",
      },
      { grade: 3, headline: "Alcyon 2 : premières images des côtes", text: "Les images du satellite montrent les estuaires." },
      {
        grade: 2,
        headline: "L’œil des cartographes",
        text: "Mis sur orbite l’an passé, Alcyon 2 photographie chaque côte deux fois par jour.",
      },
      { grade: 1, headline: "Un budget spatial", text: "Le programme Alcyon pèse peu." },
      { grade: 0, headline: "Villes satellites", text: "Les villes satellites croissent ; l’orbite de la capitale s’étend." },
      { grade: 0, headline: "L’alcyon, oiseau de légende", text: "L’alcyon niche, dit-on, sur la mer." },
    ],
    queries: [
      { text: "satelite alcyon", kind: "misspelt" },
      { text: "lancement du satellite Alcyon 2", kind: "another form" },
      { text: "images satellites des cotes", kind: "plural" },
      { text: "sur quelle orbite le satellite Alcyon a-t-il été placé ?", kind: "question" },
    ],
  },
  {
    name: "greve",
    articles: [
      {
        grade: 3,
        headline: "Grève des lamaneurs à Tremadec",
        text: "Les lamaneurs de Tremadec ont cessé le travail ; vingt cargos attendent en rade.",
      },
      { grade: 3, headline: "Tremadec bloqué : les grévistes tiennent", text: "Le port de Tremadec reste bloqué par la grève." },
      { grade: 2, headline: "Vingt cargos en rade", text: "À Tremadec, faute de lamanage, les navires attendent." },
      { grade: 1, headline: "La Bourse hésite", text: "La grève de Tremadec pèse sur le fret." },
      {
        grade: 0,
        headline: "Les grèves de sable fin",
        text: "Sur la grève, les enfants ramassent des galets près des cargos échoués.",
      },
      { grade: 0, headline: "Grève des facteurs", text: "Les facteurs de Chantemeule ont cessé le travail." },
    ],
    queries: [
      { text: "greves lamaneur tremadec", kind: "plural" },
      { text: "grève au port de Tremadek", kind: "misspelt" },
      { text: "tremad*", kind: "beginning" },
      { text: "pourquoi des cargos attendent-ils en rade de Tremadec ?", kind: "question" },
    ],
  },
  {
    name: "sous-marin",
    articles: [
      {
        grade: 3,
        headline: "Le sous-marin Narval prend la mer",
        text: "Le sous-marin Narval a quitté sa cale pour ses premiers essais.",
      },
      {
        grade: 3,
        headline: "Essais du Narval : silence sous les vagues",
        text: "Les sous-mariniers louent un bâtiment silencieux.",
      },
      {
        grade: 2,
        headline: "Une coque discrète",
        text: "Narval, premier submersible de sa série, plonge à trois cents mètres ; ce sous marin est le plus silencieux.",
      },
      { grade: 1, headline: "Les commandes de l’arsenal", text: "Après le Narval, deux frégates." },
      { grade: 0, headline: "Le narval, licorne des mers", text: "Le narval, cétacé, porte une longue dent." },
      { grade: 0, headline: "Paysages sous-marins", text: "Les fonds sous-marins du golfe attirent les plongeurs." },
    ],
    queries: [
      { text: "sousmarin narval", kind: "compound" },
      { text: "sous marin narval essais", kind: "compound" },
      { text: "essai sous-marins Narval", kind: "plural" },
      { text: "à quelle profondeur plonge le sous-marin Narval ?", kind: "question" },
    ],
  },
  {
    name: "session",
    articles: [
      {
        grade: 3,
        headline: "Septième session des Assises des détroits",
        text: "La septième session des Assises des détroits s’est ouverte le 4 mai 2011.",
      },
      {
        grade: 3,
        headline: "Assises des détroits : la 7e session adopte une charte",
        text: "Réunie le 04/05/2011, la session a adopté une charte.",
      },
      {
        grade: 2,
        headline: "Une charte pour les détroits",
        text: "Les Assises, dont c’était la VIIe réunion, ont adopté une charte.",
      },
      { grade: 1, headline: "Sixième session des Assises des détroits", text: "La sixième session n’avait rien conclu." },
      { grade: 0, headline: "Les assises du tribunal", text: "La cour d’assises siège en session ordinaire." },
    ],
    queries: [
      { text: "7e session assises detroits", kind: "rank" },
      { text: "VIIe session des Assises des détroits", kind: "rank" },
      { text: '"4 mai 2011" assises', kind: "date" },
      { text: "assise détroit charte", kind: "plural" },
    ],
  },
  {
    name: "oeuvres",
    articles: [
      {
        grade: 3,
        headline: "Des œuvres volées retrouvées à Quérelle",
        text: "Onze œuvres volées au musée de Quérelle ont été retrouvées dans un grenier.",
      },
      {
        grade: 3,
        headline: "Musée de Quérelle : l’enquête sur le vol",
        text: "Les enquêteurs ont retrouvé l’œuvre majeure, volée en mars.",
      },
      { grade: 2, headline: "Onze toiles dans un grenier", text: "Le musée de Quérelle récupère ses tableaux dérobés." },
      { grade: 1, headline: "Que faire dimanche", text: "Le musée de Quérelle est ouvert." },
      { grade: 0, headline: "Œuvres sociales", text: "Le comité gère ses œuvres sociales." },
      { grade: 0, headline: "Une voiture volée retrouvée", text: "La voiture volée a été retrouvée." },
    ],
    queries: [
      { text: "oeuvres volees querelle", kind: "ligature" },
      { text: "OEUVRE VOLÉE QUÉRELLE", kind: "capitals" },
      { text: "ou ont été retrouvées les œuvres du musée de Quérelle ?", kind: "question" },
      { text: "vol musee querele", kind: "misspelt" },
    ],
  },
  {
    name: "pont",
    articles: [
      {
        grade: 3,
        headline: "Le pont de Rochemaure fermé aux camions",
        text: "Fissuré, le pont de Rochemaure est interdit aux camions depuis lundi.",
      },
      { grade: 3, headline: "Rochemaure : un pont provisoire d’ici l’été", text: "Le génie posera un pont provisoire." },
      {
        grade: 2,
        headline: "Vingt kilomètres de détour",
        text: "Les camionneurs contournent Rochemaure : l’ouvrage, fissuré, ne porte plus que les voitures.",
      },
      { grade: 1, headline: "La foire de Rochemaure", text: "Malgré l’état du pont, la foire aura lieu." },
      { grade: 0, headline: "Les ponts de mai", text: "Les ponts de mai vident les bureaux ; les camions de glaces sortent." },
      { grade: 0, headline: "Sur le pont du navire", text: "Sur le pont, l’équipage fait la fête ; le pont arrière est fermé." },
    ],
    queries: [
      { text: "ponts rochemaure camion interdit", kind: "plural" },
      { text: "pont de rochemore", kind: "misspelt" },
      { text: "pourquoi le pont de Rochemaure est-il fermé aux camions ?", kind: "question" },
      { text: "rochemaure -foire", kind: "exclusion", grades: { 3: 0 } },
    ],
  },
  {
    name: "radio",
    subject: { kind: "organisation", name: "Radio Sémaphore", aliases: ["Semafor Radio"] },
    articles: [
      {
        grade: 3,
        headline: "Radio Sémaphore émet de nouveau",
        text: "La station Radio Sémaphore a repris ses émissions en ondes moyennes.",
      },
      {
        grade: 3,
        headline: "Ondes moyennes : Semafor Radio s’entend jusqu’au large",
        text: "Les pêcheurs captent Semafor Radio la nuit.",
      },
      { grade: 2, headline: "Une voix dans la nuit", text: "Au large, on écoute radio Sémaphore et sa météo." },
      {
        grade: 0,
        headline: "Le sémaphore repeint",
        text: "Le sémaphore de la pointe est repeint ; une radio portative y grésille.",
      },
      { grade: 0, headline: "Une radio des poumons", text: "La radio passée hier ne montre rien." },
    ],
    queries: [
      { text: "radio semaphore", kind: "no accents" },
      { text: "semafor radio", kind: "other name" },
      { text: "emission radio sémafore", kind: "misspelt" },
      { text: "qui écoute Radio Sémaphore au large ?", kind: "question" },
    ],
  },
];

/** Queries for the one real article, which is their only answer. */
export const SEED_QUERIES: { text: string; kind: string }[] = [
  { text: "quand a été créé le conseil franco-russe ?", kind: "question" },
  { text: "CCQS", kind: "acronym" },
  { text: "Serdyukov", kind: "transliteration" },
  { text: "Сердюков", kind: "transliteration" },
  { text: "kouchner lavrov entretiens", kind: "plural" },
  { text: "conseil francorusse securite", kind: "compound" },
  { text: "NATO Russie", kind: "acronym" },
  { text: "reforme du conseil de securite de l onu", kind: "elision" },
];

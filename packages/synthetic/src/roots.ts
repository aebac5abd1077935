// The material words are built from. Frequent words are listed as they are; the long tail is made of roots and
// endings, so that it inflects and derives as French does without being a copy of any text.

/** Frequent nouns: singular, then the gender. Plurals are regular. */
export const NOUNS =
  "accord m,action f,affaire f,aide f,alliance f,analyse f,année f,appareil m,arme f,armée f,armement m,attaque f,autorité f,avion m,bâtiment m,bilan m,budget m,bureau m,capacité f,centre m,charge f,chef m,choix m,commission f,conflit m,conseil m,contrat m,contrôle m,coopération f,côte f,crise f,débat m,décision f,défense f,délégation f,dépense f,développement m,dialogue m,direction f,discours m,dispositif m,document m,effort m,élection f,engagement m,enquête f,entreprise f,entretien m,équipage m,équipe f,espace m,état m,étude f,exercice m,expert m,flotte f,force f,formation f,frégate f,frontière f,gouvernement m,groupe m,guerre f,hélicoptère m,idée f,industrie f,information f,initiative f,institution f,intérêt m,intervention f,journée f,loi f,maintien m,marché m,marine f,matériel m,menace f,mesure f,ministère m,ministre m,mission f,modèle m,moyen m,négociation f,niveau m,objectif m,officier m,opération f,ordre m,organisation f,paix f,parlement m,partenaire m,partie f,pays m,personnel m,plan m,politique f,port m,position f,présence f,pression f,prise f,procédure f,processus m,production f,programme m,projet m,proposition f,protection f,question f,radar m,rapport m,réforme f,région f,réponse f,réseau m,résultat m,réunion f,risque m,satellite m,sécurité f,semaine f,service m,session f,situation f,soldat m,sommet m,source f,stratégie f,structure f,surveillance f,système m,technologie f,territoire m,traité m,transport m,travail m,usine f,vaisseau m,valeur f,visite f,voie f,zone f";

/** Frequent adjectives, masculine singular. */
export const ADJECTIVES =
  "aérien,ancien,bilatéral,capable,central,civil,commun,complet,conjoint,diplomatique,dernier,économique,efficace,essentiel,européen,extérieur,faible,fort,général,global,grave,important,industriel,intérieur,international,juridique,large,léger,libre,local,long,lourd,majeur,maritime,militaire,mondial,national,naval,nécessaire,nouveau,officiel,opérationnel,permanent,politique,possible,premier,présent,principal,privé,prochain,public,rapide,récent,régional,renforcé,responsable,secret,solide,spatial,stratégique,technique,terrestre,unique,utile,vaste";

/** Verbs of the first group, without their ending, that take an object. */
export const VERBS =
  "accept,accompagn,accus,achet,adopt,affirm,ajout,annonc,approuv,assur,attaqu,augment,autoris,cach,confirm,consacr,consult,contrôl,critiqu,déclar,demand,dénonc,désign,détaill,développ,donn,dress,écart,engag,envisag,équip,étudi,évalu,évoqu,examin,exig,expliqu,financ,form,gard,impos,inform,install,lanc,limit,livr,mobilis,modifi,montr,observ,occup,organis,prépar,présent,prolong,propos,protég,publi,rapport,rassur,réclam,refus,regrett,renforc,repouss,respect,révél,salu,signal,soulign,surveill,termin,trait,transport,utilis,vérifi,vis";

/** Roots, prefixes and endings of the long tail. */
export const ROOTS =
  "abard,acril,adrév,albon,ambrel,ancol,arbiss,aspar,balind,barent,bascal,belsor,bordév,brasil,cadrel,calport,camblin,carvent,célor,chardon,clavin,colber,condral,corvil,courtil,crémal,dambrel,délanc,divar,dornal,ébranl,éclus,effrénal,embarc,encadr,escarp,estamp,fanal,ferral,flambel,forgal,fortin,fressin,gabar,galvan,garmont,glacil,gouvail,grandel,grévil,habil,hardel,hivern,imbrical,isolal,jalon,jorval,labour,lambris,lanvil,larguin,lorment,machin,mandril,marval,mérid,minar,morcel,nacel,navig,nervur,nordal,oblitér,orval,oscil,palend,parcel,pavois,perchal,pilot,plancel,pondér,portal,quadril,rambal,récif,remblai,ressor,rivag,rocal,sabord,salvin,sarcel,sémaphor,sillon,sondal,tambour,tarmac,tempér,tillac,torval,tramel,trémil,turbin,valoris,varang,ventil,vergal,vigil,voltair".split(
    ",",
  );

export const PREFIXES = ["", "re", "dé", "contre", "sous-", "inter", "anti", "pré", "sur", "co"];
export const NOUN_ENDINGS: readonly [string, "m" | "f"][] = [
  ["age", "m"],
  ["ment", "m"],
  ["ation", "f"],
  ["eur", "m"],
  ["euse", "f"],
  ["isme", "m"],
  ["ité", "f"],
  ["ure", "f"],
];
export const ADJECTIVE_ENDINGS = ["able", "if", "eux", "ique", "al", "ier"];

export const FIRST_NAMES =
  "Adèle,Agathe,Alban,Anselme,Armand,Aurore,Basile,Bérénice,Blaise,Camille,Célestin,Clémence,Colette,Corentin,Édith,Éloi,Estelle,Fabien,Flore,Gaspard,Gisèle,Hector,Hélène,Irène,Isaure,Joachim,Justine,Léonce,Lucile,Marius,Mathilde,Noémie,Octave,Odile,Pascaline,Quentin,Rémi,Sabine,Solène,Théodore,Ursule,Victoire,Yvon,Zélie".split(
    ",",
  );
export const NAME_STARTS =
  "Bar,Bel,Bris,Cald,Cham,Cor,Dar,Del,Fal,Gar,Gré,Hal,Jar,Kar,Lam,Lor,Mar,Mon,Nor,Or,Par,Ques,Rou,Sal,Tal,Tré,Val,Ver,Vil".split(
    ",",
  );
export const NAME_ENDS =
  "ac,adec,aing,ange,ard,aud,beau,court,dieu,elin,ergue,eron,et,fort,gny,ignac,lieu,mont,nay,oux,rier,sac,sonne,tier,ville,vran".split(
    ",",
  );

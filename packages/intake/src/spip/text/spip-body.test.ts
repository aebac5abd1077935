import { describe, expect, test } from "vitest";
import { spipToMarkdown } from "./spip-body.ts";
import type { TextContext, TextRemark } from "./text-context.ts";
import { aTextContext } from "../../../test/spip-text-context.ts";

const markdown = (text: string, over: Partial<TextContext> = {}) => spipToMarkdown(text, aTextContext(over)).replace(/\n$/, "");
const remarks = (text: string) => {
  const heard: [TextRemark, string][] = [];
  spipToMarkdown(text, aTextContext({ remarks: heard }));
  return heard;
};

type Cases = [source: string, written: string][];

describe("headings", () => {
  test.for<Cases[number]>([
    ["{{{Titre}}}", "## Titre"],
    ["avant {{{Titre}}} après", "avant\n\n## Titre\n\naprès"],
    ["{{{Titre}}}\ntexte", "## Titre\n\ntexte"],
    ["{{{ Titre }}}\n\n\n\ntexte", "## Titre\n\ntexte"],
    ["{{{Un\ntitre}}}", "## Un titre"],
    ["{{{ {{gras}} et {penché} }}}", "## **gras** et *penché*"],
    ["{{{{penché}}}}", "## *penché*"],
    ["{{{**Sous-titre**}}}\n\nx", "### Sous-titre\n\nx"],
    ["{{{***Plus bas***}}}", "#### Plus bas"],
    ["{{{jamais fermé\n\nsuite", "## jamais fermé\n\nsuite"],
    ["{{{}}}", ""],
    ["<h3>Par balise</h3>suite", "### Par balise\n\nsuite"],
    ["<h1>Trop haut</h1>", "## Trop haut"],
    ["{{{[lien->art12]}}}", "## [lien](/articles/a12)"],
    ["{{{Note[[ici]]}}}", "## Note[^1]\n\n[^1]: ici"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("bold and italic", () => {
  test.for<Cases[number]>([
    ["{{gras}}", "**gras**"],
    ["{penché}", "*penché*"],
    ["{{ {les deux} }}", "**_les deux_**"],
    ["{ {{les deux}} }", "**_les deux_**"],
    ["un {{ mot }} ici", "un **mot** ici"],
    ["l'{agence}s", "l'*agence*s"],
    ["{{sur deux\n\nparagraphes}}", "**sur deux**\n\n**paragraphes**"],
    ["{{jamais fermé", "**jamais fermé**"],
    // SPIP's rules for braces look for an opening one first: without any, closing ones are signs like others.
    ["jamais ouvert}} fin", "jamais ouvert}} fin"],
    ["ouvert {ici} fermé}} là", "ouvert *ici* fermé là"],
    ["{{gras}} et titre}}}", "**gras** et titre}"],
    ["{{croisé {ici}} là}", "**croisé _ici_** *là*"],
    ["{{}} et {}", "{{}} et {}"],
    ["<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>", "**a b** *c d*"],
    ["{{gras}}, {{encore}}", "**gras**, **encore**"],
    ["a{{b}}c{d}e", "a**b**c*d*e"],
    ["{{[lien->art12]}} fin", "[**lien**](/articles/a12) fin"],
    ["[{{lien}}->art12] fin", "[**lien**](/articles/a12) fin"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("paragraphs, lines and rules", () => {
  test.for<Cases[number]>([
    ["un\n\ndeux", "un\n\ndeux"],
    ["un\r\n\r\ndeux\rtrois", "un\n\ndeux\\\ntrois"],
    ["un\n   \ndeux", "un\n\ndeux"],
    ["un\ndeux", "un\\\ndeux"],
    ["un\n_ deux\n_ trois", "un\\\ndeux\\\ntrois"],
    ["_ en tête", "en tête"],
    ["un\n\n_ deux", "un\n\ndeux"],
    ["un<br />deux", "un\\\ndeux"],
    ["un<br>\ndeux", "un\\\ndeux"],
    ["un<br><br/>deux", "un\n\ndeux"],
    ["un<br>\n<br>deux", "un\n\ndeux"],
    ["un\n----\ndeux", "un\n\n***\n\ndeux"],
    ["un\n__________\ndeux", "un\n\n***\n\ndeux"],
    ["un ---- deux", "un ---- deux"],
    ["Il dit :\n-- Bonjour\n-- Salut", "Il dit :\\\n—\u00a0Bonjour\\\n—\u00a0Salut"],
    ["un -- deux", "un — deux"],
    ["10~km ~ fin", "10\u00a0km\u00a0fin"],
    ["<p>un</p><p>deux</p>", "un\n\ndeux"],
    ['<p align="center">un</p>\ndeux', "un\n\ndeux"],
    ["<div>un</div>deux<div>trois</div>", "un\n\ndeux\n\ntrois"],
    ["<center>un</center>deux", "un\n\ndeux"],
    // After the end of any block a paragraph begins, with its line ends.
    ["<div>un</div>deux\ntrois", "un\n\ndeux\\\ntrois"],
    ["<div>un\ndeux</div>", "un deux"],
    ["<doc2>\n\nun\ndeux", "![Document 2](/images/spip/d2.jpg)\\\n**Document 2**\n\nun\\\ndeux"],
    ["<intro>Un début</intro>\n\nsuite", "Un début\n\nsuite"],
    ["  un  deux   trois ", "un deux trois"],
    ["", ""],
    ["   \n \n", ""],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));

  test("before SPIP 3 a line end inside a paragraph is a space", () => {
    expect(markdown("un\ndeux\n_ trois", { lineBreaks: false })).toBe("un deux\\\ntrois");
  });
});

describe("lists", () => {
  test.for<Cases[number]>([
    ["-* un\n-* deux", "- un\n- deux"],
    ["-# un\n-# deux", "1. un\n2. deux"],
    ["Avant :\n-* un\n-* deux\n\naprès", "Avant :\n\n- un\n- deux\n\naprès"],
    ["-* un\n-** un un\n-** un deux\n-* deux", "- un\n  - un un\n  - un deux\n- deux"],
    ["-* un\n-** deux\n-*** trois\n-* quatre", "- un\n  - deux\n    - trois\n- quatre"],
    ["-* un\n-## un\n-## deux\n-* deux", "- un\n  1. un\n  2. deux\n- deux"],
    ["-* un\n-# deux", "- un\n\n1. deux"],
    ["-** trop profond", "- - trop profond"],
    ["-* un\nsuite\n-* deux", "- un\\\n  suite\n- deux"],
    ["-* {{un}} [x->art12]\n-* {deux}", "- **un** [x](/articles/a12)\n- *deux*"],
    ["-* un [[note]]\n-* deux", "- un[^1]\n- deux\n\n[^1]: note"],
    ["-*un\n-*deux", "- un\n- deux"],
    ["-*\n_ un\n-* deux", "- un\n- deux"],
    ["-*\n-* deux", "- deux"],
    ["- un\n- deux", "- un\n- deux"],
    ["Avant :\n- un\n- deux\n\naprès", "Avant :\n\n- un\n- deux\n\naprès"],
    ["- un\n\n- deux", "- un\n- deux"],
    ["- un\nsuite", "- un\\\n  suite"],
    ["-un\n-deux", "- un\n- deux"],
    ["<ul><li>un</li><li>deux<ol><li>a</li></ol></li></ul>", "- un\n- deux\n  1. a"],
    ["<ul><li>un<li>deux</ul>", "- un\n- deux"],
    ["<li>sans liste</li>", "- sans liste"],
    ["<ul>sans item</ul>", "- sans item"],
    ["<ul>\n<li>un</li>\n<li>deux</li>\n</ul>", "- un\n- deux"],
    ["<ul><li><p>un</p><p>deux</p></li></ul>", "- un\n\n  deux"],
    ["<dl><dt>Mot</dt><dd>Sens</dd></dl>", "**Mot**\n\nSens"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("links", () => {
  test.for<Cases[number]>([
    ["[un lien->http://a.example/b_c]", "[un lien](http://a.example/b_c)"],
    ["[un lien->https://a.example/?b=c&d=e]", "[un lien](https://a.example/?b=c&d=e)"],
    ["[un lien|une bulle{fr}->art12]", '[un lien](/articles/a12 "une bulle")'],
    ["[un lien|une bulle->art12]", '[un lien](/articles/a12 "une bulle")'],
    ["[->art12]", "[Titre 12](/articles/a12)"],
    ["[->12]", "[Titre 12](/articles/a12)"],
    ["[->article12]", "[Titre 12](/articles/a12)"],
    ["[vers->rub3]", "[vers](/rubriques/r3)"],
    ["[vers->rubrique 3]", "[vers](/rubriques/r3)"],
    ["[vers->art12#suite]", "[vers](/articles/a12#suite)"],
    ["[vers->doc7]", "[vers](/images/spip/d7.pdf)"],
    ["[->doc7]", "[Document 7](/images/spip/d7.pdf)"],
    ["[vers->img2]", "[vers](/images/spip/d2.jpg)"],
    ["[perdu->art1234]", "[perdu](/spip.php?article1234)"],
    ["[->art1234]", "[article 1234](/spip.php?article1234)"],
    ["[->breve7]", "[brève 7](/spip.php?breve7)"],
    ["[écrire->mailto:a@b.example]", "[écrire](mailto:a@b.example)"],
    ["[écrire->a@b.example]", "[écrire](mailto:a@b.example)"],
    ["[->a@b.example]", "<a@b.example>"],
    ["[->http://a.example/b]", "<http://a.example/b>"],
    ["[http://a.example/x_{y}->http://a.example/z]", "[http://a.example/x\\_{y}](http://a.example/z)"],
    ["[www->www.a.example]", "[www](http://www.a.example)"],
    ["[note 1->#n1]", "[note 1](#n1)"],
    ["[relatif->IMG/pdf/a.pdf]", "[relatif](http://vieux.example/IMG/pdf/a.pdf)"],
    ["[page->spip.php?article12]", "[page](/articles/a12)"],
    ["[page->http://vieux.example/spip.php?rubrique3#bas]", "[page](/rubriques/r3#bas)"],
    ["[vide->]", "vide"],
    // An address that stands for its link's words is shown as typed; above 40 characters, its first 35 and dots.
    ["[->plan.html]", "[plan.html](http://vieux.example/plan.html)"],
    [
      "[->http://gazette.example/archives/2008/digue.html]",
      "[http://gazette.example/archives/200...](http://gazette.example/archives/2008/digue.html)",
    ],
    ["[->ftp://gazette.example/plan]", "ftp://gazette.example/plan"],
    ["[le [Conseil européen] dit->art12]", "[le \\[Conseil européen\\] dit](/articles/a12)"],
    ["http:/gazette.example", "[http:/gazette.example](http://gazette.example)"],
    ["{[ici<-]} texte", "texte"],
    ["[vide->http://]", "vide"],
    ["[mal->javascript:alert(1)]", "mal"],
    ["[avec [crochets] dedans->art12]", "[avec \\[crochets\\] dedans](/articles/a12)"],
    ["[a [b->art12] c]", "[a [b](/articles/a12) c\\]"],
    ["[jamais fermé->art12", "[jamais fermé->art12"],
    ["[sur deux\nlignes->art12]", "[sur deux\\\nlignes](/articles/a12)"],
    ["[un crochet] -> [deux].", "[un crochet] -> [deux]."],
    ["[{en}->art12]", "[Titre 12](/articles/a12)"],
    ["[le {mot}->art12]", "[le *mot*](/articles/a12)"],
    ["<a href='http://a.example/'>balise</a>", "[balise](http://a.example/)"],
    ['<a href="http://a.example/" title="bulle">b</a>', '[b](http://a.example/ "bulle")'],
    ['<a href="spip.php?article12">b</a>', "[b](/articles/a12)"],
    ['<a href="http://a.example/?b&amp;c">b</a>', "[b](http://a.example/?b&c)"],
    ['<a name="ici"></a>texte', "texte"],
    ["Voir http://a.example/b_c, et www.d.example.", "Voir <http://a.example/b_c>, et [www.d.example](http://www.d.example)."],
    ["<http://a.example/>", "\\<<http://a.example/>>"],
    ["(http://a.example/)", "(<http://a.example/>)"],
    ["http://a.example/~b--c", "<http://a.example/~b--c>"],
    ["pas http:// ni www.", "pas http:// ni www."],
    ["[ici<-]texte [là->#ici]", "texte [là](#ici)"],
    ["[#ici<-]texte", "texte"],
    ["[?SPIP]", "[SPIP](https://fr.wikipedia.org/wiki/SPIP)"],
    ["[?mer du Nord{en}]", "[mer du Nord](https://en.wikipedia.org/wiki/mer_du_Nord)"],
    ["[?Œuvre|une bulle]", '[Œuvre](https://fr.wikipedia.org/wiki/%C5%92uvre "une bulle")'],
    ["quoi [?!?] ?", "quoi [?!?] ?"],
    ["[<img2>->art12]", "[![Document 2](/images/spip/d2.jpg)](/articles/a12)"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("notes", () => {
  test.for<Cases[number]>([
    ["mot[[note]].", "mot[^1].\n\n[^1]: note"],
    ["mot [[ note ]] suite", "mot[^1] suite\n\n[^1]: note"],
    ["mot&nbsp;[[note]]", "mot[^1]\n\n[^1]: note"],
    ["mot<br>[[<sans-texte>]]", "mot"],
    ['<a href="http://a.example/">mot[[note]]</a>', "[mot](http://a.example/)[^1]\n\n[^1]: note"],
    ['<a href="http://a.example/">[[note]]</a>', "[^1]\n\n[^1]: note"],
    ["a[[un]] b[[deux]]", "a[^1] b[^2]\n\n[^1]: un\n\n[^2]: deux"],
    ["a[[voir {ici} et [là->art12].]]", "a[^1]\n\n[^1]: voir *ici* et [là](/articles/a12)."],
    ["a[[<ref> nommée]] b[[<ref>]]", "a[^1] b[^1]\n\n[^1]: nommée"],
    ["a[[<ref>]] b[[<ref> plus tard]]", "a[^1] b[^1]\n\n[^1]: plus tard"],
    ["a[[<>sans appel]] b", "a b\n\nsans appel"],
    ["a[[<i>penchée</i> ici]]", "a[^1]\n\n[^1]: *penchée* ici"],
    ["a[[deux\n\nparagraphes]]", "a[^1]\n\n[^1]: deux\n\n    paragraphes"],
    ["a[[]] b", "a b"],
    ["a[[jamais fermée", "a[[jamais fermée"],
    ["{{gras[[note]]}}", "**gras[^1]**\n\n[^1]: note"],
    ["|a[[un]]|b|\n|c|d[[deux]]|", "|  |  |\n| --- | --- |\n| a[^1] | b |\n| c | d[^2] |\n\n[^1]: un\n\n[^2]: deux"],
    ["<quote>a[[note]]</quote>", "> a[^1]\n\n[^1]: note"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("tables", () => {
  test.for<Cases[number]>([
    ["|{{A}}|{{B}}|\n|1|2|\n|3|4|", "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"],
    ["|1|2|\n|3|4|", "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"],
    ["avant\n|1|2|\n|3|4|\naprès", "avant\n\n|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\naprès"],
    ["||Légende|résumé||\n|{{A}}|{{B}}|\n|1|2|", "Légende\n\n| A | B |\n| --- | --- |\n| 1 | 2 |"],
    ["||Légende||\n|1|2|\n|3|4|", "Légende\n\n|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"],
    ["|{{A}}|{{B}}|\n|large|<|\n|1|^|", "| A | B |\n| --- | --- |\n| large |  |\n| 1 |  |"],
    ["| {{A}} | {{B}} |\n| {gras} | [x->art12] |", "| A | B |\n| --- | --- |\n| *gras* | [x](/articles/a12) |"],
    ["|{{A}}|{{B}}|\n|un\ndeux|trois|", "| A | B |\n| --- | --- |\n| un deux | trois |"],
    ["|{{A}}|{{B}}|\n|-* un\n-* deux|trois|", "| A | B |\n| --- | --- |\n| –\u00a0un –\u00a0deux | trois |"],
    ["|{{A}}|{{B}}|\n|{{1}}|2|\n|{{3}}|4|", "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"],
    ["|pas un tableau", "\\|pas un tableau"],
    // Drawn with bars, one cell is a table too; and no table begins right under a bar that ends a line.
    ["|seule|", "|  |\n| --- |\n| seule |"],
    ["avant|\n|1|2|", "avant|\\\n\\|1|2|"],
    ["|{{A}}|{{B}}|\n|un\n_ deux|trois|", "| A | B |\n| --- | --- |\n| un deux | trois |"],
    ["||Deux\nlignes||\n|1|2|", "Deux lignes\n\n|  |  |\n| --- | --- |\n| 1 | 2 |"],
    ["|a|b|\n|c", "\\|a|b|\\\n\\|c"],
    ["un | deux | trois", "un | deux | trois"],
    [
      "<table><caption>L</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
      "L\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
    ],
    [
      "<table><tr><td colspan='2'>1</td></tr><tr><td>2</td><td>3</td></tr></table>",
      "|  |  |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |",
    ],
    ["<table><tr><td><h3>Mise</h3>en page</td><td>a</td></tr></table>", "### Mise\n\nen page\n\na"],
    ["<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>", "|  |  |\n| --- | --- |\n| a | b |"],
    ["<table><tr><td>a<td>b<tr><td>c</table>fin", "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n\nfin"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("quotations, verse, code and formulas", () => {
  test.for<Cases[number]>([
    ["<quote>Cité</quote>", "> Cité"],
    ["avant <quote>Cité\n\nencore</quote> après", "avant\n\n> Cité\n>\n> encore\n\naprès"],
    ["<quote>\n-* un\n-* deux\n</quote>", "> - un\n> - deux"],
    ["<quote><quote>Deux fois</quote></quote>", "> > Deux fois"],
    ["jamais ouvert</quote> ici</poesie>", "jamais ouvert ici"],
    ["<quote>jamais fermé\n\nfin", "> jamais fermé\n>\n> fin"],
    ["<blockquote>Cité</blockquote>suite", "> Cité\n\nsuite"],
    ["<poesie>Un vers\nun autre\n\nune strophe</poesie>", "> Un vers\\\n> un autre\n>\n> une strophe"],
    ["<poetry>Un {vers}\nun autre</poetry>", "> Un *vers*\\\n> un autre"],
    ["un <code>{{code}}</code> ici", "un `{{code}}` ici"],
    ["<code>\n  a {b}\nc -> d\n</code>", "```\n  a {b}\nc -> d\n```"],
    ['<code class="php">\n$a;\n$b;\n</code>', "```php\n$a;\n$b;\n```"],
    ["<cadre>\na\n  b\n</cadre>", "```\na\n  b\n```"],
    ["<code><b>&amp;</b></code>", "`<b>&amp;</b>`"],
    ["<pre>a\n  b &lt; c</pre>", "```\na\n  b < c\n```"],
    ["<code>jamais fermé {x}", "jamais fermé *x*"],
    ["<math>$x^2$</math> et <math>$$y$$</math>", "`x^2` et\n\n```tex\ny\n```"],
    ["<html><b>{pas}</b> [un->lien].</html>", "**{pas}** [un->lien]."],
    ["<tt>x</tt> <kbd>y</kbd>", "`x` `y`"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("documents and models", () => {
  test.for<Cases[number]>([
    ["<img2|left>texte", "![Document 2](/images/spip/d2.jpg)texte"],
    ["<img2|center>", "![Document 2](/images/spip/d2.jpg)"],
    ["avant <img2|center> après", "avant\n\n![Document 2](/images/spip/d2.jpg)\n\naprès"],
    ["<doc2|center>", "![Document 2](/images/spip/d2.jpg)\\\n**Document 2**"],
    ["<doc3>", "![Document 3](/images/spip/d3.jpg)\\\n**Document 3**\\\nUne *légende*"],
    ["<doc7|left>", "[Document 7](/images/spip/d7.pdf)"],
    ["<emb7>", "[Document 7](/images/spip/d7.pdf)"],
    ["<img4>", "![](/images/spip/d4.jpg)"],
    ["<doc2|titre=Autre>", "![Document 2](/images/spip/d2.jpg)\\\n**Autre**"],
    ["<doc99>", "\\<doc99>"],
    ["<article12>", "[Titre 12](/articles/a12)"],
    ["<tableau99|x=y>", "\\<tableau99|x=y>"],
    ['<img src="IMG/a.png" alt="une image">', "![une image](http://vieux.example/IMG/a.png)"],
    ['<iframe src="https://video.example/v/1" title="Le film"></iframe>', "[Le film](https://video.example/v/1)"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));
});

describe("HTML, entities and escapes", () => {
  test.for<Cases[number]>([
    ["&eacute;&nbsp;&laquo;&#8217;&lt;b&gt;", "é\u00a0«’\\<b>"],
    ["3 < 4 et 5 > 4", "3 < 4 et 5 > 4"],
    ["<truc> inconnu", "\\<truc> inconnu"],
    ["<toto@a.example>", "\\<toto@a.example>"],
    ["<span style='color:{red}'>rouge</span>", "rouge"],
    ["<font size=2>petit</font> <u>souligné</u>", "petit souligné"],
    ["10<sup>6</sup> 1<sup>er</sup> H<sub>2</sub>O", "10⁶ 1er H₂O"],
    ["<script>alert(1)</script>fin", "fin"],
    ["<style>p{}</style>fin", "fin"],
    ["a<!-- caché -->b", "ab"],
    ["<!-- jamais fermé", "\\<!— jamais fermé"],
    ["<o:p>Word</o:p>", "Word"],
    ["<q>cité</q>", "“cité”"],
    [String.raw`\{pas\} \[un\] \| \\ \- \_`, String.raw`{pas} [un] | \\ - \_`],
    [String.raw`C:\dossier`, String.raw`C:\\dossier`],
    ["*pas* _souligné_ `ni` # titre", "\\*pas\\* \\_souligné\\_ \\`ni\\` # titre"],
    ["[OTAN|Organisation du traité{fr}]", "OTAN (Organisation du traité)"],
    ['<acronym title="Organisation du traité">OTAN</acronym> <abbr>etc.</abbr>', "OTAN (Organisation du traité) etc."],
    ["<multi>[fr]bonjour[en]hello</multi>", "bonjour"],
    ["<multi>défaut [en]hello</multi>", "défaut"],
    ["<multi>[en]hello</multi>", "hello"],
    ["\u0093cité\u0094 \u0085", "“cité” …"],
    ["a\u0000b\u0007c", "abc"],
  ])("%j", ([source, written]) => expect(markdown(source)).toBe(written));

  test("before SPIP 3 a backslash is a backslash", () => {
    expect(markdown(String.raw`\{mot\}`, { escapes: false })).toBe(String.raw`\\*mot\\*`);
  });

  test("text in the article's language is chosen, else in its root, else the first", () => {
    const multi = "<multi>[en]hello[pt_br]olá[fr]bonjour</multi>";
    expect(markdown(multi, { language: "pt-BR" })).toBe("olá");
    expect(markdown(multi, { language: "fr" })).toBe("bonjour");
    expect(markdown(multi, { language: "ru" })).toBe("hello");
  });
});

describe("what has no equivalent is told", () => {
  test.for<[string, TextRemark]>([
    ["<multi>[fr]a[en]b</multi>", "language-left-out"],
    ["[a->art1234]", "dangling-link"],
    ["<doc99>", "document-unknown"],
    ["<tableau99>", "model-unknown"],
    ["[ici<-]", "anchor"],
    ["[là->#ici]", "anchor-link"],
    ["[là->art12#ici]", "anchor-link"],
    ["a[[<n> b]]", "note-name"],
    ["a[[<> b]]", "note-without-call"],
    ["<script>x</script>", "script"],
    ["<math>x</math>", "math"],
    ["<iframe src='https://a.example/'></iframe>", "embedded"],
    ["<form><input></form>", "form"],
    ["<del>a</del>", "strike"],
    ["<truc>", "unknown-tag"],
    ["<code>x", "code-unclosed"],
    ["[a|b]", "abbreviation"],
    ["|{{a}}|{{b}}|\n|-* c|d|", "table-cell"],
    ["<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>", "table-span"],
    ["<table><tr><td><h2>a</h2></td></tr></table>", "layout-table"],
    ["[a->javascript:b]", "address-empty"],
    [`${"<blockquote>".repeat(40)}a`, "nesting"],
  ])("%j: %s", ([source, code]) => {
    expect(remarks(source).map(([heard]) => heard)).toContain(code);
  });
});

describe("texts made to be slow", () => {
  const pieces =
    '[ [[ [a-> [x]_ { {{{ } }}} < <a <div> <blockquote> <ul> <ul><li> <table><td> </ul> <quote> <code> <!-- <b_" & [[<n> http:// http://a.b www. - _ ~ -- <multi> <img1| \\ <br> <p> [? [a| ] <poesie> <math>$ <sup> <h3> </blockquote><ul>'.split(
      " ",
    );
  test.for([...pieces, "\n-* a", "\n-**", "\n|a", "\n|a|\n", "\n- a", "\n", " ", "\n_ ", "<a href='x'>"])(
    "%j repeated is read in seconds",
    (piece) => {
      // What took the square of its length would outlive the test's own time.
      expect(typeof markdown(piece.repeat(Math.ceil(500_000 / piece.length)))).toBe("string");
    },
  );

  test("fifty thousand nested divs keep their words", () => {
    expect(markdown(`${"<div>".repeat(50_000)}mot${"</div>".repeat(50_000)}`)).toBe("mot");
  });

  test("fifty thousand nested quotations keep their words", () => {
    expect(markdown(`${"<blockquote>".repeat(50_000)}mot`)).toMatch(/^(?:> )+mot$/);
  });
});

// Drawings as people use them: icons, flags and logos of well-known packages, a map, and diagrams that programs draw.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instance } from '@viz-js/viz';
import nomnoml from 'nomnoml';

const MODULES = fileURLToPath(new URL('node_modules', import.meta.url));

/** Some of the drawings in a folder, evenly from all of it. */
function some(folder, count) {
  const names = readdirSync(join(MODULES, folder)).filter((name) => name.endsWith('.svg')).sort();
  const step = names.length / Math.min(count, names.length);
  const picked = Array.from({ length: Math.min(count, names.length) }, (_, index) => names[Math.floor(index * step)]);
  const prefix = dirname(folder).replace(/[^a-z]+/g, '-');
  return picked.map((name) => ({ name: `${prefix}-${name.slice(0, -4).toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, bytes: readFileSync(join(MODULES, folder, name)) }));
}

const GRAPHS = [
  'digraph { a -> b -> c; a -> c [label="åter & igen"]; b [shape=box, style="filled,rounded", fillcolor="lightblue"] }',
  'graph { rankdir=LR; node [shape=ellipse, fontname="Helvetica"]; region -- kommun; kommun -- förening; region -- länsstyrelse }',
  'digraph { subgraph cluster_0 { label="Län"; style=filled; color=lightgrey; a; b } a -> d [color="red:blue", style=dashed]; b -> d [arrowhead=diamond] }',
  'digraph { node [shape=record]; s [label="<f0> vänster|<f1> mitten|<f2> höger"]; t [label="{a|b|c}"]; s:f1 -> t }',
  'digraph { bgcolor="#eeeeff"; a [style=filled, fillcolor="red:yellow", gradientangle=90]; a -> a }',
  'digraph { t [shape=none, label=<<TABLE BORDER="1"><TR><TD BGCOLOR="#ffcc00">A</TD><TD><B>B</B></TD></TR></TABLE>>]; t -> u [penwidth=3] }',
];
const CHARTS = ['[Region]->[Kommun]\n[Kommun]-:>[Förening]', '[<start>st]->[<choice>val?]\n[val?]ja->[<end>slut]\n[val?]nej->[<note>Varför?]', '#fill: #eef; #aaf\n[<package>Län|[Samordnare]o->[Nätverk]]'];

/** All of them, by name. */
export async function ordinary() {
  const viz = await instance();
  const graphs = GRAPHS.map((graph, number) => ({ name: `graphviz-${number}`, bytes: Buffer.from(viz.renderString(graph, { format: 'svg' })) }));
  const charts = CHARTS.map((chart, number) => ({ name: `nomnoml-${number}`, bytes: Buffer.from(nomnoml.renderSvg(chart)) }));
  return [
    ...some('bootstrap-icons/icons', 30),
    ...some('flag-icons/flags/4x3', 40),
    ...some('super-tiny-icons/images/svg', 40),
    ...some('file-icon-vectors/dist/icons/vivid', 20),
    ...some('@svg-maps/sweden', 1),
    ...graphs,
    ...charts,
  ];
}

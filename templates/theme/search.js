/* The search page: Pagefind finds, this shows pages and the sentences in them. */
const d = document, by = id => d.getElementById(id), STEP = 10, SENTENCES = 3, NAMED = 12;
const WORDS = JSON.parse(by('words').textContent), FACETS = WORDS.facets;
const here = new URL(location.href), input = by('q'), said = by('said'), narrow = by('narrow');
let chosen = new Map(FACETS.map(([name]) => [name, new Set(here.searchParams.getAll(name))]));
let found = [], shown = 0, run = 0, loading, counting, timer;

/* Words of the page in its language: # stands for a number, * for what was sought. */
const say = (text, number, sought) => text.replace(/[#*]/g, at => at === '#' ? number : sought);
const plural = new Intl.PluralRules(d.documentElement.lang), counted = (forms, n, sought) =>
  say(forms[plural.select(n)] || forms.other, n.toLocaleString(d.documentElement.lang), sought);
const shownAs = (facet, value) => facet === 'kind' ? WORDS.kinds[value] || value : value;
function make(tag, parent, text, attributes) {
  const e = d.createElement(tag);
  if (text) e.textContent = text;
  Object.assign(e, attributes);
  if (parent) parent.append(e);
  return e;
}

/* Words are compared by their beginning, as the index does; where a script has no spaces between words, a word
   stands anywhere in a run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const RUN = /([\p{L}\p{N}\p{M}]+)/u, runs = text => text.toLowerCase().match(new RegExp(RUN, 'gu')) || [];
const holds = (run, word) => UNSPACED.test(word) ? run.includes(word) : run.startsWith(word);

/* Writes a text with the found words marked: the whole run, or where no spaces tell its words, what was sought. */
function marked(parent, text, words) {
  const parts = words.filter(w => UNSPACED.test(w)).sort((a, b) => b.length - a.length);
  const within = parts.length ? new RegExp('(' + parts.join('|') + ')', 'iu') : /(?!)/;
  text.split(RUN).forEach(run => {
    if (words.some(w => !parts.includes(w) && holds(run.toLowerCase(), w))) return make('mark', parent, run);
    run.split(within).forEach((part, i) => i % 2 ? make('mark', parent, part) : parent.append(part));
  });
}

/* The beginnings of the words of a query: endings go, since the index finds "tariffs" for "tariff". */
const stems = q => runs(q)
  .map(w => w.length > 4 ? w.replace(/(ies|ing|ed|es|s|y)$/, '') : w).filter(w => w.length > 1 || UNSPACED.test(w));

/* What the index is asked for: words of nearly every page are left out beside others, for theirs is its largest part. */
const asked = q => /"/.test(q) ? q
  : q.split(/\s+/).filter(w => !WORDS.fillers.includes(w.toLowerCase())).join(' ') || q;

function sentences(data, words) {
  const all = data.anchors.filter(a => /^s-\d+$/.test(a.id));
  const scored = all.map(a => {
    const own = runs(a.text || '');
    return [words.filter(w => own.some(run => holds(run, w))).length, a];
  }).filter(([n]) => n > 0);
  const most = Math.max(0, ...scored.map(([n]) => n));
  return scored.filter(([n]) => n === most).slice(0, SENTENCES).map(([, a]) => a);
}

function show(data, words) {
  const item = make('li', by('pages')), name = make('h2', item), note = [shownAs('kind', data.meta.kind)];
  marked(make('a', name, '', { href: data.url }), data.meta.title || data.url, words);
  const f = data.filters || {};
  if (data.meta.kind === 'Article') note.push(...(f.relation || []).slice(0, 2), ...(f.year || []));
  make('p', item, note.filter(Boolean).join(' · '), { className: 'note' });
  if (data.meta.kind !== 'Article') return;
  sentences(data, words).forEach(anchor => {
    const li = make('li', by('sentences')), p = make('p', li, '', { className: 'q' });
    marked(p, anchor.text + ' ', words);
    make('a', p, say(WORDS.sentence, anchor.id.slice(2)), { className: 'src', href: data.url + '#' + anchor.id });
    make('p', li, data.meta.title, { className: 'note' });
  });
  by('h-sentences').hidden = !by('sentences').children.length;
}

async function more() {
  const mine = run, words = stems(asked(input.value)), page = found.slice(shown, shown + STEP);
  const data = await Promise.all(page.map(r => r.data()));
  if (mine !== run) return;
  data.forEach(each => show(each, words));
  shown += page.length;
  by('more').hidden = shown >= found.length;
}

/* The lists to narrow by: what the results have most of, and what is chosen. */
function facets(counts) {
  const box = narrow.querySelector('[data-filters]');
  const focused = d.activeElement && d.activeElement.dataset ? d.activeElement.dataset.facet : '';
  box.textContent = '';
  FACETS.forEach(([name, label]) => {
    const all = Object.entries(counts[name] || {}).filter(([v, n]) => n || chosen.get(name).has(v));
    all.sort((a, b) => chosen.get(name).has(b[0]) - chosen.get(name).has(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!all.length) return;
    const set = make('fieldset', box);
    make('legend', set, label);
    all.slice(0, Math.max(NAMED, chosen.get(name).size)).forEach(([value, n]) => {
      const l = make('label', set), c = make('input', l, '', { type: 'checkbox', checked: chosen.get(name).has(value) });
      c.dataset.facet = name + '=' + value;
      c.addEventListener('change', () => { chosen.get(name)[c.checked ? 'add' : 'delete'](value); search(); });
      l.append(shownAs(name, value) + ' (' + n + ')');
      if (c.dataset.facet === focused) queueMicrotask(() => c.focus());
    });
  });
  const n = [...chosen.values()].reduce((sum, set) => sum + set.size, 0);
  narrow.querySelector('summary').textContent = n ? counted(WORDS.chosen, n) : WORDS.narrow;
}

/* Pagefind, and the counts of its lists: each is asked for once, and every search waits for the same answer. */
async function ready() {
  const it = await import(new URL('pagefind/pagefind.js', import.meta.url).href);
  await it.init();
  return it;
}
const load = () => loading ||= ready().catch(e => { loading = null; throw e; });
const counts = it => counting ||= it.filters().catch(e => { counting = null; throw e; });

async function search() {
  const mine = ++run, q = input.value.trim(), filters = {};
  chosen.forEach((set, name) => { if (set.size) filters[name] = { any: [...set] }; });
  const next = new URL(location.href);
  next.search = '';
  if (q) next.searchParams.set('q', q);
  chosen.forEach((set, name) => set.forEach(v => next.searchParams.append(name, v)));
  history.replaceState(null, '', next);
  d.title = (q ? q + ' · ' : '') + base;
  if (!q && !Object.keys(filters).length) {
    found = []; clear(); said.textContent = ''; by('lists').hidden = false;
    return;
  }
  let it, result;
  try {
    it = await load();
    if (narrow.open || Object.keys(filters).length) await counts(it);
    result = await it.search(asked(q) || null, { filters });
  } catch (e) {
    said.textContent = location.protocol === 'file:'
      ? WORDS.disk
      : WORDS.missing;
    by('lists').hidden = false;
    return;
  }
  if (mine !== run) return;
  found = result.results; clear();
  by('lists').hidden = found.length > 0;
  narrow.hidden = false;
  facets(result.filters || {});
  if (found.length) said.textContent = counted(q ? WORDS.foundFor : WORDS.found, found.length, q);
  else said.textContent = q ? say(WORDS.noneFor, 0, q) : WORDS.none;
  await more();
}

function clear() {
  shown = 0;
  by('pages').textContent = by('sentences').textContent = '';
  by('h-sentences').hidden = by('more').hidden = true;
}

/* Arrows walk through the results, Escape leads back to the box and then empties it. */
d.addEventListener('keydown', e => {
  const links = [...d.querySelectorAll('#pages h2 a, #sentences .src')], at = links.indexOf(d.activeElement);
  if (e.key === 'Escape' && (at >= 0 || d.activeElement === input)) {
    if (d.activeElement === input) { input.value = ''; search(); }
    input.focus(); e.preventDefault();
  } else if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && (at >= 0 || d.activeElement === input)) {
    const to = at + (e.key === 'ArrowDown' ? 1 : -1);
    if (to < 0) input.focus(); else if (links[to]) links[to].focus();
    e.preventDefault();
  }
});

const base = d.title;
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 200); });
by('sf').addEventListener('submit', e => { e.preventDefault(); clearTimeout(timer); search(); });
by('more').addEventListener('click', async () => {
  const links = d.querySelectorAll('#pages h2 a').length;
  await more();
  const next = d.querySelectorAll('#pages h2 a')[links];
  if (next) next.focus();
});
narrow.addEventListener('toggle', () => { if (narrow.open && !counting) search(); }); // the lists are big: on demand
narrow.open = 'few' in narrow.dataset && matchMedia('(min-width:58rem)').matches;
input.value = here.searchParams.get('q') || '';
input.focus();
search();

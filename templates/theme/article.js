/* Bilateral: optional script of articles. Arriving at a sentence: mark the way back to the page one came
   from, or add it. It is deferred: the article stands when it runs. */
(function (d) {
  var lead = function () {
    var s = d.getElementById(location.hash.slice(1)), from = d.referrer.split('#')[0], body = d.querySelector('[data-back]');
    var old = d.querySelector('.mk .from');
    if (old) { if (old.dataset.added) old.closest('li').remove(); else old.classList.remove('from'); }
    if (!s || !/^s-\d+$/.test(s.id) || !body || from.indexOf(location.origin + '/') || from === location.href.split('#')[0]) return;
    var para = s.closest('.para'), n = s.id.slice(2);
    if (!para) return;
    var list = para.querySelector('.mk') || para.appendChild(Object.assign(d.createElement('ul'), { className: 'mk' }));
    var row = [].filter.call(list.children, function (li) { return li.firstChild.textContent === n; })[0];
    var way = row && [].filter.call(row.querySelectorAll('a'), function (a) { return a.href.split('#')[0] === from; })[0];
    if (!way) {
      row = list.appendChild(d.createElement('li'));
      row.appendChild(d.createElement('b')).textContent = n;
      way = row.appendChild(d.createElement('span')).appendChild(d.createElement('a'));
      way.href = from; way.textContent = body.dataset.back; way.dataset.added = 1;
    }
    way.className = 'from';
  };
  lead();
  addEventListener('hashchange', lead);
})(document);

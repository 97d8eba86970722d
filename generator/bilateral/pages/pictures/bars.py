"""Small pictures beside figures: bars, trends, dots, the strip of sentence lengths."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup, escape

from bilateral.messages import mark
from bilateral.pages.words import ENGLISH, Words

_BASE, _FULL = 78, 62  # of the strip: its ground line and its tallest bar, in pixels
_MOST_BARS = 100  # a longer article shares bars between neighbouring sentences
_LONGEST = 60  # words; a longer sentence is drawn as this long

_DOTS = ((0.66, mark("large"), "7"), (0.33, mark("medium"), "5"), (-1.0, mark("small"), "3.2"))
"""Least score, size in words, radius."""


def draw_bar(share: float, limit: float | None = None) -> Markup:
    """Draw a share between 0 and 1 as a bar, with a tick at ``limit`` if there is one."""
    tick = ""
    if limit is not None:
        at = _percent(limit)
        tick = f'<line class="lim" x1="{at}" x2="{at}" y1="0" y2="9"/>'
    return Markup(  # noqa: S704 (numbers only)
        '<svg class="bar" aria-hidden="true"><rect class="t" width="100%" height="9"/>'
        f'<rect class="v" width="{_percent(share)}" height="9"/>{tick}</svg>'
    )


def draw_trend(months: Sequence[tuple[str, int]], words: Words = ENGLISH) -> Markup:
    """Draw mentions a month, oldest first, as a line; "" for fewer than two months."""
    if len(months) < 2:  # noqa: PLR2004 (a line needs two points)
        return Markup("")
    most = max(1, *(count for _, count in months))
    step = 88 / (len(months) - 1)
    points = [(2 + i * step, 20 - 16 * count / most) for i, (_, count) in enumerate(months)]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    last = points[-1]
    first, final = months[0][0], months[-1][0]
    label = words.gettext(
        "Mentions a month from %(first)s to %(last)s: %(counts)s",
        first=_month(first, words),
        last=_month(final, words),
        counts=", ".join(str(count) for _, count in months),
    )
    return Markup(
        '<svg class="spark" width="96" height="22" role="img" aria-label="{}"><polyline points="{}"/>'
        '<circle class="dot" cx="{:.0f}" cy="{:.0f}" r="2.6"/></svg>'
    ).format(label, line, *last)


def draw_dot(score: float, words: Words = ENGLISH, *, expected_only: bool) -> Markup:
    """Draw a dot of the issue matrix in one of three sizes, hollow where nothing is reported yet."""
    size, radius = next(s for s in _DOTS if score >= s[0])[1:]
    hollow = ' class="h"' if expected_only else ""
    told = words.gettext(size)
    told = words.gettext("%(size)s, expected only", size=told) if expected_only else told
    return Markup(  # noqa: S704 (our own words and numbers)
        f'<span class="vh">{escape(told)}</span><svg width="18" height="18" aria-hidden="true">'
        f'<circle{hollow} cx="9" cy="9" r="{radius}"/></svg>'
    )


def draw_lengths(lengths: Sequence[int], budget: int, name: str, words: Words = ENGLISH) -> Markup:
    """Draw the words of each sentence as bars against a budget; "" where there is none.

    A very long article shares each bar between neighbours, and shows the longest of them.
    """
    if not lengths:
        return Markup("")
    share = -(-len(lengths) // _MOST_BARS)
    bars = [max(lengths[i : i + share]) for i in range(0, len(lengths), share)]
    tallest = (
        min(max(*bars, budget, 1), _LONGEST) if len(bars) > 1 else min(max(bars[0], budget, 1), _LONGEST)
    )
    unit = min(2.0, _FULL / tallest)
    step = 100 / max(len(bars), 12)
    shapes = [
        f'<rect{over} x="{x:.4g}%" y="{_BASE - height}" width="{step * 0.6:.3g}%" height="{height}"/>'
        for i, count in enumerate(bars)
        for over in (' class="o"' if count > budget else "",)
        for x in (i * step + step * 0.2,)
        for height in (round(min(count, _LONGEST) * unit),)
    ]
    level = round(_BASE - budget * unit)
    shapes.append(f'<line x1="0" x2="100%" y1="{level}" y2="{level}"/>')
    for number in _ticks(len(lengths)):
        x = ((number - 1) // share + 0.5) * step
        shapes.append(f'<text x="{x:.4g}%" y="93">{number}</text>')
    over_budget = sum(count > budget for count in lengths)
    label = words.ngettext(
        "Words in the %(num)s sentence of %(article)s, from %(least)s to %(most)s. "
        "%(over)s over the budget of %(budget)s words.",
        "Words in each of the %(num)s sentences of %(article)s, from %(least)s to %(most)s. "
        "%(over)s over the budget of %(budget)s words.",
        len(lengths),
        article=name,
        least=min(lengths),
        most=max(lengths),
        over=over_budget,
        budget=budget,
    )
    if share > 1:
        more = words.gettext("Each bar shows the longest of %(num)s sentences.", num=share)
        label = words.joined((label, more), " ")
    return Markup(
        '<svg class="rs" role="img" aria-label="{}"><text class="y" x="0" y="12">{}</text>{}</svg>'
    ).format(label, words.gettext("Words a sentence"), Markup("".join(shapes)))  # noqa: S704 (numbers only)


def _ticks(count: int) -> list[int]:
    """Number the first sentence and about five round ones."""
    step = next(
        s
        for power in (1, 10, 100, 1000, 10000, 10**6)
        for s in (power, 2 * power, 5 * power)
        if count <= 6 * s
    )
    return list(range(1, count + 1, step)) if step < 5 else [1, *range(step, count + 1, step)]  # noqa: PLR2004 (2 after 1 is crowded)


def _percent(share: float) -> str:
    return f"{min(max(share, 0.0), 1.0) * 100:.0f}%"


def _month(written: str, words: Words) -> str:
    return words.date(dt.date.fromisoformat(f"{written}-01"), "month")

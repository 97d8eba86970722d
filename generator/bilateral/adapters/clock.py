"""The one place that reads the clock."""

from __future__ import annotations

import datetime as dt
import os

from bilateral.errors import BilateralError
from bilateral.settings import Settings


def read_today(settings: Settings) -> dt.date:
    """Give the day a site is built for: ``as_of``, else SOURCE_DATE_EPOCH, else today in UTC.

    Raises:
        BilateralError: SOURCE_DATE_EPOCH is set to something that is no number of seconds.
    """
    if settings.as_of is not None:
        return settings.as_of
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return dt.datetime.now(dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as wrong:
        raise BilateralError(
            f'SOURCE_DATE_EPOCH: "{epoch}" is no number of seconds since 1970. Unset it or mend it.'
        ) from wrong

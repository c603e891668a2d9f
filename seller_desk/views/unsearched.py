"""Importing this keeps Qt for Python from reading the source of whatever is imported after it.

It looks there for modules that could switch its features on by `__feature__`; none does here, and
the search takes a quarter of the way to the first page.
"""

from contextlib import suppress

import shiboken6  # noqa: F401  (brings that part along)

with suppress(ImportError):  # it is a part of the library that nobody promises
    from shibokensupport import feature

    feature.feature_imported = lambda _module: None

"""Putting a file in another's place so that what stood there is never destroyed unseen.

``os.replace`` destroys what it replaces: a person who saves between our look and our replace would lose that
save. Linux can exchange two names at once (``renameat2`` with ``RENAME_EXCHANGE``), so that what stood there
can be looked at afterwards, and put back. Where the system or the file system cannot, ``os.replace`` is used
and the gap is some microseconds.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
_UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
"""An old kernel, a file system without it, a sandbox that forbids the call."""


def put(new: Path, place: Path) -> bool:
    """Put ``new`` at ``place``, where a file stands; True where that file now bears the name ``new``.

    Raises OSError where it cannot be done; both files are then what they were.
    """
    if _exchanged(new, place):
        return True
    new.replace(place)
    return False


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two files' names; False where this machine cannot."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))

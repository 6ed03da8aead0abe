"""Takes out of a text what would deceive the eye or break a display.

``html.escape`` leaves U+202E, which turns the rest of a line round, and a terminal obeys ESC. Both may come
in a reader's question, which replies repeat, so every way of showing a reply passes its texts through here.
"""

from __future__ import annotations

import re

# C0 and C1 controls but for the line break and the tab; bidi marks, embeddings, overrides and isolates; line
# and paragraph separators; invisible operators and tags; halves of surrogate pairs, which no encoding takes.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """Strip control characters, bidi controls and lone surrogates; what is visible stays."""
    return _UNPRINTABLE.sub("", text)

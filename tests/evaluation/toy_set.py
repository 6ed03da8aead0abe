"""A set of three intents in the format of the public ones."""

from __future__ import annotations

import json
from pathlib import Path

TRAIN = {
    "opening": ("when does the museum open", "opening hours please", "what time do you open"),
    "price": ("how much is a ticket", "what does entry cost", "ticket price for a child"),
    "parking": ("where can I park my car", "is there a car park", "parking nearby"),
}
QUESTIONS = (
    ("at what time does the museum open", "opening"),
    ("price of one ticket", "price"),
    ("can I park nearby", "parking"),
    ("sing a song of sixpence", None),
    ("snow fell all night", None),
)


def write_set(folder: Path) -> Path:
    folder.mkdir(parents=True)
    train = [(text, label) for label, texts in TRAIN.items() for text in texts]
    for name, rows in (("train_10", train), ("validation", QUESTIONS)):
        lines = (json.dumps({"text": text, "label": label}) + "\n" for text, label in rows)
        (folder / f"{name}.jsonl").write_text("".join(lines), "utf-8")
    return folder

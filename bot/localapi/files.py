"""Files that readers send and the bot sends: kept in memory, fetched by their path."""

import secrets
import struct
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.localapi.errors import bad_request, not_found
from bot.localapi.wire import Json, Params, Upload

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes a bot may download; larger files have no path."""
UNKNOWN_SIZE = (800, 600)
"""Pixels claimed for an image whose header we cannot read."""
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


@dataclass(frozen=True)
class StoredFile:
    """A file and the names it goes by."""

    file_id: str
    file_unique_id: str
    path: str
    filename: str
    content_type: str
    data: bytes

    def reference(self) -> Json:
        """Return the part every file object shares: identifiers and size in bytes."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.file_unique_id,
            "file_size": len(self.data),
        }


@dataclass
class FileStore:
    """All files by identifier."""

    by_id: dict[str, StoredFile] = field(default_factory=dict)

    def add(self, folder: str, upload: Upload) -> StoredFile:
        """Store a file under a path of the server's own choice, such as `documents/file_3.txt`."""
        suffix = PurePosixPath(upload.filename).suffix.lower()
        stored = StoredFile(
            file_id=secrets.token_urlsafe(36),
            file_unique_id=secrets.token_urlsafe(11),
            path=f"{folder}/file_{len(self.by_id)}{suffix}",
            filename=upload.filename,
            content_type=upload.content_type or "application/octet-stream",
            data=upload.data,
        )
        self.by_id[stored.file_id] = stored
        return stored

    def at(self, path: str) -> StoredFile:
        """Return the file at a path that getFile gave out."""
        for stored in self.by_id.values():
            if stored.path == path and len(stored.data) <= DOWNLOAD_LIMIT:
                return stored
        raise not_found()

    def describe(self, file_id: str) -> Json:
        """Return the File object that getFile answers."""
        if file_id not in self.by_id:
            raise bad_request("invalid file_id")
        stored = self.by_id[file_id]
        if len(stored.data) > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return {**stored.reference(), "file_path": stored.path}

    def received(self, params: Params, name: str, folder: str) -> StoredFile:
        """Take the file a request sends as `name`: uploaded with it, or known by its file_id."""
        upload = params.upload(name)
        if upload is not None:
            if not upload.data:
                raise bad_request("file must be non-empty")
            return self.add(folder, upload)
        given = params.text(name)
        if not given:
            raise bad_request(f"there is no {name} in the request")
        if given not in self.by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self.by_id[given]


def document(stored: StoredFile) -> Json:
    """Return a Document object."""
    return {**stored.reference(), "file_name": stored.filename, "mime_type": stored.content_type}


def photo_sizes(stored: StoredFile) -> list[Json]:
    """Return a photo: an array of PhotoSize objects, here of the one size that was sent."""
    width, height = image_size(stored.data)
    return [{**stored.reference(), "width": width, "height": height}]


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG."""
    if data.startswith(PNG) and data[12:16] == b"IHDR":
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(JPEG):
        return _jpeg_size(data)
    return UNKNOWN_SIZE


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = len(JPEG)
    while at + 9 < len(data):
        marker, length = struct.unpack(">xBH", data[at : at + 4])
        if marker in JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return UNKNOWN_SIZE

"""How much of a package is read at most, and why. Names and figures only; what goes over them is said where it is met.

No figure that a package declares is believed: all of these are counted while it is read.
"""

from __future__ import annotations

KIB, MIB, GIB = 1024, 1024**2, 1024**3

ENTRIES = 100_000
"""Files in the zip. Anki's largest shared decks have some tens of thousands of pictures and sounds."""
DIRECTORY = 8 * MIB
"""Bytes that are read from the zip at once, and so of its table of files: 100,000 of them take about five."""
META = KIB
"""Bytes of the entry that tells the version; Anki writes two."""
COLLECTION = GIB
"""Bytes of the collection, unpacked. Ten years of a diligent learner are about a third of it."""
RATIO = 200
"""How many times larger than packed something may be; notes come to 5 to 30, and the emptiest collection to 60."""
FREE = 32 * MIB
"""Bytes below which no ratio is asked: they harm nobody."""
WINDOW = 32 * MIB
"""Bytes that zstd may look back upon, and so keeps; Anki's own packing asks for two."""
VALUE = 16 * MIB
"""Bytes of one value in the database. The largest that Anki writes is the list of all note types."""
SIGNS = 1_000_000
"""Brackets, braces and commas in a JSON text, so that a short text cannot become very many objects."""
OBJECTS = 5_000
"""Tables and indices in the database; Anki makes about thirty."""
OPENING = 300_000
"""Steps of SQLite's machine while it learns what the database is made of; ours take some thousands."""
STEPS = 100_000_000
"""Steps of SQLite's machine for one question; reading 5,000,000 reviews takes about half of them."""

NOTES = 500_000
"""The largest collections known have about half of that."""
CARDS = 2_000_000
"""Four for each note."""
REVIEWS = 5_000_000
"""Three hundred a day for 45 years."""
NOTE_TYPES = 1_000
"""Far more than anybody has made by hand; every one may come with its scripts and styles."""
FIELDS = 200
"""Of one note type; Anki's window shows no more in any usable way."""
TEMPLATES = 200
"""Of one note type, for the same reason."""
FIELD_ROWS, TEMPLATE_ROWS = 50_000, 5_000
"""Of all note types, with those that Anki leaves behind."""
DECKS = 20_000
"""With all that stand below another."""
NAME = 1_000
"""Characters in the name of a deck, a note type or a field."""
PARTS = 500
"""Fields in one message of the protobuf kind; Anki's have about ten, and one for each template."""

NOTE_TEXT = MIB
"""Bytes in all fields of one note; one with more is passed over. A long article is a tenth of it."""
TAGS = 64 * KIB
"""Bytes of a note's tags together."""
GUID = 1_000
"""Bytes of what tells one note from all others; Anki's have ten."""
CARD_DATA = 64 * KIB
"""Bytes of what a card says of itself beside numbers; Anki needs a hundred or two, and what has more is not read."""

MEDIA_LIST = 16 * MIB
"""Bytes of the list of media files, unpacked."""
MEDIA_NAME = 255
"""Characters in the name of a media file, as in any folder."""
MEDIA_FILE = 32 * MIB
"""Bytes of one media file; what is larger is no picture for a card."""
MEDIA = 2 * GIB
"""Bytes of all media files that are read together, those that prove too large among them."""

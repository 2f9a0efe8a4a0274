"""Text as search sees it: lower case, without accents or punctuation."""

import re
import unicodedata

LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def folded(*texts: str | None) -> str:
    """`texts` joined by blanks and folded: "Čair, Medellín" is "cair medellin". Other scripts keep their letters."""
    joined = unicodedata.normalize("NFKD", " ".join(text for text in texts if text)).lower()
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", joined) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w]+", " ", plain.translate(LETTERS)).split())

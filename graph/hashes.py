"""Names for texts and articles, by what they hold."""

from hashlib import sha256

from ontology.codec import article_to_json
from ontology.errors import ArticleError
from ontology.records import Article


def content_hash(article: Article) -> str:
    """Name what an article says and is: equal articles have equal hashes (32 hex digits).

    Raises:
        ArticleError: It holds half characters (lone surrogates), which nothing can store.
    """
    try:
        return digest_of(article_to_json(article))
    except UnicodeEncodeError as error:
        shown = article.id.encode(errors="replace").decode()
        raise ArticleError(f"article {shown} holds half characters: {error.reason}") from error


def digest_of(text: str) -> str:
    """Name a text by what it holds (32 hex digits)."""
    return sha256(text.encode()).hexdigest()[:32]

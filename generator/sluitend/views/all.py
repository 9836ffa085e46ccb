"""Every kind of document there is, in the order in which they are made."""

from sluitend.views import acknowledgement, agreement, briefing, health, slides
from sluitend.views.view import DocumentKind

DOCUMENTS: tuple[DocumentKind, ...] = (agreement, briefing, slides, acknowledgement, health)

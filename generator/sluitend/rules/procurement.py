"""Whether procurement law looks at a contract, and at how it changes."""

from decimal import Decimal

from sluitend.rules.subject import Subject


def public(subject: Subject) -> bool:
    """Whether the client is a contracting authority."""
    client = subject.dossier.client
    return client is not None and client.public_client


def worth(subject: Subject) -> Decimal | None:
    """The value that counts for the threshold, in euros: of the whole term, at its highest."""
    value = subject.contract.value
    return (value.maximum or value.estimated) if value is not None else None


def under_threshold(subject: Subject) -> bool:
    """Whether the value is known to lie under the European threshold (2.163a ff. do not apply)."""
    value, most = subject.contract.value, worth(subject)
    threshold = value.threshold if value is not None else None
    return threshold is not None and most is not None and most < threshold

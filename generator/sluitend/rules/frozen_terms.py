"""What was agreed or signed changes through the ledger, and in no other way.

Signing freezes the resolved terms, prose included. Terms of any later day are that base with the
signed entries of the ledger replayed forwards; they must be what the files now resolve to, down to
the hash. A norm edited by hand after the signature binds nobody, and yet would be scored by. Of a
contract that had ended before it came here, the signed version may lie on paper, unless it is
*watertight*. Design law 9.

Wrong: a contract with `status: signed` whose `sla.yaml` says `target: at least 85 %` where
`signed/1.0/terms.yaml` says `at least 90 %`.

Right: the same, with `changes/2026-Q3-1.yaml`, signed by both, that sets
`service_levels.on-time.target` to `at least 85 %`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sluitend.load.dossier import SignedVersion
from sluitend.load.in_force import frozen, read, replay, since
from sluitend.load.terms import canonical, content_hash, terms_of
from sluitend.model.contract import Contract
from sluitend.model.ledger import Entry
from sluitend.model.replay import Replayed
from sluitend.model.signed import TermsPart
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import Said, ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat is overeengekomen of ondertekend, verandert via het wijzigingenregister, en niet
anders.

Ondertekenen bevriest de uitgewerkte voorwaarden, tekst inbegrepen. De voorwaarden van een latere
dag zijn die basis met de ondertekende wijzigingen er vooruit op toegepast; ze moeten gelijk zijn
aan wat de bestanden nu zeggen, tot op de hash. Een norm die na de ondertekening met de hand is
aangepast bindt niemand, en toch zou ermee worden gescoord. Van een contract dat al was beëindigd
toen het hier kwam, mag de ondertekende versie op papier liggen, tenzij het *watertight* is."""

NOT_AS_SIGNED = Fault(
    "SL280",
    Severity.ERROR,
    {
        "nl": "de voorwaarden zijn niet die van de ondertekende versie {version}; "
        "anders zijn: {parts}",
        "en": "the terms are not those of the signed version {version}; what differs: {parts}",
    },
    {
        "nl": "Zet de bestanden terug, of leg de wijziging in `changes/` vast en laat die tekenen.",
        "en": "Put the files back, or record the change in `changes/` and have it signed.",
    },
    blocks_signing=True,
)
NOT_AS_AGREED = Fault(
    "SL286",
    Severity.ERROR,
    {
        "nl": "de voorwaarden zijn niet die waar beide partijen als versie {version} mee instemden",
        "en": "the terms are not those both parties agreed to as version {version}",
    },
    {
        "nl": "Zet de bestanden terug, of laat beide partijen opnieuw instemmen "
        "(`sluitend agree`).",
        "en": "Put the files back, or have both parties agree again (`sluitend agree`).",
    },
    blocks_signing=True,
)
NO_RECORD = Fault(
    "SL297",
    Severity.ERROR,
    {
        "nl": "de status is `{status}`, maar in `signed/` staat niet wat dat was",
        "en": "the status is `{status}`, but `signed/` does not hold what that was",
    },
    {
        "nl": "Leg het vast met `sluitend agree` of `sluitend sign`, of kies `status: draft`.",
        "en": "Record it with `sluitend agree` or `sluitend sign`, or choose `status: draft`.",
    },
)
LOST = Fault(
    "SL298",
    Severity.ERROR,
    {
        "nl": "de wijziging van `{path}` past niet op de voorwaarden van voor die dag",
        "en": "the change of `{path}` does not fit the terms of before that day",
    },
    {
        "nl": "Noem een pad dat bestaat, met de id's van toen.",
        "en": "Name a path that exists, by the ids of then.",
    },
)
TAMPERED = Fault(
    "SL299",
    Severity.ERROR,
    {
        "nl": "de bevroren voorwaarden zijn veranderd: ze hebben niet meer hun eigen hash",
        "en": "the frozen terms were changed: they no longer have their own hash",
    },
    {
        "nl": "Zet dit bestand terug zoals het bij de ondertekening was.",
        "en": "Put this file back as it was on signing.",
    },
    blocks_signing=True,
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("9",)
READS = frozenset(Contract.model_fields) | {
    "client", "supplier", "clauses", "annexes", "tables", "attachments", "series", "repository",
    "signed", "changes",
}  # fmt: skip
FAULTS = (NOT_AS_SIGNED, NOT_AS_AGREED, NO_RECORD, LOST, TAMPERED)
MOST_NAMED = 6


def check(subject: Subject) -> Iterator[Problem]:
    """Whether the terms are still what was agreed or signed."""
    status = subject.contract.status
    versions = subject.dossier.signed
    latest = versions[-1] if versions else None
    if status == "agreed":
        if latest is None or latest.agreed is None:
            yield NO_RECORD.at(subject.where("status"), status=status)
        elif latest.agreed.terms != content_hash(terms_of(subject.dossier)):
            yield NOT_AS_AGREED.at(subject.where("status"), version=latest.version)
    elif status in ("signed", "ended"):
        latest = frozen(subject.dossier)
        if not versions and status == "ended" and subject.contract.level != "watertight":
            return  # taken in after its end: what was signed lies on paper
        if latest is None:
            yield NO_RECORD.at(subject.where("status"), status=status)
        else:
            yield from _as_signed(subject, latest)


def _as_signed(subject: Subject, version: SignedVersion) -> Iterator[Problem]:
    """Against the frozen terms, with what was signed since."""
    if version.terms is None or version.record is None:
        return
    base = version.terms.terms
    if content_hash(base) != version.record.terms:
        yield TAMPERED.at(_in(subject, f"signed/{version.version}/terms.yaml"))
    now = terms_of(subject.dossier)
    entries = since(subject.dossier, version)
    done: TermsPart | None = base
    if entries:
        result = replay(base, entries)
        yield from _lost(subject, entries, result)
        done = read(result.terms)
    if done is None or content_hash(done) != content_hash(now):
        parts = _differing(done, now)
        at = subject.where("status")
        yield NOT_AS_SIGNED.at(at, version=version.version, parts=parts)


def _lost(subject: Subject, entries: Sequence[Entry], result: Replayed) -> Iterator[Problem]:
    for entry in entries:
        said = {getattr(change, change_key(change)) for change in entry.changes}
        for path in sorted(said & set(result.lost)):
            yield LOST.at(_in(subject, f"changes/{entry.id}.yaml"), path=path)


def change_key(change: object) -> str:
    """The verb of a change, which is the key of its path."""
    return next(verb for verb in ("set", "add", "remove", "rename") if hasattr(change, verb))


def _in(subject: Subject, path: str) -> Place:
    folder = subject.dossier.folder
    return Place(f"{folder}/{path}" if folder else path)


def _differing(then: TermsPart | None, now: TermsPart) -> Said:
    """The parts that differ, by name: of the contract its fields, else clauses and the like."""
    if then is None:
        return {"nl": "niet te zeggen", "en": "not to be said"}
    old, new = canonical(then), canonical(now)
    names = [f"contract.{name}" for name in _keys(old["contract"], new["contract"])]
    names += [name for name in _keys(old, new) if name != "contract"]
    shown = [name.removeprefix("contract.") for name in names]
    return ids(shown[:MOST_NAMED])


def _keys(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    return sorted(key for key in {*old, *new} if old.get(key) != new.get(key))

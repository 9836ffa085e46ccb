"""Which file holds what: the kinds of file of a repository, and who may read them."""

import re
from dataclasses import dataclass

from sluitend.model.action import Actions
from sluitend.model.announcement import Announcements
from sluitend.model.audience import Audience
from sluitend.model.contract import Catalogue, ContractSheet, ServiceLevelSheet
from sluitend.model.data import Data
from sluitend.model.delivery import Delivery
from sluitend.model.estimates import Estimates
from sluitend.model.evaluation import Evaluation
from sluitend.model.frozen import Frozen
from sluitend.model.house import House, Outline
from sluitend.model.indexation import SeriesMeta
from sluitend.model.ledger import Entry
from sluitend.model.mandate import Mandates
from sluitend.model.party import Party
from sluitend.model.promise import Promises
from sluitend.model.repository import Repository
from sluitend.model.results import Results
from sluitend.model.scenario import Scenarios
from sluitend.model.signed import Agreement, FrozenTerms, SigningRecord


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name, where it stands, its type, its audience.

    `pattern` is of the path below the repository's root, or below a contract's folder when
    `of_contract`; `*` stands for one name.
    """

    name: str
    pattern: str
    model: type[Frozen]
    of_contract: bool = False
    audience: Audience = Audience.PARTNER

    @property
    def title(self) -> str:
        """The file as its users name it: `<contract>/sla.yaml`."""
        path = self.pattern.replace("*", "…")
        return f"<contract>/{path}" if self.of_contract else path

    def matches(self, path: str) -> bool:
        """Whether a path, relative as said above, is of this kind."""
        parts = (re.escape(part) for part in self.pattern.split("*"))
        return re.fullmatch("[^/]+".join(parts), path) is not None


KINDS = (
    Kind("repository", "sluitend.yaml", Repository),
    Kind("house", "house/house.yaml", House),
    Kind("outline", "house/outline.yaml", Outline),
    Kind("party", "parties/*.yaml", Party),
    Kind("catalogue", "catalogue/*.yaml", Catalogue),
    Kind("series", "indices/*.yaml", SeriesMeta),
    Kind("mandates", "mandates/*.yaml", Mandates, audience=Audience.INTERNAL),
    Kind("contract", "contract.yaml", ContractSheet, of_contract=True),
    Kind("sla", "sla.yaml", ServiceLevelSheet, of_contract=True),
    Kind("promises", "promises.yaml", Promises, of_contract=True),
    Kind("scenarios", "scenarios.yaml", Scenarios, of_contract=True, audience=Audience.INTERNAL),
    Kind("estimates", "estimates.yaml", Estimates, of_contract=True, audience=Audience.INTERNAL),
    Kind("data", "data.yaml", Data, of_contract=True),
    Kind("delivery", "measurements/*/*.yaml", Delivery, of_contract=True),
    Kind("change", "changes/*.yaml", Entry, of_contract=True),
    Kind("results", "results/*.yaml", Results, of_contract=True),
    Kind("evaluation", "evaluations/*.yaml", Evaluation, of_contract=True),
    Kind("actions", "actions.yaml", Actions, of_contract=True),
    Kind("announcements", "announcements.yaml", Announcements, of_contract=True),
    Kind("agreed", "signed/*/agreed.yaml", Agreement, of_contract=True),
    Kind("terms", "signed/*/terms.yaml", FrozenTerms, of_contract=True),
    Kind("signing", "signed/*/signing.yaml", SigningRecord, of_contract=True),
)


def kind_of(path: str, of_contract: bool) -> Kind | None:
    """The kind of a file, or None where the format knows no such file."""
    return next((k for k in KINDS if k.of_contract is of_contract and k.matches(path)), None)

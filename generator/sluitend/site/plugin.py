"""The plugin of MkDocs and ProperDocs: the pages of a portfolio as files that were generated.

```yaml
plugins:
  - search
  - sluitend: {contracts: contracts, language: nl, audience: partner}
```
"""

from pathlib import Path
from typing import Any

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from sluitend.actions.out import opened
from sluitend.actions.site import Made, site
from sluitend.model.audience import Audience
from sluitend.render.web.markdown import titled
from sluitend.render.web.site import SCRIPT, STYLE


class Settings(Config):  # type: ignore[no-untyped-call]
    """What stands under `sluitend:` in mkdocs.yml; folders are relative to that file."""

    contracts = options.Dir(exists=True, default="contracts")
    private = options.ListOfItems(options.Dir(exists=True), default=[])
    documents = options.Optional(options.Dir(exists=True))
    language = options.Choice(("nl", "en"), default="nl")
    audience = options.Choice(tuple(one.value for one in Audience), default="partner")


class SluitendPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Adds the pages of a portfolio, its style and its script."""

    made: Made | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the contracts; what is wrong in them is shown, and stops the build."""
        given = self.config
        tree = opened(Path(given.contracts), [Path(one) for one in given.private])
        documents = Path(given.documents) if given.documents else None
        folders = config.use_directory_urls
        audience = Audience(given.audience)
        self.made = site(tree, given.language, audience, documents, folders=folders)
        if self.made.stopped:
            found = "\n".join(one.shown(given.language) for one in self.made.problems)
            raise PluginError(found)
        config.extra_css.append(STYLE)
        config.extra_javascript.append(SCRIPT)
        if config.nav is None:
            config.nav = menu(self.made)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Every page, as if it stood in `docs_dir`; a page written there by hand goes first."""
        for path, content in (self.made.files if self.made else {}).items():
            if files.get_file_from_path(path) is None:
                files.append(File.generated(config, path, content=content))
        return files


def menu(made: Made) -> list[Any]:
    """The menu: the register, then each contract with its pages."""
    first: list[Any] = [{titled(made.name): "index.md"}]
    return first + [
        {titled(title): [{titled(name): path} for name, path in pages]}
        for title, pages in made.menu
    ]

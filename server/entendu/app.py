"""The composition root: every floor is wired here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from .access import Gate
from .casework import Casework
from .companies import Companies
from .costs import Spent
from .domain.clock import Clock, SystemClock
from .domain.draft import Drafter
from .domain.stream import StreamEvent
from .drafting.answering import ModelInUse
from .drafting.draft import draft
from .drafting.runner import Runner
from .drafting.writing import Tools
from .errors import EntenduError
from .extension_folder import extension_dir
from .intake import Intake
from .model_choice import ModelChoice
from .models.address import is_loopback, normalise_address
from .models.client import ChatModel
from .models.local import find_ollama
from .models.probe import probe
from .models.servers import close_servers
from .playbook.phrasebook import Phrasebook
from .playbook.triage import TriageRules
from .playbook.weighing import weighted_length
from .promptbook import Promptbook
from .secrets_file import SecretsFile
from .settings import Settings, make_data_folder
from .store.database import Database
from .web.flask_app import make_flask
from .web.services import Services


@dataclass(frozen=True, slots=True)
class House:
    """Everything wired, for the service and for the command line."""

    settings: Settings
    store: Database
    secrets: SecretsFile
    companies: Companies
    intake: Intake
    casework: Casework
    gate: Gate
    model_choice: ModelChoice
    tools: Tools
    clock: Clock

    def warm(self) -> None:
        """Load what takes long ahead of the first draft: X's counting, the model's client."""
        weighted_length("so")
        if self.model_choice.current().drafter is not Drafter.MODEL:
            return
        used = self.tools.model_for()
        if isinstance(used, ModelInUse) and isinstance(used.model, ChatModel):
            used.model.warm()

    def month_spent(self) -> Spent:
        """Return what was spent since the first of this month."""
        now = self.clock.now()
        first = datetime(now.year, now.month, 1, tzinfo=now.tzinfo)
        with self.store.read() as work:
            return Spent(work.drafts.month_tokens(first), work.drafts.month_cost(first))


def build_house(settings: Settings, clock: Clock | None = None) -> House:
    """Open the database (bringing it up to date) and wire the use cases over it."""
    clock = clock or SystemClock()
    make_data_folder(settings)
    store = Database.open(settings.database_url)
    store.migrate()
    secrets = SecretsFile(settings.secrets_file)
    prompts = Promptbook.find(settings.prompts_dir)
    rules = TriageRules.from_files(prompts.triage_words())
    choice = ModelChoice(settings, store, secrets, normalise_address, is_loopback)
    companies = Companies(store, clock)
    house: House

    def model_for() -> ModelInUse | str:
        current = choice.current()
        if current.cap.reached(house.month_spent()):
            return "model_cap_reached"
        try:
            model = ChatModel(current.base_url, current.name, key=current.api_key, clock=clock)
        except EntenduError as error:
            return error.code
        return ModelInUse(model, current.masks, current.prices, settings.context_tokens)

    tools = Tools(prompts, rules, Phrasebook.from_files(prompts.phrasebook()), clock, model_for)
    house = House(
        settings=settings,
        store=store,
        secrets=secrets,
        companies=companies,
        intake=Intake(store, companies, rules, clock, lambda: choice.current().drafter),
        casework=Casework(store, companies, clock, prompts.wording()),
        gate=Gate(store, clock),
        model_choice=choice,
        tools=tools,
        clock=clock,
    )
    return house


def create_app(settings: Settings, *, house: House | None = None, port: int | None = None) -> Flask:
    """Return the application over `house` (made unless given), its runner started.

    `port` is the one really listened on, where the settings leave the choice to the system. Whoever
    calls this ends the runner with `close_app`.
    """
    house = house or build_house(settings)

    def write(draft_id: str, cancelled: Callable[[], bool]) -> Iterator[StreamEvent]:
        return draft(house.store, house.tools, draft_id, cancelled)

    runner = Runner(write, house.store, house.clock, settings.draft_workers)
    services = Services(
        settings=settings,
        clock=house.clock,
        gate=house.gate,
        companies=house.companies,
        intake=house.intake,
        casework=house.casework,
        runner=runner,
        model_choice=house.model_choice,
        probe=probe,
        find_local=find_ollama,
        month_spent=house.month_spent,
        prompts=house.tools.prompts,
        extension_dir=extension_dir(),
    )
    app = make_flask(services, cookie_key=house.secrets.session_key(), port=port or settings.port)
    app.extensions["entendu.close"] = (runner.close, close_servers, house.store.close)
    return app


def close_app(app: Flask) -> None:
    """End the runner (its drafts are marked) and let go of the database."""
    for close in app.extensions["entendu.close"]:
        close()

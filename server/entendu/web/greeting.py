"""The few lines that a person reads when the service has started."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.draft import Drafter
from .address import page_origin
from .sentences.catalogue import translated
from .sentences.filling import filled
from .sentences.marking import N_
from .services import Services

LISTENING = N_("Entendu is running: {address}")
OPENED = N_("Your browser shows the pages. If it does not, open this link (it works once):")
NOT_OPENED = N_("Open this link in your browser (it works once, for five minutes):")
BY_MODEL = N_("Drafts are written by {model} at {server}.")
BY_PHRASEBOOK = N_("Drafts are written by the built-in phrasebook, without any model.")
CONNECT_MODEL = N_("To connect a model: {address}/model, or set OPENAI_API_KEY before the start.")
EXTENSION = N_("The extension lies in {folder}")
LOAD_IT = N_(
    "To load it: chrome://extensions, then Developer mode, then Load unpacked. "
    "Step by step, also for Firefox: {address}/connect"
)
STOP = N_("Ctrl+C stops the service; your cases stay in {folder}")


def greeting(
    services: Services, port: int, link: str, *, opened: bool, locale: str
) -> Iterator[str]:
    """Yield the lines: address, link, who drafts, where the extension lies, how to stop."""
    choice = services.model_choice.current()
    address = page_origin(services.settings.host, port)

    def say(message: str, **params: str) -> str:
        return filled(translated(message, locale), params, locale)

    yield say(LISTENING, address=address)
    yield say(OPENED if opened else NOT_OPENED)
    yield f"  {link}"
    if choice.drafter is Drafter.MODEL:
        yield say(BY_MODEL, model=choice.name, server=choice.base_url)
    else:
        yield say(BY_PHRASEBOOK)
        yield say(CONNECT_MODEL, address=address)
    yield say(EXTENSION, folder=str(services.extension_dir))
    yield say(LOAD_IT, address=address)
    yield say(STOP, folder=str(services.settings.data_dir))

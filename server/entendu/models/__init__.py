"""F2: the model seam over any OpenAI-compatible server.

`ChatModel` fulfils `domain.model_seam.Model`. Importing this package costs next to nothing: the
`openai` client (370 ms) is loaded at its first use, or ahead of it by `ChatModel.warm()`.
"""

from .address import is_loopback, normalise_address
from .client import ChatModel
from .deadlines import Deadlines
from .growing import GrowingAnswer
from .probe import probe
from .servers import close_servers
from .tokens import count_tokens, load_ranks

__all__ = [
    "ChatModel",
    "Deadlines",
    "GrowingAnswer",
    "close_servers",
    "count_tokens",
    "is_loopback",
    "load_ranks",
    "normalise_address",
    "probe",
]

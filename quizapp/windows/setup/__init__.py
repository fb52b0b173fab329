"""Setting up a competition: basics, teams, rounds with every rule, questions, keys, the evening.

Belongs here: pages over one frozen `Draft`, each edit a step that can be taken back.
Does not: drawing questions and finding faults (`contest`), keeping the draft (`app` hears
`draft_changed` and saves), running a match.
"""

from quizapp.windows.setup.desk import BankChoice
from quizapp.windows.setup.window import SetupWindow

__all__ = ["BankChoice", "SetupWindow"]

"""The host's prompter: what to read aloud, whose turn it is, the clock, and the answer.

`script` turns a scene into what is to be read, `sheet` sets it for two metres' distance, `page` is
the widget that paints it, `window` puts that on a screen the hall does not see (`places`; on the
hall's own only with `consent`), or beside what the operator needs (`spot`).

Not here: what the host may know (`game.scenes.PrompterScene`), and any command: whoever reads
drives nothing.
"""

from quizapp.windows.prompter.page import PrompterPage
from quizapp.windows.prompter.places import Placement, remembered
from quizapp.windows.prompter.spot import Ground
from quizapp.windows.prompter.window import PrompterWindow

__all__ = ["Ground", "Placement", "PrompterPage", "PrompterWindow", "remembered"]

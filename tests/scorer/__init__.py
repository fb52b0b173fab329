"""A second scorer: it works a match out from its log alone and shares no code with the game."""

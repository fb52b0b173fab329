"""The Qt windows: home, console, projector, banks, set-up, settings. They draw and post commands.

Belongs here: everything that is painted, pressed or typed on the host's machine.
Does not: any decision, score or clock of its own; SQL. What two windows share is in windows/parts.
"""

"""Keys and gamepads to commands: who pressed, stamped with the time of the press itself.

    keyboard   keys of a keyboard, by the events of Qt
    teams      what a match has: keys and gamepads together, one buzzer a team
    pads       the machine's gamepads, heard on a thread that is begun when somebody asks for them
    rack       pure: which pad is which, and which movement of a button is a press
    devices    what is asked of a layer that knows pads; sdl is the one for real ones

Belongs here: learning which key or button is whose, dropping auto-repeat and bounces, a source's
honest precision. Does not: whether a press counts or was a foul (game/), phones (phones/).

SDL 2 comes from the package pysdl2-dll and is under the zlib licence. No pygame: it is LGPL, and
starts pictures, sounds and signals of a game to read a button.
"""

"""Certificates on the screen: issued, looked up, drawn as templates, checked.

Belongs here: pages over values and services that are handed in, and long work in threads of their
own, so that no page ever waits.
Does not: what a certificate says, how it is sealed, set and compared (`awards`), what was issued
(the office that `app` hands in), who opens this window (`app`).

Pages are drawn by QtPdf, whose lock lets every thread use it; what is printed is drawn from the
very file that was checked. Files that others bring are judged by `awards.examine`, a thread at a
time (`reading.TURN`); codes in camera frames are read by zxing-cpp.
"""

from quizapp.windows.awards.window import AwardsWindow

__all__ = ["AwardsWindow"]

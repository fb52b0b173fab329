"""Start the program."""

from multiprocessing import freeze_support

from quizapp.cli.program import main

if __name__ == "__main__":
    # In a bundle the worker that sets certificates is this program, started anew.
    freeze_support()
    main()

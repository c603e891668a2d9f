"""`python -m seller_desk`: the same program as the command `seller-desk`."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: in the frozen program the child that reads sheets starts here, too.
    multiprocessing.freeze_support()

    from seller_desk.cli import main

    sys.exit(main())

"""`python -m seller_desk`: the same program as the command `seller-desk`."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--read-sheets"]:
        # The frozen program is its own child that reads sheets (sheets/process.py).
        from seller_desk.sheets.child import main as read_sheets

        read_sheets()
    else:
        from seller_desk.cli import main

        sys.exit(main())

from barcode.codex import Code128 as Code128

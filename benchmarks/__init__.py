"""Side-by-side measurements of Seller Desk: `python -m benchmarks.run`."""

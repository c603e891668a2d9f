"""Help without a network: a page of advice for every page, a glossary, and all keys."""

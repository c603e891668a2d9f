# sqlcipher3 is the standard module over another SQLite: the same names with the same types.
from sqlite3.dbapi2 import *

"""The content of a file becomes the source of its rows; chosen by its form."""

import zipfile

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.guard import FileForm
from seller_desk.sheets.package import Package
from seller_desk.sheets.source import Source


def open_source(content: bytes, form: FileForm, *, careful: bool = False) -> Source:
    """The libraries are imported when a file of their form comes.

    Raises DeskError of damaged, encrypted, too_large.
    """
    match form:
        case FileForm.TEXT:
            from seller_desk.sheets.csv_text import CsvText

            return CsvText(content)
        case FileForm.PAGE:
            from seller_desk.sheets.html_table import HtmlTable

            return HtmlTable(content)
        case FileForm.XML_2003:
            from seller_desk.sheets.xml_2003 import Xml2003

            return Xml2003(content)
        case FileForm.PACKAGE | FileForm.BINARY:
            return _open_book(content, form, careful=careful)


def _open_book(content: bytes, form: FileForm, *, careful: bool) -> Source:
    from seller_desk.sheets.workbook import Workbook

    if form is FileForm.BINARY:
        return Workbook(content, None)
    try:
        package = Package(content)
        careful = careful or package.needs_care()
    except (zipfile.BadZipFile, EOFError) as error:
        raise refuse(FileCode.DAMAGED) from error
    if not careful:
        book = Workbook(content, package)
        if not any(book.may_be_misread(sheet) for sheet in range(len(book.sheets))):
            return book
    from seller_desk.sheets.careful import Careful

    return Careful(content, package)

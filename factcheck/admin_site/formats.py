"""The formats of import and export, without what opens a workbook until one is."""

from factcheck.optional_packages import import_without


def load_formats() -> None:
    """Load the formats of `import_export`, as it does itself, but not openpyxl.

    It asks at its import whether each format is there, and so loads openpyxl with NumPy and
    Pillow: 20 MB in each process.
    """
    import_without("import_export.formats.base_formats", "tablib.formats._xlsx")
    from import_export.formats import base_formats

    for formats in (base_formats.DEFAULT_FORMATS, base_formats.BINARY_FORMATS):
        if base_formats.XLSX not in formats:
            formats.append(base_formats.XLSX)

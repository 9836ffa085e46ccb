"""The workbook of the quarterly review, one module a sheet."""

"""Tables of cells as questions, part by part; `files.table` joins them.

Pure: rows of cells come in, whether from a workbook, a CSV file or a table in a text, and questions
with their doubts come out. No row is lost.
"""

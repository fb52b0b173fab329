"""The bank window: find, write, review and hand out questions, the material beside them.

`desk` is what all parts share: the bank that is open, every step with its way back, each written
to the database as it is taken. `rows` shows ten thousand questions and more without holding them;
`editor` writes one; the panels beside it show its picture in the hall, its material, its like and
its history. `importing` brings files in and shows what was read beside what was made of it.
"""

"""The Chinese manners of writing a bank, part by part; `files.chinese` joins them.

Pure: lines with their marks come in, questions with their doubts come out. What is not certain is a
draft with its reason, and no line is lost.
"""

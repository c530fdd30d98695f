"""Held documents and timelines → files for people and programs. Pure: data in, text out; nothing is computed here.

rows.py tables of records · csv.py spreadsheet-safe CSV · jsonl.py records and timelines as data · conll.py words with
labels · text.py a timeline for a terminal · html.py a timeline as one page that prints · words.py the Vietnamese of all
that people read.
"""
